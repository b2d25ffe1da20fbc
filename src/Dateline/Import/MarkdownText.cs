using System.Text;
using System.Text.RegularExpressions;
using Dateline.Import.Bodies;

namespace Dateline.Import;

/// <summary>Escapes plain text for markdown, and tidies markdown that was assembled from pieces.</summary>
internal static partial class MarkdownText
{
    /// <summary>Puts a backslash before every character that has a meaning in markdown.</summary>
    public static string Escape(string words)
    {
        var escaped = Meaning().Replace(words, @"\$0");
        return LineStart().Replace(escaped, m => m.Groups[1].Value + m.Groups[2].Value + "\\" + m.Groups[3].Value);
    }

    /// <summary>A text on one line, with single spaces.</summary>
    public static string Line(string text) =>
        string.Join(' ', text.Replace("\\\n", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string OneSpace(string text) => Blanks().Replace(text, " ");

    public static string Target(string address) =>
        address
            .Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Removes blanks at the ends of lines and repeated empty lines, except in code.</summary>
    public static string Tidy(string text)
    {
        var to = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end) in CodeRanges.Find(text).Where(c => text[c.Start..c.End].Contains('\n')))
        {
            to.Append(TidyText(text[done..start])).Append(text, start, end - start);
            done = end;
        }

        return to.Append(TidyText(text[done..])).ToString().Trim('\n', ' ');
    }

    private static string TidyText(string text) => ManyLines().Replace(LineEnds().Replace(text, "\n"), "\n\n");

    // Brackets only where they could belong to a link, and no marks within words.
    [GeneratedRegex(@"[\\*`|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|\[(?=\^)|\](?=[(\[:])|&(?=#?\w+;)|~(?=~)|\^(?=\^)")]
    private static partial Regex Meaning();

    [GeneratedRegex(
        @"^(\s*)(\d*)((?<!\d)(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|-{3,}|~{3,}|:{1,}(?=\s|:))|(?<=\d)[.)](?=\s|$))",
        RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \t]+\n")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();
}
