using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Input.Files;
using Dateline.Views;

namespace Dateline.Commands;

/// <summary>
/// Writes the documentation of the theme: a guide, and tables of what templates and partials get. The tables are made from the declared
/// views and from the comments at the top of the partials, so they are always those of this version.
/// </summary>
internal static partial class ThemeDocs
{
    // What every page gets, beside the view that its template is named after.
    private static readonly string[] OnEveryPage = ["head", "site"];

    public static string Write()
    {
        var views = ViewDocs.All;
        return Guide()
            .Replace("<!-- every page -->\n", Tables(views.Where(IsOnEveryPage), v => $"`{v.Name}`"), StringComparison.Ordinal)
            .Replace("<!-- page templates -->\n", Tables(views.Where(v => v.IsPage), v => $"`{v.Name}.liquid`"), StringComparison.Ordinal)
            .Replace("<!-- partials -->\n", string.Concat(PartialDoc.All.Select(Table)), StringComparison.Ordinal)
            .Replace("<!-- views -->\n", Tables(PartsOf(views), v => $"`{v.Name}`"), StringComparison.Ordinal);
    }

    private static bool IsOnEveryPage(ViewDoc view) => OnEveryPage.Contains(view.Name);

    /// <summary>The views that pages contain.</summary>
    private static IEnumerable<ViewDoc> PartsOf(ImmutableArray<ViewDoc> views)
    {
        var reached = views.Where(v => v.IsPage || IsOnEveryPage(v)).ToList();
        for (var i = 0; i < reached.Count; i++)
        {
            var names = reached[i].Members.SelectMany(m => ViewNames().Matches(m.Type)).Select(m => m.Groups[1].Value).ToHashSet();
            reached.AddRange(views.Where(v => names.Contains(v.Name)).Except(reached));
        }

        return reached.Where(v => !v.IsPage && !IsOnEveryPage(v));
    }

    private static string Tables(IEnumerable<ViewDoc> views, Func<ViewDoc, string> heading) =>
        string.Concat(
            views.OrderBy(v => v.Name, StringComparer.Ordinal).Select(
                v => $"### {heading(v)}\n\n{v.Meaning}\n\n{Rows(v.IsPage ? $"`{v.Name}.` and" : "Member", v.Members)}\n"));

    private static string Table(PartialDoc partial) =>
        $"### `{partial.Path}`\n\n{partial.Meaning}{(partial.Accepts.IsEmpty ? "\n\n" : $"\n\n{Rows("Accepts", partial.Accepts)}\n")}";

    private static string Rows(string first, ImmutableArray<MemberDoc> members)
    {
        var table = new StringBuilder($"| {first} | Type | Meaning |\n|---|---|---|\n");
        foreach (var member in members)
        {
            table.Append($"| `{member.Name}` | {Linked(member.Type)} | {Sentence(member.Meaning)} |\n");
        }

        return table.ToString();
    }

    /// <summary>A type, with links to the tables of views.</summary>
    private static string Linked(string type) =>
        ViewNames().Replace(type, m => $"[{m.Value}](#{m.Groups[1].Value.Replace(' ', '-')}{(IsPage(m.Groups[1].Value) ? "liquid" : "")})");

    // The table of a page's view has the name of its template as a heading.
    private static bool IsPage(string name) => ViewDocs.All.Any(v => v.IsPage && v.Name == name);

    private static string Sentence(string text) =>
        $"{char.ToUpperInvariant(text[0])}{text[1..]}{(text.EndsWith('.') ? "" : ".")}".Replace("|", "\\|", StringComparison.Ordinal);

    private static string Guide()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("theme-guide.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("`([a-z ]+)`")]
    private static partial Regex ViewNames();
}

/// <summary>What the comment at the top of a partial says: what it shows, and what it accepts.</summary>
internal sealed partial record PartialDoc(string Path, string Meaning, ImmutableArray<MemberDoc> Accepts)
{
    /// <summary>The partials of the built-in theme.</summary>
    public static IEnumerable<PartialDoc> All =>
        BuiltInTheme.Files.Where(f => f is { IsTemplate: true, IsPartial: true }).OrderBy(f => f.Path, StringComparer.Ordinal).Select(Read);

    private static PartialDoc Read(ThemeFile file)
    {
        var comment = Comment().Match(Encoding.UTF8.GetString(file.Bytes)).Groups["text"].Value;
        var words = string.Join(' ', comment.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var at = words.IndexOf(" Accepts ", StringComparison.Ordinal);
        return new PartialDoc(
            file.Path,
            at < 0 ? words : words[..at],
            [
                .. Accepted().Matches(at < 0 ? "" : words[at..])
                    .Select(m => new MemberDoc(m.Groups["name"].Value, m.Groups["type"].Value, m.Groups["meaning"].Value)),
            ]);
    }

    [GeneratedRegex(@"^\{%-?\s*comment\s*-?%\}(?<text>.*?)\{%-?\s*endcomment", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("`(?<name>\\w+)`: (?<type>(list of )?(`[a-z ]+`|text|number|true or false)), (?<meaning>.+?)(?=; `|\\.?$)")]
    private static partial Regex Accepted();
}
