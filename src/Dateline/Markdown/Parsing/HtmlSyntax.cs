using System.Buffers;

namespace Dateline.Markdown.Parsing;

/// <summary>Recognizes HTML tags by CommonMark's rules.</summary>
internal static class HtmlSyntax
{
    private static readonly SearchValues<char> EndsValue = SearchValues.Create(" \t\n\r\"'=<>`");

    /// <summary>The end of the start or end tag at the start of a text; -1 when there is none.</summary>
    public static int EndOfTag(ReadOnlySpan<char> text) => text is ['<', '/', ..] ? EndOfClosing(text) : EndOfOpening(text);

    private static int EndOfClosing(ReadOnlySpan<char> text)
    {
        var at = SkipName(text, 2);
        at = at < 0 ? text.Length : LinkSyntax.SkipGap(text, at);
        return at < text.Length && text[at] == '>' ? at + 1 : -1;
    }

    private static int EndOfOpening(ReadOnlySpan<char> text)
    {
        var at = SkipName(text, 1);
        while (at >= 0)
        {
            var afterGap = LinkSyntax.SkipGap(text, at);
            if (afterGap < text.Length && text[afterGap] == '>')
            {
                return afterGap + 1;
            }

            if (text[afterGap..].StartsWith("/>"))
            {
                return afterGap + 2;
            }

            at = afterGap > at ? SkipAttribute(text, afterGap) : -1;
        }

        return -1;
    }

    private static int SkipName(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !char.IsAsciiLetter(text[at]))
        {
            return -1;
        }

        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        return at;
    }

    private static int SkipAttribute(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !(char.IsAsciiLetter(text[at]) || text[at] is '_' or ':'))
        {
            return -1;
        }

        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or ':' or '.' or '-'))
        {
            at++;
        }

        var equals = LinkSyntax.SkipGap(text, at);
        return equals < text.Length && text[equals] == '=' ? SkipValue(text, LinkSyntax.SkipGap(text, equals + 1)) : at;
    }

    private static int SkipValue(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var end = text[(at + 1)..].IndexOf(text[at]);
            return end < 0 ? -1 : at + end + 2;
        }

        var length = text[at..].IndexOfAny(EndsValue);
        length = length < 0 ? text.Length - at : length;
        return length > 0 ? at + length : -1;
    }
}
