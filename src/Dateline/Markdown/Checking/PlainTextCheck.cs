using Dateline.Diagnostics;
using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing;

namespace Dateline.Markdown.Checking;

/// <summary>Finds markup in plain text, such as headlines, ledes and captions, where readers would see it as it was typed.</summary>
internal static class PlainTextCheck
{
    private const int Longest = 500;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_~`[<{&");

    /// <summary>Reports the first markup in a text. <paramref name="what"/> is what the text is: <c>the caption of a picture</c>.</summary>
    public static void Check(DiagnosticBag diagnostics, SourceSpan where, ReadOnlySpan<char> text, string what)
    {
        if (!text.ContainsAny(Marks) || Find(text) is not { Length: > 0 } found)
        {
            return;
        }

        diagnostics.Warning(
            Codes.MarkupInPlainText,
            where,
            $"readers see '{Quoted.Short(found)}' as it was typed: {what} is plain text",
            "",
            found[0] == '&' ? "write the character itself" : "delete the marks");
    }

    /// <summary>The first markup in a text; null if there is none.</summary>
    private static string? Find(ReadOnlySpan<char> text)
    {
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
                return text.Slice(at, length).ToString();
            }

            at += text[at..].IndexOfAnyExceptOrEnd(text[at]) - 1;
        }

        return null;
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
            case '<':
                var tag = HtmlSyntax.EndOfTag(rest);
                return tag > 0 && IsElement(rest[..tag]) ? tag : 0;
            case '{':
                return LengthOf(rest, "{{", "}}") + LengthOf(rest, "{%", "%}");
            case '&':
                return Entities.Decode(rest[..Math.Min(rest.Length, 40)], out var length) is null ? 0 : length;
            default:
                return LengthOfMarks(text, at);
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
