using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;

namespace Dateline.Commands.Terminal;

/// <summary>
/// Writes what a build changed as Markdown, for people who don't look at the build's output: the summary of a CI job. Only pages are
/// listed, with their URLs. After errors it lists the errors instead.
/// </summary>
internal static class ChangeSummary
{
    private const int MostLines = 200;

    private static readonly (char Kind, string Word)[] Kinds = [('A', "Added"), ('M', "Changed"), ('D', "Removed")];

    public static void Write(string path, BuildResult result, SiteUrl? url, ImmutableArray<Diagnostic> diagnostics) =>
        File.WriteAllText(path, result.Succeeded && url is not null ? Describe(result, url) : DescribeErrors(diagnostics));

    private static string Describe(BuildResult result, SiteUrl url)
    {
        (char Kind, string File)[] changes = [.. result.Written.Changes];
        (char Kind, string File)[] pages = [.. changes.Where(c => c.File.EndsWith(".html", StringComparison.Ordinal))];
        var others = changes.Length - pages.Length;
        var counts = string.Join(", ", Kinds
            .Select(k => (Count: pages.Count(p => p.Kind == k.Kind), Word: k.Word.ToLowerInvariant()))
            .Where(k => k.Count > 0)
            .Select(k => $"{Quantity.Format(k.Count, "page")} {k.Word}"));
        var title = (counts.Length, others) switch
        {
            (0, 0) => "Nothing changed",
            (0, _) => $"{Quantity.Format(others, "file")} changed, and no page",
            (_, 0) => counts,
            _ => $"{counts}, and {Quantity.Format(others, "other file")}",
        };
        string[] lines =
        [
            .. from kind in Kinds
               from page in pages
               where page.Kind == kind.Kind
               select $"- {kind.Word}: <{url.Full(SiteFile.AddressOf(page.File))}>",
        ];
        var why = result.Full is { } full ? $"Every page was rendered: {full}.\n\n" : "";
        return $"### {title}\n\n{why}{Shorten(lines)}";
    }

    /// <summary>Messages quote what somebody wrote, so they are indented: code, in which nothing is a link or an element.</summary>
    private static string DescribeErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        string[] errors =
        [
            .. diagnostics
                .Where(d => d.Severity == Severity.Error)
                .Select(d => $"    {d.Where}: {d.Code.Id}: {Excerpt.Visible(d.Text)}"),
        ];
        return $"### {Quantity.Format(errors.Length, "error")}, nothing was built\n\n{Shorten(errors)}";
    }

    private static string Shorten(string[] lines) => string.Concat(lines.Take(MostLines).Select(l => $"{l}\n"))
        + (lines.Length > MostLines ? $"\nand {lines.Length - MostLines} more\n" : "");
}
