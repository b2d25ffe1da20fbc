using Dateline.Markdown.Parsing.Blocks;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>Creates the literals of plain text, with abbreviations in them, and joins adjacent ones.</summary>
internal static class Literals
{
    public static LiteralInline Create(StringSlice text, SourceSpan place, bool isEscaped = false) =>
        new() { Content = text, Span = place, IsFirstCharacterEscaped = isEscaped, IsClosed = true };

    public static void AddWithAbbreviations(InlineParseState state, ContainerInline to, StringSlice text, Abbreviations abbreviations)
    {
        var from = text.Start;
        for (var at = from; at <= text.End; at++)
        {
            if ((at > text.Start && char.IsLetterOrDigit(text.Text[at - 1]) && char.IsLetterOrDigit(text.Text[at]))
                || abbreviations.StartOf(text.Text.AsSpan(at, text.End + 1 - at)) is not { } found)
            {
                continue;
            }

            if (at > from)
            {
                to.AppendChild(Create(new StringSlice(text.Text, from, at - 1), state.Place(from, at - 1)));
            }

            state.Use(found);
            to.AppendChild(new AbbreviationInline(found) { IsClosed = true });
            at += found.Label.Length - 1;
            from = at + 1;
        }

        if (from <= text.End)
        {
            to.AppendChild(Create(new StringSlice(text.Text, from, text.End), state.Place(from, text.End)));
        }
    }

    /// <summary>Joins adjacent literals. Marks that turned out to be plain text are separate ones until then.</summary>
    public static void Join(ContainerInline parent)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline container)
            {
                Join(container);
            }

            while (inline is LiteralInline text && text.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } next
                && Follows(text, next))
            {
                text.Content.End = next.Content.End;
                next.Remove();
            }
        }
    }

    private static bool Follows(LiteralInline text, LiteralInline next) =>
        ReferenceEquals(text.Content.Text, next.Content.Text) && text.Content.End + 1 == next.Content.Start;
}
