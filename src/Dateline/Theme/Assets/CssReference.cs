using System.Text.RegularExpressions;
using Dateline.Diagnostics;

namespace Dateline.Theme.Assets;

/// <summary>
/// A URL in a stylesheet, in <c>url()</c> or after <c>@import</c> (CSS Values Level 4, section 4.5). <paramref name="Start"/> and
/// <paramref name="Length"/> are its range in the text, without quotes.
/// </summary>
internal sealed partial record CssReference(string Written, int Start, int Length, bool IsImport, SourceSpan Where)
{
    /// <summary>Whether it leads to another site, or contains the data itself.</summary>
    public bool IsForeign => HasScheme().IsMatch(Written) || Written.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The references of a stylesheet, in order. Comments are skipped.</summary>
    public static IEnumerable<CssReference> Find(string displayPath, string css)
    {
        var (line, start, seen) = (1, 0, 0);
        foreach (var match in References().Matches(css).Cast<Match>())
        {
            if (match.Groups["url"] is { Success: true } url)
            {
                for (; css.IndexOf('\n', seen, url.Index - seen) is >= 0 and var end; line++)
                {
                    start = seen = end + 1;
                }

                seen = url.Index;
                var where = new SourceSpan(displayPath, line, url.Index - start + 1, url.Length);
                yield return new CssReference(url.Value, url.Index, url.Length, match.Groups["import"].Success, where);
            }
        }
    }

    // A comment or a string is matched as a whole, so that nothing inside it is taken for a reference. One without an end reaches to the
    // end of the file, or of the line, so that no later start looks for the end again.
    [GeneratedRegex(
        """
        /\*.*?(\*/|\z)
        | (?<import>@import(?=[\s"']))(?>\s*(url\()?\s*["']?)(?<url>[^"'\s);]+)
        | \burl\(\s*"(?<url>[^"\n]*)" | \burl\(\s*'(?<url>[^'\n]*)' | \burl\(\s*(?<url>[^"'\s)]+)
        | "(?>(?:\\.|[^"\\\n])*)"? | '(?>(?:\\.|[^'\\\n])*)'?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex References();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex HasScheme();
}
