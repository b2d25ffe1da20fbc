using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Prints the words of a paragraph and what is done with them: emphasis, links, code, breaks.</summary>
internal static class InlineRenderer
{
    public static void WriteAll(BodyRendering p, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (p.Hidden is null || inline is TagInline)
            {
                Write(p, inline);
            }
        }
    }

    private static void Write(BodyRendering p, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(p, literal);
                break;
            case LineBreakInline line:
                p.To.Append(line.IsHard ? "<br>\n" : "\n");
                p.Quoting.Previous = '\n';
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(p, emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                PictureRenderer.WriteImage(p, picture, PictureRenderer.Find(p, picture));
                p.Quoting.Previous = 'x';
                break;
            case LinkInline link:
                LinkRenderer.Write(p, link);
                break;
            case AutolinkInline link:
                LinkRenderer.Write(p, link);
                p.Quoting.Previous = 'x';
                break;
            case CodeInline code:
                p.To.Append("<code>").Escape(code.Content).Append("</code>");
                p.Quoting.Previous = 'x';
                break;
            case TagInline html:
                RawHtml.Write(p, html);
                break;
            case HtmlEntityInline entity:
                p.To.Escape(entity.Transcoded.AsSpan());
                p.Quoting.Previous = entity.Transcoded.Length > 0 ? entity.Transcoded[entity.Transcoded.End] : 'x';
                break;
            case NoteCall call:
                FootnoteRenderer.WriteCall(p, call.Note);
                break;
            case AbbreviationInline abbreviation:
                p.To.Append("<abbr title=\"").Escape(abbreviation.Abbreviation.Meaning).Append("\">")
                    .Escape(abbreviation.Abbreviation.Label).Append("</abbr>");
                p.Quoting.Previous = 'x';
                break;
            case ContainerInline container:
                WriteAll(p, container);
                break;
            default:
                break;
        }
    }

    private static void WriteLiteral(BodyRendering p, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (literal.IsFirstCharacterEscaped && text.Length > 0)
        {
            // What was typed with a backslash is meant as it is: \--- is three hyphens.
            var run = text[0] is '-' or '.' ? text.Length - text.TrimStart(text[0]).Length : 1;
            p.To.Escape(text[..run]);
            p.Quoting.Previous = text[0];
            text = text[run..];
        }

        if (p.Verbatim > 0)
        {
            p.To.Escape(text);
            return;
        }

        Typography.Write(p.To, text, ref p.Quoting, FirstOf(literal.NextSibling));
    }

    // What a mark at a literal's end is followed by. Any letter will do for what is a word or a picture.
    private static char FirstOf(Inline? inline) => inline switch
    {
        null => '\0',
        LiteralInline literal => literal.Content.CurrentChar,
        LineBreakInline => '\n',
        ContainerInline { FirstChild: LiteralInline inner } => inner.Content.CurrentChar,
        _ => 'x',
    };

    private static void WriteEmphasis(BodyRendering p, EmphasisInline emphasis)
    {
        var tag = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => "del",
            (_, 2) => "strong",
            _ => "em",
        };
        p.To.Append('<').Append(tag).Append('>');
        WriteAll(p, emphasis);
        p.To.Append("</").Append(tag).Append('>');
    }
}
