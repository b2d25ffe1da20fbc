using System.Buffers;

namespace Dateline.Markdown;

/// <summary>
/// Whether a text can hold anything that must be checked: a look over its characters, much cheaper than reading it as markdown. Most
/// stories are paragraphs with links to the web, and for them the answer is no. It may say yes for nothing, but never no wrongly.
/// </summary>
internal static class Glance
{
    // Only so many marks can open more than can be nested.
    private const int ManyMarks = 100;

    private static readonly SearchValues<string> Always =
        SearchValues.Create(["]:", "[^", ":::", "- - - - ", "* * * * ", "+ + + + ", "                                "], StringComparison.Ordinal);

    public static bool NeedsReading(ReadOnlySpan<char> text) =>
        text.ContainsAny(Always) || HasOwnLink(text) || HasTag(text) || HasHeadline(text, '#') || HasHeadline(text, '=') || HasManyMarks(text);

    // Links to the web with words on them need no check.
    private static bool HasOwnLink(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("](") is >= 0 and var at)
        {
            var target = text[(at + 2)..];
            if (!target.StartsWith("https://") && !target.StartsWith("http://") && !target.StartsWith("mailto:"))
            {
                return true;
            }

            if (text[..at].TrimEnd() is [] or [.., '['])
            {
                return true;
            }

            text = target;
        }

        return false;
    }

    private static bool HasTag(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var at)
        {
            text = text[(at + 1)..];
            if (!text.StartsWith("!--more-->") && !text.StartsWith("http://") && !text.StartsWith("https://"))
            {
                return true;
            }
        }

        return false;
    }

    // A single # or a line of = makes the highest heading.
    private static bool HasHeadline(ReadOnlySpan<char> text, char mark)
    {
        for (var from = 0; text[from..].IndexOf(mark) is >= 0 and var at;)
        {
            var run = text[(from + at)..];
            var length = run.IndexOfAnyExcept(mark) is >= 0 and var end ? end : run.Length;
            if ((mark == '=' || length == 1) && (length == run.Length || char.IsWhiteSpace(run[length])))
            {
                return true;
            }

            from += at + length;
        }

        return false;
    }

    private static bool HasManyMarks(ReadOnlySpan<char> text) =>
        text.Count('>') + text.Count('[') + text.Count('*') + text.Count('_') + text.Count('~') + text.Count('^') >= ManyMarks;
}
