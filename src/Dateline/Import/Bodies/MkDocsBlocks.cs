using System.Text;
using System.Text.RegularExpressions;
using Dateline.Input.Files;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts the blocks of MkDocs and of Material for MkDocs, whose texts are indented: boxes (<c>!!! note "Title"</c>), boxes to open
/// (<c>???</c>) and tabs (<c>=== "Title"</c>), which become headings one level below the last one.
/// </summary>
internal sealed partial class MkDocsBlocks(Action<string> found)
{
    private const int DeepestNesting = 20;

    public string Rewrite(string text) => Rewrite(text, 2, 0);

    private string Rewrite(string text, int level, int depth)
    {
        if (depth >= DeepestNesting
            || (!text.Contains("!!!", StringComparison.Ordinal) && !text.Contains("???", StringComparison.Ordinal)
                && !text.Contains("===", StringComparison.Ordinal)))
        {
            return text;
        }

        var (code, to) = (new CodeCursor(text), new StringBuilder(text.Length));
        for (var at = 0; at < text.Length;)
        {
            var end = Lines.EndOf(text, at);
            var line = text[at..end];
            if (code.Has(at) || Opening().Match(line) is not { Success: true } opening)
            {
                var heading = line.AsSpan().IndexOfAnyExcept('#');
                level = heading is > 0 and <= 6 && line[heading] == ' ' ? heading : level;
                to.Append(line).Append(end < text.Length ? "\n" : "");
                at = end + 1;
                continue;
            }

            var indent = opening.Groups["indent"].Value;
            var inner = Inner(text, end, indent.Length + 4, out at);
            var written = Write(opening, Rewrite(inner, level, depth + 1), level);
            to.Append(indent.Length == 0 ? written : string.Join('\n', written.Split('\n').Select(l => l.Length > 0 ? indent + l : l)));
        }

        return to.ToString();
    }

    /// <summary>The lines below an opening line that belong to it, without their indent.</summary>
    private static string Inner(string text, int end, int indent, out int next)
    {
        var lines = new List<string>();
        for (next = end + 1; next < text.Length;)
        {
            var stop = Lines.EndOf(text, next);
            var line = text.AsSpan(next, stop - next);
            var blanks = line.IndexOfAnyExcept(' ', '\t');
            var isTabbed = line.Length > 0 && line[0] == '\t' && indent == 4;
            if (blanks >= 0 && blanks < indent && !isTabbed)
            {
                break;
            }

            lines.Add(blanks < 0 ? "" : line[(isTabbed ? 1 : indent)..].ToString());
            next = stop + 1;
        }

        return string.Join('\n', lines).Trim('\n');
    }

    private string Write(Match opening, string inner, int level)
    {
        if (opening.Groups["tab"] is { Success: true, Value: var tab })
        {
            found("tab -> heading");
            return $"\n\n{new string('#', Math.Min(6, level + 1))} {tab.Trim()}\n\n{inner}\n\n";
        }

        var kind = opening.Groups["kind"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("note");
        var title = opening.Groups["title"] is { Success: true } said ? said.Value : char.ToUpperInvariant(kind[0]) + kind[1..];
        found($"box {opening.Groups["mark"].Value} {kind}");

        return opening.Groups["mark"].Value == "!!!" ? MarkdownPieces.FactBox(title, inner) : MarkdownPieces.Details(title, inner);
    }

    [GeneratedRegex(
        """^(?<indent> *)(?:(?<mark>!!!|\?\?\?)\+?(?:\s+(?<kind>[\w-]+(?: [\w-]+){0,5}))?\s*(?:"(?<title>[^"]*)"|'(?<title>[^']*)')?"""
            + """|===[+!]{0,2}\s+(?:"(?<tab>(?:[^"\\]|\\.)*)"|'(?<tab>[^']*)'))\s*$""")]
    private static partial Regex Opening();
}
