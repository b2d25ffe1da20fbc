using Dateline.Markdown.Checking;
using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>Prints what a text is made of: paragraphs, headings, lists, quotations and the rest, one function each.</summary>
internal static class BlockRenderer
{
    public static void Write(BodyRendering p, Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(p, paragraph);
                break;
            case HeadingBlock heading:
                WriteHeading(p, heading);
                break;
            case ListBlock list:
                ListRenderer.Write(p, list);
                break;
            case QuoteBlock quote:
                p.To.Append("<blockquote>\n");
                WriteChildren(p, quote);
                p.To.Append("</blockquote>\n");
                break;
            case Table table:
                TableRenderer.Write(p, table);
                break;
            case CustomContainer container:
                BoxRenderer.Write(p, container);
                break;
            case CodeBlock code:
                WriteCode(p, code);
                break;
            case ThematicBreakBlock:
                p.To.Append("<hr>\n");
                break;
            case HtmlBlock html:
                RawHtml.Write(p, html);
                break;
            case DefinitionList list:
                ListRenderer.Write(p, list);
                break;
            case Figure figure:
                PictureRenderer.WriteFigure(p, figure);
                break;
            case Note:
                // Printed last, and only those that were called.
                break;
            case ContainerBlock container:
                WriteChildren(p, container);
                break;
            default:
                break;
        }
    }

    public static void WriteChildren(BodyRendering p, ContainerBlock container)
    {
        var open = p.OpenTags.Count;
        for (var i = 0; i < container.Count; i++)
        {
            Write(p, container[i]);
        }

        RawHtml.CloseDownTo(p, open);
    }

    /// <summary>The words of a paragraph, heading or caption, without a tag around them.</summary>
    public static void WriteWords(BodyRendering p, LeafBlock leaf)
    {
        p.BeginWords();
        var open = p.OpenTags.Count;
        InlineRenderer.WriteAll(p, leaf.Inline);
        RawHtml.CloseDownTo(p, open);
    }

    /// <summary>
    /// A paragraph where none needs a tag of its own: in a cell, an item. Pictures that have captions are figures there too.
    /// </summary>
    public static void WriteTight(BodyRendering p, ParagraphBlock paragraph)
    {
        if (PictureRenderer.AreAlone(paragraph) && PictureRenderer.HaveCaptions(paragraph))
        {
            PictureRenderer.WriteFigures(p, paragraph);
        }
        else
        {
            WriteWords(p, paragraph);
        }
    }

    /// <summary>A cell's or a caption's content.</summary>
    public static void WriteTight(BodyRendering p, ContainerBlock container)
    {
        if (container is [ParagraphBlock only])
        {
            WriteTight(p, only);
        }
        else
        {
            WriteChildren(p, container);
        }
    }

    public static void WriteDateline(BodyRendering p) =>
        p.To.Append("<span class=\"dateline\">").Append(p.Options.Dateline).Append("</span>");

    private static void WriteParagraph(BodyRendering p, ParagraphBlock paragraph)
    {
        if (PictureRenderer.AreAlone(paragraph))
        {
            PictureRenderer.WriteFigures(p, paragraph);
            return;
        }

        p.To.Append("<p>");
        if (ReferenceEquals(p.DatelineIn, paragraph))
        {
            WriteDateline(p);
            p.To.Append(' ');
        }

        WriteWords(p, paragraph);
        p.To.Append("</p>\n");
    }

    private static void WriteHeading(BodyRendering p, HeadingBlock heading)
    {
        p.Level = Math.Clamp(Math.Max(heading.Level, 2) + p.Options.HeadingShift, 2, 6);
        p.To.Append("<h")
            .Append(p.Level)
            .Append(" id=\"")
            .Append(p.IdPrefix)
            .Escape(p.Anchors.Next(PlainText.From(heading.Inline)))
            .Append("\">");
        WriteWords(p, heading);
        p.To.Append("</h").Append(p.Level).Append(">\n");
    }

    private static void WriteCode(BodyRendering p, CodeBlock code)
    {
        p.To.Append("<pre><code");
        if (code is FencedCodeBlock { Info.Length: > 0 } fenced)
        {
            p.To.Append(" class=\"language-").Escape(Characters.Clean(fenced.Info)).Append('"');
        }

        p.To.Append('>');
        for (var i = 0; i < code.Lines.Count; i++)
        {
            p.To.Escape(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        p.To.Append("</code></pre>\n");
    }
}
