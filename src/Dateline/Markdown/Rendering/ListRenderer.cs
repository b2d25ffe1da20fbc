using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>Prints lists: with dots, with numbers from wherever they start, and of words with their meanings.</summary>
internal static class ListRenderer
{
    public static void Write(BodyRendering p, ListBlock list)
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

    public static void Write(BodyRendering p, DefinitionList list)
    {
        p.To.Append("<dl>\n");
        foreach (var item in list)
        {
            WriteDefinition(p, (DefinitionItem)item);
        }

        p.To.Append("</dl>\n");
    }

    private static void WriteItem(BodyRendering p, ListItemBlock item, bool isLoose)
    {
        if (isLoose)
        {
            p.To.Append('\n');
            BlockRenderer.WriteChildren(p, item);
            return;
        }

        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is ParagraphBlock paragraph)
            {
                BlockRenderer.WriteTight(p, paragraph);
                p.To.Append(i + 1 < item.Count ? "\n" : "");
            }
            else
            {
                BlockRenderer.Write(p, item[i]);
            }
        }
    }

    private static void WriteDefinition(BodyRendering p, DefinitionItem item)
    {
        var at = 0;
        for (; at < item.Count && item[at] is DefinitionTerm term; at++)
        {
            p.To.Append("<dt>");
            BlockRenderer.WriteWords(p, term);
            p.To.Append("</dt>\n");
        }

        p.To.Append("<dd>");
        if (at == item.Count - 1 && item[at] is ParagraphBlock only)
        {
            BlockRenderer.WriteTight(p, only);
            at++;
        }

        for (; at < item.Count; at++)
        {
            BlockRenderer.Write(p, item[at]);
        }

        p.To.Append("</dd>\n");
    }
}
