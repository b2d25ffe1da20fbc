using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Renders inline content: text, emphasis, links, code, line breaks.</summary>
internal static class InlineRenderer
{
    public static void WriteAll(BodyRenderState state, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (state.Hidden is null || inline is TagInline)
            {
                Write(state, inline);
            }
        }
    }

    // Long, but a table: one case for each kind of inline.
    private static void Write(BodyRenderState state, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(state, literal);
                break;
            case LineBreakInline line:
                WriteLineEnd(state, line);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(state, emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                PictureRenderer.WriteImage(state, picture, PictureRenderer.Find(state, picture), PictureRenderer.TextPlaces);
                state.Quoting.Previous = 'x';
                break;
            case LinkInline link:
                LinkRenderer.Write(state, link);
                break;
            case TaskMark task:
                state.To.Append("<span class=\"task\" role=\"img\" aria-label=\"")
                    .Escape(task.IsDone ? state.Options.Labels.Done : state.Options.Labels.ToDo)
                    .Append(task.IsDone ? "\">☑</span>" : "\">☐</span>");
                break;
            case AutolinkInline link:
                LinkRenderer.Write(state, link);
                state.Quoting.Previous = 'x';
                break;
            case AddressInline address:
                LinkRenderer.Write(state, address);
                state.Quoting.Previous = 'x';
                break;
            case CodeInline code:
                state.To.Append("<code>").Escape(code.Content).Append("</code>");
                state.Quoting.Previous = 'x';
                break;
            case TagInline html:
                RawHtml.Write(state, html);
                break;
            case HtmlEntityInline entity:
                state.To.Escape(entity.Transcoded.AsSpan());
                state.Quoting.Previous = entity.Transcoded.Length > 0 ? entity.Transcoded[entity.Transcoded.End] : 'x';
                break;
            case FootnoteReference reference:
                FootnoteRenderer.WriteReference(state, reference.Footnote);
                break;
            case AbbreviationInline abbreviation:
                state.To.Append("<abbr title=\"").Escape(abbreviation.Abbreviation.Meaning).Append("\">")
                    .Escape(abbreviation.Abbreviation.Label).Append("</abbr>");
                state.Quoting.Previous = 'x';
                break;
            case ContainerInline container:
                WriteAll(state, container);
                break;
            default:
                break;
        }
    }

    private static void WriteLineEnd(BodyRenderState state, LineBreakInline line)
    {
        if (!line.IsHard && LineEnds.AreJoined(line, state.Options.Language))
        {
            return;
        }

        state.To.Append(line.IsHard ? "<br>\n" : "\n");
        state.Quoting.Previous = '\n';
    }

    private static void WriteLiteral(BodyRenderState state, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (literal.IsFirstCharacterEscaped && text.Length > 0)
        {
            // Escaped characters stay as they are: \--- is three hyphens.
            var run = text[0] is '-' or '.' ? text.Length - text.TrimStart(text[0]).Length : 1;
            state.To.Escape(text[..run]);
            state.Quoting.Previous = text[0];
            text = text[run..];
        }

        if (state.Verbatim > 0)
        {
            state.To.Escape(text);
            return;
        }

        Typography.Write(state.To, text, ref state.Quoting, FirstOf(literal.NextSibling), Beyond(literal));
    }

    // The source from an address after a text to the end of the text after it.
    private static ReadOnlySpan<char> Beyond(LiteralInline literal) =>
        literal.NextSibling is AddressInline { NextSibling: LiteralInline after }
            && ReferenceEquals(after.Content.Text, literal.Content.Text)
            ? literal.Content.Text.AsSpan(literal.Content.End + 1, after.Content.End - literal.Content.End)
            : default;

    // The character after the end of a literal. Any letter does for a word or a picture.
    private static char FirstOf(Inline? inline) => inline switch
    {
        null => '\0',
        LiteralInline literal => literal.Content.CurrentChar,
        LineBreakInline => '\n',
        ContainerInline { FirstChild: LiteralInline inner } => inner.Content.CurrentChar,
        _ => 'x',
    };

    private static void WriteEmphasis(BodyRenderState state, EmphasisInline emphasis)
    {
        var tag = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => "del",
            (_, 2) => "strong",
            _ => "em",
        };
        state.To.Append('<').Append(tag).Append('>');
        WriteAll(state, emphasis);
        state.To.Append("</").Append(tag).Append('>');
    }
}
