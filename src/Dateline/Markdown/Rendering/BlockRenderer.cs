using Dateline.Markdown.Checking;
using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>Renders blocks: paragraphs, headings, quotations, code, and by other renderers lists, tables and boxes.</summary>
internal static class BlockRenderer
{
    // Long, but a table: one case for each kind of block.
    public static void Write(BodyRenderState state, Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(state, paragraph);
                break;
            case HeadingBlock heading:
                WriteHeading(state, heading);
                break;
            case ListBlock list:
                ListRenderer.Write(state, list);
                break;
            case QuoteBlock quote:
                state.To.Append("<blockquote>\n");
                WriteChildren(state, quote);
                state.To.Append("</blockquote>\n");
                break;
            case Table table:
                TableRenderer.Write(state, table);
                break;
            case CustomContainer container:
                BoxRenderer.Write(state, container);
                break;
            case CodeBlock code:
                WriteCode(state, code);
                break;
            case ThematicBreakBlock:
                state.To.Append("<hr>\n");
                break;
            case HtmlBlock html:
                RawHtml.Write(state, html);
                break;
            case DefinitionList list:
                ListRenderer.Write(state, list);
                break;
            case Figure figure:
                PictureRenderer.WriteFigure(state, figure);
                break;
            case Footnote:
                // Rendered at the end, if the text refers to it.
                break;
            case ContainerBlock container:
                WriteChildren(state, container);
                break;
            default:
                break;
        }
    }

    public static void WriteChildren(BodyRenderState state, ContainerBlock container)
    {
        var open = state.OpenTags.Count;
        for (var i = 0; i < container.Count; i++)
        {
            Write(state, container[i]);
        }

        RawHtml.CloseDownTo(state, open);
    }

    /// <summary>The inline content of a paragraph, heading or caption, without a tag around it.</summary>
    public static void WriteWords(BodyRenderState state, LeafBlock leaf)
    {
        state.BeginWords();
        var open = state.OpenTags.Count;
        InlineRenderer.WriteAll(state, leaf.Inline);
        RawHtml.CloseDownTo(state, open);
    }

    /// <summary>A paragraph without a p tag, in a cell or an item of a tight list. Pictures with captions are still figures.</summary>
    public static void WriteTight(BodyRenderState state, ParagraphBlock paragraph)
    {
        if (PictureParagraph.Is(paragraph) && PictureParagraph.HasCaptions(paragraph))
        {
            PictureRenderer.WriteFigures(state, paragraph);
        }
        else
        {
            WriteWords(state, paragraph);
        }
    }

    /// <summary>The content of a cell or a caption.</summary>
    public static void WriteTight(BodyRenderState state, ContainerBlock container)
    {
        if (container is [ParagraphBlock only])
        {
            WriteTight(state, only);
        }
        else
        {
            WriteChildren(state, container);
        }
    }

    public static void WriteDateline(BodyRenderState state) =>
        state.To.Append("<span class=\"dateline\">").Append(state.Options.Dateline).Append("</span>");

    private static void WriteParagraph(BodyRenderState state, ParagraphBlock paragraph)
    {
        if (PictureParagraph.Is(paragraph))
        {
            PictureRenderer.WriteFigures(state, paragraph);
            return;
        }

        if (EmbedRenderer.IsLoneAddress(paragraph))
        {
            EmbedRenderer.WriteAddresses(state, paragraph);
            return;
        }

        state.To.Append("<p>");
        if (ReferenceEquals(state.DatelineIn, paragraph))
        {
            WriteDateline(state);
            state.To.Append(' ');
        }

        WriteWords(state, paragraph);
        state.To.Append("</p>\n");
    }

    private static void WriteHeading(BodyRenderState state, HeadingBlock heading)
    {
        state.Level = Math.Clamp(Math.Max(heading.Level, 2) + state.Options.HeadingShift, 2, 6);
        state.To.Append("<h")
            .Append(state.Level)
            .Append(" id=\"")
            .Append(state.IdPrefix)
            .Escape(state.Anchors.Next(PlainText.From(heading.Inline)))
            .Append("\">");
        WriteWords(state, heading);
        state.To.Append("</h").Append(state.Level).Append(">\n");
    }

    private static void WriteCode(BodyRenderState state, CodeBlock code)
    {
        state.To.Append("<pre><code");
        if (code is FencedCodeBlock { Info.Length: > 0 } fenced)
        {
            state.To.Append(" class=\"language-").Escape(Characters.Clean(fenced.Info)).Append('"');
        }

        state.To.Append('>');
        for (var i = 0; i < code.Lines.Count; i++)
        {
            state.To.Escape(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        state.To.Append("</code></pre>\n");
    }
}
