using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Diagnostics;

/// <summary>Diagnostics as GitHub Actions reads them off a log, to show each on its line of a pull request.</summary>
internal static class GitHubFormat
{
    public static void Write(TextWriter to, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var where = diagnostic.Where;
            var place = where.Line == 0
                ? $"file={Property(where.Path)}"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"file={Property(where.Path)},line={where.Line},col={where.Column},endColumn={where.Column + Math.Max(1, where.Length)}");
            var title = CodeList.Find(diagnostic.Code.Id) is { } code ? $"{code.Id}: {CodePages.TitleOf(code)}" : diagnostic.Code.Id;
            to.WriteLine(
                $"::{(diagnostic.Severity == Severity.Error ? "error" : "warning")} {place},title={Property(title)}::{Data(Excerpt.Visible(diagnostic.Text))}");
        }
    }

    /// <summary>What GitHub's own toolkit escapes in a message, and what besides in a property.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
