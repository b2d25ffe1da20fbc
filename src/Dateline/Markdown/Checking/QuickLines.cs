using System.Buffers;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Whether a line of a text begins as something that is to be looked at: the part of <see cref="QuickScan"/> for <see cref="LeftLines"/>,
/// <see cref="LeftRows"/> and indented text. A wrong yes is possible, a wrong no is not.
/// </summary>
internal static class QuickLines
{
    private static readonly SearchValues<char> Before = SearchValues.Create(" \t>#");

    public static bool HasAny(ReadOnlySpan<char> text)
    {
        var last = ReadOnlySpan<char>.Empty;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (IsOdd(line, last, text))
            {
                return true;
            }

            last = line;
        }

        return false;
    }

    private static bool IsOdd(ReadOnlySpan<char> line, ReadOnlySpan<char> last, ReadOnlySpan<char> next)
    {
        for (var isItem = true; isItem;)
        {
            var words = line[line.IndexOfAnyExceptOrEnd(Before)..];
            var opening = line[..^words.Length];
            if (opening.Contains('\t') || opening.Contains("    ", StringComparison.Ordinal)
                || opening.Contains("#######", StringComparison.Ordinal))
            {
                return true;
            }

            isItem = words is ['-' or '*' or '+', ' ', _, ..];
            line = isItem ? words[1..] : words;
        }

        return !line.IsEmpty && IsOddStart(line, last, next);
    }

    private static bool IsOddStart(ReadOnlySpan<char> line, ReadOnlySpan<char> last, ReadOnlySpan<char> next) => line[0] switch
    {
        '(' or '-' or '+' or '=' or ';' or ':' or '.' or '/' or '!' or '%' => true,
        '[' => line.IndexOf(']') is var close && (close < 0 || !line[(close + 1)..].StartsWith('(')),
        '*' => line is not ['*', '*', not (' ' or '*'), ..],
        '|' => !last.TrimStart(" \t>").StartsWith('|') && !next.TrimStart(" \t>").TrimStart('|').TrimStart(' ').StartsWith('-')
            && !next.TrimStart(" \t>").TrimStart('|').TrimStart(' ').StartsWith(':'),
        'h' or 'H' => (line.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && (line.Contains('@') || line[4..].Contains("http", StringComparison.OrdinalIgnoreCase))) || IsShort(line),
        'o' => line is ['o', ' ', ..] || IsShort(line),
        >= '0' and <= '9' => line.IndexOfAnyExceptInRange('0', '9') is > 0 and var end && !char.IsLetter(line[end])
            && line[end] is not (' ' or ','),
        '\u0085' or '\u2013' or '\u2014' => true,
        >= '\u2020' and < '\u3041' => line[0] is not ('\u300C' or '\u300E' or '\u2026'),
        '\u00B7' or '\u30FB' or (>= '\uFF01' and <= '\uFF5E') => true,
        _ => IsShort(line),
    };

    // A. One, a) One, iv. One, h2. Words, import x
    private static bool IsShort(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("import ") || line.StartsWith("export "))
        {
            return true;
        }

        var end = line.IndexOfAnyExceptInRange('0', 'z');
        var name = end < 0 ? line : line[..end];
        return end is > 0 and < 10 && line[end] is '.' or ')' or '(' && (name.Length == 1 || char.IsAsciiLetterLower(name[0]))
            || (name is ['p', '<' or '>' or '=', ..]);
    }
}
