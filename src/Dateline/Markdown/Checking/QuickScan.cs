using System.Buffers;
using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Finds out whether a text can contain anything to check, by a scan of its characters that is much cheaper than parsing. Most stories are
/// paragraphs with links to the web and need no check. A wrong yes is possible, a wrong no is not.
/// </summary>
internal static class QuickScan
{
    // Fewer marks than this can't exceed the nesting limit.
    private const int ManyMarks = 100;

    // The characters at the start of a line that can open lists and quotations. Each opening needs at least one.
    private static readonly SearchValues<char> Openers = SearchValues.Create(" \t>-+*:~^.)0123456789");

    private static readonly SearchValues<char> Marks = SearchValues.Create(">[*_~^");

    // Boxes, pictures, numeric entities, and what other programs have.
    private static readonly SearchValues<string> Signs =
        SearchValues.Create(
        [
            "::", "``", "![", "&#", "==", "++", "$$", "!!!", "???", "''", "%%", "`_", "\":", ".png", ".jp", ".gif", ".webp", ".svg", "||",
        ],
        StringComparison.Ordinal);

    // A set of its own: with them, the search for the others is several times slower.
    private static readonly SearchValues<char> Wide = SearchValues.Create("\uFF08\uFF3D\u3011");

    private static readonly SearchValues<string> WideSigns =
        SearchValues.Create(["]\uFF08", "\uFF3D\uFF08", "\uFF3D(", "\u3011\uFF08", "\u3011("], StringComparison.Ordinal);

    // Fences, figures, escapes, braces of templates.
    private static readonly SearchValues<char> SingleSigns = SearchValues.Create("~^\\{\uFF0A\uFF5E\uFF40");

    private static readonly SearchValues<char> EndsTarget = SearchValues.Create(")( \t\r\n<");

    private static readonly SearchValues<char> EndsAddress = SearchValues.Create(" \t\r\n<>");

    public static bool NeedsCheck(ReadOnlySpan<char> text) =>
        HasOwnLink(text) || HasTag(text) || HasHeadline(text, '#') || HasHeadline(text, '=') || text.ContainsAny(Signs)
        || text.Contains("\u201D:", StringComparison.Ordinal) || (text.ContainsAny(Wide) && text.ContainsAny(WideSigns))
        || text.ContainsAny(SingleSigns) || QuickSigns.HasOddStrong(text, '*') || QuickSigns.HasOddStrong(text, '_')
        || QuickSigns.HasOddStress(text, '*') || QuickSigns.HasOddStress(text, '_') || QuickSigns.HasStarInWord(text)
        || QuickLines.HasAny(text) || QuickSigns.HasOddBackticks(text) || QuickSigns.HasName(text)
        || (text.Contains('|') && HasUnevenTable(text)) || LongestOpening(text) >= NestingLimit.MaxDepth - 4 || HasManyMarks(text)
        || Characters.IndexOfForbidden(text) >= 0;

    // Links to the web with words need no check; definitions and footnotes do, and brackets that look like a link or a shortcode.
    private static bool HasOwnLink(ReadOnlySpan<char> text)
    {
        var rest = text;
        for (var at = rest.IndexOf(']'); at >= 0; at = rest.IndexOf(']'))
        {
            var before = rest[..at];
            rest = rest[(at + 1)..];
            if (rest is [':' or '[' or '_' or '<' or '{' or 'h' or 'H' or 'w' or 'W' or '\uFF08', ..] or [' ', '(' or '[', ..]
                || QuickSigns.IsOdd(before)
                || (rest.StartsWith('(') && (IsOwn(rest[1..]) || before.TrimEnd() is [] or [.., '['])))
            {
                return true;
            }
        }

        return rest.Contains('[') || text.Contains("[^", StringComparison.Ordinal);
    }

    private static bool IsOwn(ReadOnlySpan<char> target)
    {
        var end = target.IndexOfAny(EndsTarget);
        return end < 0 || target[end] != ')'
            || !(target.StartsWith("https://") || target.StartsWith("http://") || target.StartsWith("mailto:"));
    }

    private static bool HasTag(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            text = text[(at + 1)..];
            var isAddress = (text.StartsWith("http://") || text.StartsWith("https://"))
                && text.IndexOfAny(EndsAddress) is >= 0 and var end && text[end] == '>';
            if (!text.StartsWith("!--more-->") && !isAddress)
            {
                return true;
            }
        }

        return false;
    }

    // A single # or a line of = makes a heading of the highest level.
    private static bool HasHeadline(ReadOnlySpan<char> text, char mark)
    {
        for (var at = text.IndexOf(mark); at >= 0; at = text.IndexOf(mark))
        {
            text = text[at..];
            var length = text.IndexOfAnyExceptOrEnd(mark);
            if ((mark == '=' || length == 1) && (length == text.Length || char.IsWhiteSpace(text[length])))
            {
                return true;
            }

            // ##words
            if (length > 1 && length < text.Length && !char.IsWhiteSpace(text[length]))
            {
                return true;
            }

            text = text[length..];
        }

        return false;
    }

    // A table is even if each line starts with a bar and none has more cells than the first.
    private static bool HasUnevenTable(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var line in text.EnumerateLines())
        {
            var words = line.TrimStart(" \t");
            var count = words.StartsWith('|') ? TableRows.Count(words) : 0;
            if ((count == 0 && words.Contains('|')) || (count > 0 && words.Contains('`'))
                || (cells > 0 && !words.IsEmpty && count != cells))
            {
                return true;
            }

            cells = count;
        }

        return false;
    }

    /// <summary>The maximum number of columns before the first word of a line.</summary>
    private static int LongestOpening(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (!text.IsEmpty)
        {
            var opening = text[..text.IndexOfAnyExceptOrEnd(Openers)];
            longest = Math.Max(longest, opening.Length + (3 * opening.Count('\t')));
            var lineEnd = text.IndexOf('\n');
            text = lineEnd < 0 ? [] : text[(lineEnd + 1)..];
        }

        return longest;
    }

    private static bool HasManyMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Marks); at >= 0 && count < ManyMarks; at = text.IndexOfAny(Marks))
        {
            text = text[(at + 1)..];
            count++;
        }

        return count >= ManyMarks;
    }
}
