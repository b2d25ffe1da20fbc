using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>Prints what a text is made of: paragraphs, headings, lists, quotations and the rest, one function each.</summary>
internal static class Blocks
{
    public static void Write(Printing p, Block block)
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
                WriteList(p, list);
                break;
            case QuoteBlock quote:
                p.To.Append("<blockquote>\n");
                WriteChildren(p, quote);
                p.To.Append("</blockquote>\n");
                break;
            case Table table:
                Tables.Write(p, table);
                break;
            case CustomContainer container:
                Containers.Write(p, container);
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
                WriteDefinitions(p, list);
                break;
            case Figure figure:
                WriteFigure(p, figure);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or Abbreviation:
                // Footnotes are printed last, and only those that were called; the others are not text.
                break;
            case ContainerBlock container:
                WriteChildren(p, container);
                break;
            default:
                break;
        }
    }

    public static void WriteChildren(Printing p, ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            Write(p, container[i]);
        }
    }

    /// <summary>The words of a paragraph, heading or caption, without a tag around them.</summary>
    public static void WriteWords(Printing p, LeafBlock leaf)
    {
        p.Quoting = default;
        p.Verbatim = 0;
        p.Hidden = null;
        var open = p.OpenTags.Count;
        Inlines.WriteAll(p, leaf.Inline);
        RawHtml.CloseDownTo(p, open);
    }

    /// <summary>A cell's or an item's content: a single paragraph needs no tag of its own there.</summary>
    public static void WriteTight(Printing p, ContainerBlock container)
    {
        if (container is [ParagraphBlock only])
        {
            WriteWords(p, only);
        }
        else
        {
            WriteChildren(p, container);
        }
    }

    public static void WriteDateline(Printing p) =>
        p.To.Append("<span class=\"dateline\">").Append(p.Options.Dateline).Append("</span>");

    private static void WriteParagraph(Printing p, ParagraphBlock paragraph)
    {
        if (Pictures.Alone(paragraph) is { } picture)
        {
            Pictures.WriteFigure(p, picture);
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

    private static void WriteHeading(Printing p, HeadingBlock heading)
    {
        p.Level = Math.Clamp(Math.Max(heading.Level, 2) + p.Options.HeadingShift, 2, 6);
        p.To.Append("<h").Append(p.Level).Append(" id=\"").Append(p.IdPrefix).Escape(p.Anchors.Next(Words.Of(heading.Inline))).Append("\">");
        WriteWords(p, heading);
        p.To.Append("</h").Append(p.Level).Append(">\n");
    }

    private static void WriteList(Printing p, ListBlock list)
    {
        p.To.Append(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1)
        {
            p.To.Append(" start=\"").Append(start).Append('"');
        }

        p.To.Append(">\n");
        foreach (var item in list)
        {
            p.To.Append("<li>");
            WriteItem(p, (ListItemBlock)item, list.IsLoose);
            p.To.Append("</li>\n");
        }

        p.To.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private static void WriteItem(Printing p, ListItemBlock item, bool isLoose)
    {
        if (isLoose)
        {
            p.To.Append('\n');
            WriteChildren(p, item);
            return;
        }

        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is ParagraphBlock paragraph)
            {
                WriteWords(p, paragraph);
                p.To.Append(i + 1 < item.Count ? "\n" : "");
            }
            else
            {
                Write(p, item[i]);
            }
        }
    }

    private static void WriteCode(Printing p, CodeBlock code)
    {
        p.To.Append("<pre><code");
        if (code is FencedCodeBlock { Info.Length: > 0 } fenced)
        {
            p.To.Append(" class=\"language-").Escape(fenced.Info).Append('"');
        }

        p.To.Append('>');
        for (var i = 0; i < code.Lines.Count; i++)
        {
            p.To.Escape(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        p.To.Append("</code></pre>\n");
    }

    private static void WriteDefinitions(Printing p, DefinitionList list)
    {
        p.To.Append("<dl>\n");
        foreach (var item in list)
        {
            WriteDefinition(p, (DefinitionItem)item);
        }

        p.To.Append("</dl>\n");
    }

    private static void WriteDefinition(Printing p, DefinitionItem item)
    {
        var at = 0;
        for (; at < item.Count && item[at] is DefinitionTerm term; at++)
        {
            p.To.Append("<dt>");
            WriteWords(p, term);
            p.To.Append("</dt>\n");
        }

        p.To.Append("<dd>");
        if (at == item.Count - 1 && item[at] is ParagraphBlock only)
        {
            WriteWords(p, only);
            at++;
        }

        for (; at < item.Count; at++)
        {
            Write(p, item[at]);
        }

        p.To.Append("</dd>\n");
    }

    private static void WriteFigure(Printing p, Figure figure)
    {
        p.To.Append("<figure>\n");
        foreach (var block in figure)
        {
            if (block is FigureCaption caption)
            {
                p.To.Append("<figcaption>");
                WriteWords(p, caption);
                p.To.Append("</figcaption>\n");
            }
            else if (block is ParagraphBlock paragraph && Pictures.Alone(paragraph) is { } picture)
            {
                Pictures.WriteImage(p, picture, Pictures.Find(p, picture));
                p.To.Append('\n');
            }
            else
            {
                Write(p, block);
            }
        }

        p.To.Append("</figure>\n");
    }
}
