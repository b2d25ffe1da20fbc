using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Reports brackets that are no link but look like one. Brackets in plain text, <c>[sic]</c>, <c>[...]</c>, <c>a[i][j]</c>,
/// <c>[1][2]</c>, stay as they are.
/// </summary>
internal static class UnreadLinks
{
    private const int Longest = 2000;

    /// <summary>
    /// Looks at brackets whose words are from <paramref name="words"/> to before <paramref name="close"/>.
    /// </summary>
    public static void Report(InlineParseState state, int words, int close, bool isPicture, bool holdsBrackets)
    {
        var text = state.Text.AsSpan(0, state.End);
        var label = text[words..close];
        var rest = text[(close + 1)..];
        var open = words - (isPicture ? 2 : 1);
        var isBehindWord = open > state.Start && char.IsLetterOrDigit(text[open - 1]) && !EastAsian.Is(text[open - 1]);
        if (rest is ['(', ..] && !isBehindWord)
        {
            ReportTarget(state, open, close + 1, label);
        }
        else if (rest is [' ', '(', ..] && IsAddress(InParentheses(rest[1..])))
        {
            ReportLink(state, ParseIssueKind.SplitLink, open, close + 2 + InParentheses(rest[1..]).Length + 2);
        }
        else if (rest is ['[', ..] && !isBehindWord)
        {
            ReportReference(state, open, close, label);
        }
        else if (rest is [' ', '[', ..] && !isPicture && !holdsBrackets && HasLabel(state, rest[1..], out var length))
        {
            ReportLink(state, ParseIssueKind.SplitLink, open, close + 2 + length);
        }
        else if (!isPicture && !label.IsEmpty && OtherLinks.Find(text, open, close) is { } other)
        {
            state.ReportIssue(ParseIssueKind.OtherLink, other.Start, other.End - other.Start, other.Link);
        }
        else if (!isPicture && open > state.Start && text[open - 1] == ')' && IsAddress(label))
        {
            var from = Math.Max(state.Start, open - Longest);
            var start = text[from..open].LastIndexOf('(');
            ReportLink(state, ParseIssueKind.ReversedLink, start < 0 ? open : from + start, close + 1);
        }
        else if (!isPicture && !holdsBrackets && IsNumber(label) && state.Declared?.HasNumberedLinks == true)
        {
            state.ReportIssue(ParseIssueKind.UnknownReference, open, close + 1 - open, label.ToString());
        }
    }

    // [label], if the text has its address.
    private static bool HasLabel(InlineParseState state, ReadOnlySpan<char> rest, out int length)
    {
        length = rest[..Math.Min(rest.Length, Longest)].IndexOf(']') + 1;
        return length > 2 && state.Declared?.Links.ContainsKey(Labels.Normalize(rest[1..(length - 1)])) == true;
    }

    // [words](address: it has a blank, or it does not end.
    private static void ReportTarget(InlineParseState state, int open, int at, ReadOnlySpan<char> label)
    {
        var text = state.Text.AsSpan(0, state.End);
        var line = text[at..Math.Min(text.Length, at + Longest)];
        line = line[..line.IndexOfAnyOrEnd(LineEnds)];
        var end = line.IndexOf(')');
        if (end < 0)
        {
            state.ReportIssue(ParseIssueKind.OpenLink, open, line.Length + at - open, text[open..(at + line.Length)].ToString());
        }
        else if (!label.IsEmpty)
        {
            ReportLink(state, ParseIssueKind.BlankInLink, open, at + end + 1);
        }
    }

    // [words][label] without a definition of the label.
    private static void ReportReference(InlineParseState state, int open, int close, ReadOnlySpan<char> words)
    {
        var text = state.Text.AsSpan(0, state.End);
        var isEmpty = text[(close + 1)..].StartsWith("[]");
        var end = isEmpty ? close + 2 : Labels.EndOf(text, close + 1);
        if (end < 0 || (end + 1 < text.Length && text[end + 1] is '(' or ':'))
        {
            return;
        }

        var label = isEmpty ? words : text[(close + 2)..end];
        var isKnown = state.Declared?.Links.ContainsKey(Labels.Normalize(label)) == true;
        var isShortcode = label is ['/', ..] && words.Contains('=');
        if (IsAddress(words) && !isKnown)
        {
            state.ReportIssue(ParseIssueKind.OtherLink, open, end + 1 - open, $"[{label}]({words})");
        }
        else if (!isKnown && !isShortcode && label is not ['^', ..] && !(IsNumber(label) && IsNumber(words)))
        {
            state.ReportIssue(ParseIssueKind.UnknownReference, open, end + 1 - open, label.ToString());
        }
    }

    private static void ReportLink(InlineParseState state, ParseIssueKind kind, int open, int end) =>
        state.ReportIssue(kind, open, end - open, state.Text[open..Math.Min(end, state.End)]);

    private static ReadOnlySpan<char> InParentheses(ReadOnlySpan<char> text)
    {
        text = text[1..Math.Min(text.Length, Longest)];
        var end = text.IndexOfAny(')', '\n');
        return end >= 0 && text[end] == ')' ? text[..end] : [];
    }

    /// <summary>Whether what a writer put in brackets or parentheses is the address of a page, a text or a file.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAny(' ', '\t', '\n')
        && (BareAddresses.BeginsWeb(text) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("media/") || text.StartsWith("../") || text.StartsWith("./") || text is ['/' or '#', _, ..]
            || text.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    public static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\r\n");
}
