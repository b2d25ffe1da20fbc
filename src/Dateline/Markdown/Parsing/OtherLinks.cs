using System.Buffers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// A link as other programs write it, or with one bracket missing: where it is, and the link as it should be (empty if that is not clear).
/// </summary>
internal readonly record struct OtherLink(int Start, int End, string Link);

/// <summary>
/// Finds links that are written as in other programs: <c>[https://example.org words]</c>, <c>[words|https://example.org]</c>,
/// <c>https://example.org[words]</c>, <c>[words]https://example.org</c>.
/// </summary>
internal static class OtherLinks
{
    private const int Longest = 300;

    private static readonly SearchValues<char> EndsAddress = SearchValues.Create(" \t\r\n<>()[]{}|\"”");

    /// <summary>Looks at brackets from <paramref name="open"/> to <paramref name="close"/>; null if they are text.</summary>
    public static OtherLink? Find(ReadOnlySpan<char> text, int open, int close)
    {
        var label = text[(open + 1)..close];
        if (label.Length > Longest || label.Contains('\n'))
        {
            return null;
        }

        return Within(label) is { } link ? new OtherLink(open, close + 1, link) : Behind(text, open, close) ?? Before(text, open, close);
    }

    /// <summary>An address in parentheses at the start of a text, behind which a bracket or another parenthesis is missing.</summary>
    public static int LengthInParentheses(ReadOnlySpan<char> text)
    {
        var end = AddressLength(text[1..]) + 1;
        return end > 1 && end < text.Length && text[end] == ')' ? end + 1 : 0;
    }

    private static string? Within(ReadOnlySpan<char> label)
    {
        var bar = label.LastIndexOf('|');
        if (bar > 0 && AddressLength(label[(bar + 1)..]) == label.Length - bar - 1 && bar + 1 < label.Length)
        {
            return $"[{label[..bar].Trim()}]({label[(bar + 1)..]})";
        }

        var length = AddressLength(label);
        return length > 0 && length + 1 < label.Length && label[length] is ' ' or '|' && char.IsLetterOrDigit(label[length - 1])
            ? $"[{label[(length + 1)..].Trim()}]({label[..length]})" : null;
    }

    // [words]https://example.org, [words]<https://example.org>, [words]{https://example.org}
    private static OtherLink? Behind(ReadOnlySpan<char> text, int open, int close)
    {
        var rest = text[(close + 1)..];
        var sign = rest is ['<' or '{', ..] ? 1 : 0;
        var length = AddressLength(rest[sign..]);
        return length == 0
            ? null
            : new OtherLink(open, close + 1 + length + (2 * sign), $"{text[open..(close + 1)]}({rest.Slice(sign, length)})");
    }

    // https://example.org[words], but not https://example.org[1]
    private static OtherLink? Before(ReadOnlySpan<char> text, int open, int close)
    {
        var label = text[(open + 1)..close];
        var from = Math.Max(0, open - Longest);
        var start = from + text[from..open].LastIndexOfAny(EndsAddress) + 1;
        return start < open && AddressLength(text[start..open]) == open - start && !UnreadLinks.IsNumber(label)
            ? new OtherLink(start, close + 1, $"[{label}]({text[start..open]})")
            : null;
    }

    private static int AddressLength(ReadOnlySpan<char> text) =>
        BareAddresses.BeginsWeb(text) ? text[..Math.Min(text.Length, Longest)].IndexOfAnyOrEnd(EndsAddress) : 0;
}
