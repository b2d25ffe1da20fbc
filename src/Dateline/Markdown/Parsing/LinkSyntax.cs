using Dateline.Markdown.Checking;

namespace Dateline.Markdown.Parsing;

/// <summary>The parts of a link's parentheses: the ranges of the address and the title, without quotes, and the end.</summary>
internal readonly record struct InlineTarget(int UrlStart, int UrlLength, int TitleStart, int TitleLength, bool HasTitle, int End);

/// <summary>Parses link addresses and titles. It reads no further than the first character that can't be part of them.</summary>
internal static class LinkSyntax
{
    // CommonMark requires at least three.
    private const int MostParentheses = 32;

    /// <summary>The target in the parentheses that open at <paramref name="at"/>; null when it is not valid.</summary>
    public static InlineTarget? ReadInline(ReadOnlySpan<char> text, int at)
    {
        var start = SkipGap(text, at + 1);
        if (!TryReadAddress(text, start, out var url, out var urlLength, out var end))
        {
            return null;
        }

        var afterGap = SkipGap(text, end);
        var (title, titleLength, hasTitle) = (0, 0, false);
        if (afterGap > end && TryReadTitle(text, afterGap, out var titleEnd))
        {
            (title, titleLength, hasTitle) = (afterGap + 1, titleEnd - afterGap - 2, true);
            afterGap = SkipGap(text, titleEnd);
        }

        return afterGap < text.Length && text[afterGap] == ')'
            ? new InlineTarget(url, urlLength, title, titleLength, hasTitle, afterGap + 1)
            : null;
    }

    /// <summary>
    /// Parses an address with or without angle brackets. <paramref name="end"/> is the offset after it. Without brackets it can be empty.
    /// </summary>
    public static bool TryReadAddress(ReadOnlySpan<char> text, int at, out int start, out int length, out int end)
    {
        if (at < text.Length && text[at] == '<')
        {
            (start, end) = (at + 1, EndOfPointed(text, at + 1));
            length = end - start - 1;
            return end > 0;
        }

        (start, end) = (at, EndOfBare(text, at));
        length = end - start;
        return end >= 0;
    }

    private static int EndOfPointed(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length && text[at] is not ('\n' or '\r' or '<'); at++)
        {
            if (text[at] == '>')
            {
                return at + 1;
            }

            at += text[at] == '\\' && at + 1 < text.Length && Characters.IsAsciiPunctuation(text[at + 1]) ? 1 : 0;
        }

        return -1;
    }

    private static int EndOfBare(ReadOnlySpan<char> text, int at)
    {
        var depth = 0;
        for (; at < text.Length && text[at] > ' ' && text[at] != '\x7f'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && Characters.IsAsciiPunctuation(text[at + 1]))
            {
                at++;
            }
            else if (text[at] == '(' && ++depth > MostParentheses)
            {
                return -1;
            }
            else if (text[at] == ')' && --depth < 0)
            {
                return at;
            }
        }

        return depth <= 0 ? at : -1;
    }

    /// <summary>Parses a title with its quotes. <paramref name="end"/> is the offset after them.</summary>
    public static bool TryReadTitle(ReadOnlySpan<char> text, int at, out int end)
    {
        end = -1;
        if (at >= text.Length || text[at] is not ('"' or '\'' or '('))
        {
            return false;
        }

        var (open, close) = (text[at], text[at] == '(' ? ')' : text[at]);
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == close)
            {
                end = i + 1;
                return true;
            }

            if (text[i] == '(' && open == '(')
            {
                return false;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return false;
    }

    public static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }
}
