using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Diagnostics;

/// <summary>Diagnostics as workflow commands of GitHub Actions, which shows each on its line of a pull request.</summary>
internal static class GitHubFormat
{
    public static void Write(TextWriter to, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var title = CodeList.Find(diagnostic.Code.Id) is { } code ? $"{code.Id}: {CodePages.TitleOf(code)}" : diagnostic.Code.Id;
            var message = Data(Excerpt.Visible(diagnostic.Text));
            to.WriteLine($"::{diagnostic.Severity.Word()} {Place(diagnostic.Where)},title={Property(title)}::{message}");
        }
    }

    private static string Place(SourceSpan where)
    {
        var file = $"file={Property(where.Path)}";
        var endColumn = where.Column + Math.Max(1, where.Length);
        return where.Line == 0
            ? file
            : string.Create(CultureInfo.InvariantCulture, $"{file},line={where.Line},col={where.Column},endColumn={endColumn}");
    }

    // GitHub's own toolkit escapes the same characters in messages and properties.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
