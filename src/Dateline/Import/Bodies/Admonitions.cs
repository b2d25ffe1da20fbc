using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Import.Bodies;

/// <summary>Converts the boxes of MkDocs, <c>!!! note "Title"</c> with an indented text, and its collapsible ones, <c>???</c>.</summary>
internal static partial class Admonitions
{
    public static string Rewrite(string text, Action<string> found)
    {
        if (!text.Contains("!!!", StringComparison.Ordinal) && !text.Contains("???", StringComparison.Ordinal))
        {
            return text;
        }

        var (lines, to) = (text.Split('\n'), new StringBuilder(text.Length));
        for (var i = 0; i < lines.Length; i++)
        {
            if (Opening().Match(lines[i]) is not { Success: true } opening)
            {
                to.Append(lines[i]).Append(i + 1 < lines.Length ? "\n" : "");
                continue;
            }

            var inner = new List<string>();
            while (i + 1 < lines.Length && (lines[i + 1].StartsWith("    ", StringComparison.Ordinal) || lines[i + 1].Trim().Length == 0))
            {
                inner.Add(lines[++i] is { Length: >= 4 } line ? line[4..] : "");
            }

            var kind = opening.Groups["kind"].Value;
            var title = opening.Groups["title"] is { Success: true } said ? said.Value : char.ToUpperInvariant(kind[0]) + kind[1..];
            var inside = Rewrite(string.Join('\n', inner).Trim('\n'), found);
            to.Append(
                opening.Groups["mark"].Value == "!!!" ? MarkdownPieces.FactBox(title, inside) : MarkdownPieces.Details(title, inside));
            found($"{opening.Groups["mark"].Value} {kind}");
        }

        return to.ToString();
    }

    [GeneratedRegex("""^(?<mark>!!!|\?\?\?)\+?\s+(?<kind>[\w-]+)[^"]*(?:"(?<title>[^"]*)")?\s*$""")]
    private static partial Regex Opening();
}
