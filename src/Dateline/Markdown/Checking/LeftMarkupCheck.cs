using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Markdig.Extensions.Tables;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Reports what is left in the text although it looks like markup: what other programs fill in, signs that other kinds of markdown have,
/// and markdown that was not read because of a missing space. <see cref="LeftMarkup"/> knows the signs.
/// </summary>
internal static partial class LeftMarkupCheck
{
    /// <summary>Checks a text from an offset on: what is before it is known.</summary>
    public static void Check(BodyCheckState state, LiteralInline literal, int from)
    {
        if (state.OpenTags.HasCode)
        {
            return;
        }

        var text = literal.Content.AsSpan();
        var isStart = literal.PreviousSibling is null && literal.Parent!.Parent is null;
        if (from == 0 && (isStart || literal.PreviousSibling is LineBreakInline))
        {
            var block = isStart ? literal.Parent!.ParentBlock : null;
            var line = block?.Parent is TableCell ? LeftLines.TaskAt(text, block) : LeftLines.At(text, block)
                ?? LeftRows.At(state.Body, literal.Span.Start, isStart, literal.Parent!.ParentBlock);
            Report(state, literal.Span.Start, line, text);
        }

        CheckNeighbours(state, literal, text);

        var escaped = literal.IsFirstCharacterEscaped ? 1 : from;
        Scan(state, text[escaped..], literal.Span.Start + escaped, literal.NextSibling is not null and not LineBreakInline);
    }

    /// <summary>Checks the text within a block of HTML, in which no markdown is read. Code in it stays as it is.</summary>
    public static void CheckHtml(BodyCheckState state, ReadOnlySpan<char> text, int place)
    {
        if (state.OpenTags.HasCode)
        {
            return;
        }

        Scan(state, text, place, isContinued: false);
        if (LeftMarkup.InHtml(text) is { } found)
        {
            Report(state, place + found.At, found, text[found.At..]);
        }
    }

    /// <summary>What is markup because of the code before the text, or of the code or the address behind it.</summary>
    private static void CheckNeighbours(BodyCheckState state, LiteralInline literal, ReadOnlySpan<char> text)
    {
        if (literal.PreviousSibling is CodeInline && LinkEnd().IsMatch(text))
        {
            Report(state, literal.Span.Start, new Leftover(1, "a link of reStructuredText", "write [words](address)"), text);
        }

        if (literal.NextSibling is CodeInline && Role().Match(text.ToString()) is { Success: true } role)
        {
            Report(
                state, literal.Span.Start + role.Index, new Leftover(role.Length, "an instruction of another program", LeftMarkup.Fill),
                text[role.Index..]);
        }

        if (literal.NextSibling is AddressInline && LinkStart().Match(text.ToString()) is { Success: true } start)
        {
            Report(
                state, literal.Span.Start + start.Index,
                new Leftover(start.Length, "the link is written in another way here", "write [words](address), with narrow brackets"),
                text[start.Index..]);
        }
    }

    private static void Scan(BodyCheckState state, ReadOnlySpan<char> text, int place, bool isContinued)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(LeftMarkup.Signs);
            if (next < 0)
            {
                break;
            }

            at += next;
            var found = LeftMarkup.At(text, at, isContinued);
            if (found is { Length: > 0 })
            {
                Report(state, place + at + found.At, found, text[(at + found.At)..]);
            }

            at += Math.Max(1, (found?.Length + found?.At) ?? 0);
        }
    }

    // The end of what was reported at its start needs no message of its own.
    private static void Report(BodyCheckState state, int place, Leftover? found, ReadOnlySpan<char> text)
    {
        if (found is null || !(found.IsEnd ? !state.LeftNames.Contains(found.Name) : state.LeftNames.Add(found.Name) || found.Length > 0))
        {
            return;
        }

        var typed = text[..Math.Min(found.Length, text.Length)];
        state.Diagnostics.Warning(
            Codes.LeftMarkup,
            state.At(place, found.Length),
            $"readers see '{Quoted.Short(typed)}' as it was typed: {found.What}",
            "",
            found.Hint);
    }

    // `words <address>`_
    [GeneratedRegex(@"^__?(?!\w)")]
    private static partial Regex LinkEnd();

    // {ref}`name`
    [GeneratedRegex(@"\{[a-z][a-z:-]*\}$")]
    private static partial Regex Role();

    // "words":address, and words in wide brackets before an address
    [GeneratedRegex("""(?:["”]:|[\]\uFF3D\u3011]\uFF08|[\uFF3D\u3011]\()$""")]
    private static partial Regex LinkStart();
}
