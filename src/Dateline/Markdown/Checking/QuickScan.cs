using System.Buffers;
using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Whether a text can hold anything that must be checked: a look over its characters, much cheaper than reading it as markdown. Most
/// stories are paragraphs with links to the web, and for them the answer is no. It may say yes for nothing, but never no wrongly.
/// </summary>
internal static class QuickScan
{
    // Only so many marks can open more than can be nested.
    private const int ManyMarks = 100;

    // What a line can open lists and quotations with: each of them takes a character at least.
    private static readonly SearchValues<char> Openers = SearchValues.Create(" \t>-+*:~^.)0123456789");

    private static readonly SearchValues<char> Marks = SearchValues.Create(">[*_~^");

    // Boxes, fences, figures, pictures, characters by number.
    private static readonly SearchValues<string> Signs =
        SearchValues.Create([":::", "```", "~~~", "^^^", "![", "&#"], StringComparison.Ordinal);

    public static bool NeedsCheck(ReadOnlySpan<char> text) =>
        HasOwnLink(text) || HasTag(text) || HasHeadline(text, '#') || HasHeadline(text, '=') || text.ContainsAny(Signs)
        || (text.Contains('|') && HasUnevenTable(text)) || LongestOpening(text) >= NestingLimit.MaxDepth - 4 || HasManyMarks(text)
        || Characters.IndexOfForbidden(text) >= 0;

    // Links to the web with words on them need no check; definitions and footnotes do.
    private static bool HasOwnLink(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOf(']') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var after = rest[(at + 1)..];
            if (after.StartsWith(':') || (after.StartsWith('(') && (IsOwn(after[1..]) || rest[..at].TrimEnd() is [] or [.., '['])))
            {
                return true;
            }
        }

        return text.Contains("[^", StringComparison.Ordinal);
    }

    private static bool IsOwn(ReadOnlySpan<char> target) =>
        !target.StartsWith("https://") && !target.StartsWith("http://") && !target.StartsWith("mailto:");

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

    // A table is even when each of its lines starts with a bar and none has more cells than the first.
    private static bool HasUnevenTable(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var line in text.EnumerateLines())
        {
            var words = line.TrimStart(" \t");
            var count = words.StartsWith('|') ? TableRows.Count(words) : 0;
            if ((count == 0 && words.Contains('|')) || (cells > 0 && !words.IsEmpty && count != cells))
            {
                return true;
            }

            cells = count;
        }

        return false;
    }

    /// <summary>The most columns that a line has before its words begin.</summary>
    private static int LongestOpening(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (!text.IsEmpty)
        {
            var opening = text[..(text.IndexOfAnyExcept(Openers) is >= 0 and var end ? end : text.Length)];
            longest = Math.Max(longest, opening.Length + (3 * opening.Count('\t')));
            text = text.IndexOf('\n') is >= 0 and var line ? text[(line + 1)..] : [];
        }

        return longest;
    }

    private static bool HasManyMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < ManyMarks && text.IndexOfAny(Marks) is >= 0 and var at)
        {
            text = text[(at + 1)..];
            count++;
        }

        return count >= ManyMarks;
    }
}
