using System.Buffers;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Whether a text can contain marks that are left, or markup of other programs: the part of <see cref="QuickScan"/> that looks at what is
/// beside a sign. A wrong yes is possible, a wrong no is not.
/// </summary>
internal static class QuickSigns
{
    // What may be in the middle of words in a simple pair of marks.
    private static readonly SearchValues<char> EndsStrong = SearchValues.Create("*_~`[]<>\\|\r\n");

    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["&nbsp", "&amp", "&quot", "&lt", "&gt", "&ndash", "&mdash", "&hellip"], StringComparison.Ordinal);

    /// <summary>
    /// Whether two or more stars or underscores are anything but a pair around words of one line: <c>**words**</c> with a gap before it,
    /// and a gap or a mark after it.
    /// </summary>
    public static bool HasOddStrong(ReadOnlySpan<char> text, char mark)
    {
        ReadOnlySpan<char> two = [mark, mark];
        var before = ' ';
        for (var at = text.IndexOf(two); at >= 0; at = text.IndexOf(two))
        {
            before = at > 0 ? text[at - 1] : before;
            text = text[(at + 2)..];
            var end = text.IndexOfAny(EndsStrong);
            if (!(char.IsWhiteSpace(before) || before == '(') || end < 1 || !text[end..].StartsWith(two)
                || !char.IsLetterOrDigit(text[0]) || !char.IsLetterOrDigit(text[end - 1])
                || (end + 2 < text.Length && !(char.IsWhiteSpace(text[end + 2]) || ".,;:!?)".Contains(text[end + 2]))))
            {
                return true;
            }

            before = mark;
            text = text[(end + 2)..];
        }

        return false;
    }

    /// <summary>Whether a star is between two letters or digits.</summary>
    public static bool HasStarInWord(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('*'); at >= 0; at = text.IndexOf('*'))
        {
            if (at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>Whether a line has a backtick without a partner.</summary>
    public static bool HasOddBackticks(ReadOnlySpan<char> text)
    {
        if (!text.Contains('`'))
        {
            return false;
        }

        foreach (var line in text.EnumerateLines())
        {
            if (line.Count('`') % 2 != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has an entity without its semicolon or with a strange name, or the name of a sign, <c>:smile:</c>.</summary>
    public static bool HasName(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Names))
        {
            return true;
        }

        for (var rest = text; rest.IndexOfAny(':', '&') is >= 0 and var at;)
        {
            var sign = rest[at];
            rest = rest[(at + 1)..];
            var length = rest[..Math.Min(rest.Length, 60)].IndexOfAnyExcept(OfName);
            if (length > 0 && rest[length] == (sign == '&' ? ';' : ':'))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly SearchValues<char> OfName = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-");

    /// <summary>Whether brackets that close after <paramref name="before"/> look like something of another program.</summary>
    public static bool IsOdd(ReadOnlySpan<char> before)
    {
        var open = before.LastIndexOf('[');
        if (open < 0 || open != before.IndexOf('['))
        {
            return true;
        }

        var words = before[(open + 1)..];
        return words is [] or ['/' or '!' or '@' or '-', ..] || words.ContainsAny("=_:|")
            || (open > 0 && (before[open - 1] is '[' or ')' or '-' or ':' or '/' || char.IsLetterOrDigit(before[open - 1])))
            || (words.Length < LeftTemplates.LongestEntry && LeftTemplates.IsEntry(words))
            || words is [' ' or 'x' or 'X'];
    }

    /// <summary>Whether a single star or underscore before a word is anything but a pair around words of one line.</summary>
    public static bool HasOddStress(ReadOnlySpan<char> text, char mark)
    {
        var before = ' ';
        for (var at = text.IndexOf(mark); at >= 0; at = text.IndexOf(mark))
        {
            before = at > 0 ? text[at - 1] : before;
            text = text[(at + 1)..];
            if ((before == '>' || char.IsWhiteSpace(before)) && text is [var first, ..] && char.IsLetter(first))
            {
                var end = text.IndexOfAny(EndsStrong);
                if (end < 1 || text[end] != mark || char.IsWhiteSpace(text[end - 1])
                    || (end + 1 < text.Length && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] == mark)))
                {
                    return true;
                }

                text = text[(end + 1)..];
            }

            before = mark;
        }

        return false;
    }
}
