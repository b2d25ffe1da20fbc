using Dateline.Diagnostics;
using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing;

namespace Dateline.Markdown.Checking;

/// <summary>Finds markup in plain text, such as headlines, ledes and captions, where readers would see it as it was typed.</summary>
internal static class PlainTextCheck
{
    private const int Longest = 500;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_~`[<{&=+$^:\\'%#|");

    /// <summary>Reports the first markup in a text. <paramref name="what"/> is what the text is: <c>the caption of a picture</c>.</summary>
    public static void Check(DiagnosticBag diagnostics, SourceSpan where, ReadOnlySpan<char> text, string what)
    {
        if (!text.ContainsAny(Marks) || Find(text, out var hint) is not { Length: > 0 } found)
        {
            return;
        }

        diagnostics.Warning(
            Codes.MarkupInPlainText,
            where,
            $"readers see '{Quoted.Short(found)}' as it was typed: {what} is plain text",
            "",
            hint);
    }

    /// <summary>The first markup in a text; null if there is none.</summary>
    private static string? Find(ReadOnlySpan<char> text, out string hint)
    {
        hint = "delete the marks";
        if (LeftLines.AtStartOfField(text) is { } start)
        {
            hint = start.Hint;
            return text[..start.Length].ToString();
        }

        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            var length = LengthAt(text, at);
            if (length > 0)
            {
                hint = text[at] == '&' ? "write the character itself" : hint;
                return text.Slice(at, length).ToString();
            }

            if (OfOthers(text, at) is { } left)
            {
                hint = left.Hint;
                return text.Slice(at, Math.Min(left.Length, text.Length - at)).ToString();
            }

            at += text[at..].IndexOfAnyExceptOrEnd(text[at]) - 1;
        }

        return null;
    }

    // What is left of other programs, for which the text would have something else: here it is deleted.
    private static Leftover? OfOthers(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '*' or '_')
        {
            var run = text[at..].IndexOfAnyExceptOrEnd(text[at]);
            var after = at + run;
            return run == 2 && (at == 0 || char.IsWhiteSpace(text[at - 1])) && after < text.Length && char.IsLetterOrDigit(text[after])
                ? new Leftover(run, "", "delete the marks")
                : null;
        }

        if (text[at] == '[' && LinkToLabel(text.Slice(at, Math.Min(text.Length - at, Longest))) is > 0 and var length)
        {
            return new Leftover(length, "", "delete the brackets");
        }

        if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '*' or '_' or '#' or '[' or ']' or '`' or '~')
        {
            return new Leftover(2, "", "delete the backslash: signs need none here");
        }

        return LeftMarkup.Signs.Contains(text[at]) && LeftMarkup.At(text, at, isContinued: false) is { Length: > 0 } found
            ? found with { Hint = "delete the marks" }
            : null;
    }

    // [words][label] and [^note], but not [1][2].
    private static int LinkToLabel(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf(']');
        if (close > 1 && rest[1] == '^')
        {
            return close + 1;
        }

        var end = close > 1 && rest[(close + 1)..].StartsWith('[') ? rest[(close + 1)..].IndexOf(']') : -1;
        return end > 0 && rest[1..close].ContainsAnyExceptInRange('0', '9') ? close + end + 2 : 0;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text.Slice(at, Math.Min(text.Length - at, Longest));
        switch (text[at])
        {
            case '[':
                var middle = rest.IndexOf("](");
                var end = middle < 0 ? -1 : rest[middle..].IndexOf(')');
                return end < 0 || rest[..middle].Contains('\n') ? 0 : middle + end + 1;
            case '<' when rest.StartsWith("<!--") && rest.IndexOf("-->") is > 0 and var note:
                return note + 3;
            case '<':
                var tag = HtmlSyntax.EndOfTag(rest);
                return tag > 0 && IsElement(rest[..tag]) ? tag : 0;
            case '{':
                return LengthOf(rest, "{{", "}}") + LengthOf(rest, "{%", "%}");
            case '&':
                return Entities.Decode(rest[..Math.Min(rest.Length, 40)], out var length) is null ? 0 : length;
            case '*' or '_' or '~' or '`':
                return LengthOfMarks(text, at);
            default:
                return 0;
        }
    }

    private static int LengthOf(ReadOnlySpan<char> rest, ReadOnlySpan<char> open, ReadOnlySpan<char> close)
    {
        var end = rest.StartsWith(open) ? rest.IndexOf(close) : -1;
        return end < 0 ? 0 : end + close.Length;
    }

    private static bool IsElement(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var end = name.IndexOfAny(" \t\n/>");
        var element = name[..Math.Max(0, end)].ToString().ToLowerInvariant();
        return RawHtml.IsAllowed(element)
            || element is "font" or "img" or "h1" or "h2" or "h3" or "center" or "big" or "iframe" or "script";
    }

    // **words**, *words*, _words_, ~~words~~, `words`: the marks stand at the words, and something else is outside of them.
    private static int LengthOfMarks(ReadOnlySpan<char> text, int at)
    {
        var mark = text[at];
        var run = text[at..].IndexOfAnyExceptOrEnd(mark);
        var words = text.Slice(at + run, Math.Min(text.Length - at - run, Longest));
        var isOutside = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || EastAsian.Is(text[at - 1]);
        if (run > 3 || (mark == '~' && run != 2) || !isOutside || words.IsEmpty || char.IsWhiteSpace(words[0]))
        {
            return 0;
        }

        var end = words.IndexOf(text.Slice(at, run));
        var after = at + run + end + run;
        return end < 1 || char.IsWhiteSpace(words[end - 1])
            || (after < text.Length && char.IsLetterOrDigit(text[after]) && !EastAsian.Is(text[after])) ? 0 : after - at;
    }
}
