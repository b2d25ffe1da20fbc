using Dateline.Markdown.Parsing;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>Renders bulleted, numbered and definition lists.</summary>
internal static class ListRenderer
{
    public static void Write(BodyRenderState state, ListBlock list)
    {
        state.To.Append(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1)
        {
            state.To.Append(" start=\"").Append(start).Append('"');
        }

        state.To.Append(">\n");
        foreach (var item in list)
        {
            state.To.Append(TaskMark.IsTask((ListItemBlock)item) ? "<li class=\"task-item\">" : "<li>");
            WriteItem(state, (ListItemBlock)item, list.IsLoose);
            state.To.Append("</li>\n");
        }

        state.To.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    public static void Write(BodyRenderState state, DefinitionList list)
    {
        state.To.Append("<dl>\n");
        foreach (var item in list)
        {
            WriteDefinition(state, (DefinitionItem)item);
        }

        state.To.Append("</dl>\n");
    }

    private static void WriteItem(BodyRenderState state, ListItemBlock item, bool isLoose)
    {
        if (isLoose)
        {
            state.To.Append('\n');
            BlockRenderer.WriteChildren(state, item);
            return;
        }

        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is ParagraphBlock paragraph)
            {
                BlockRenderer.WriteTight(state, paragraph);
                state.To.Append(i + 1 < item.Count ? "\n" : "");
            }
            else
            {
                BlockRenderer.Write(state, item[i]);
            }
        }
    }

    private static void WriteDefinition(BodyRenderState state, DefinitionItem item)
    {
        var at = 0;
        for (; at < item.Count && item[at] is DefinitionTerm term; at++)
        {
            state.To.Append("<dt>");
            BlockRenderer.WriteWords(state, term);
            state.To.Append("</dt>\n");
        }

        state.To.Append("<dd>");
        if (at == item.Count - 1 && item[at] is ParagraphBlock only)
        {
            BlockRenderer.WriteTight(state, only);
            at++;
        }

        for (; at < item.Count; at++)
        {
            BlockRenderer.Write(state, item[at]);
        }

        state.To.Append("</dd>\n");
    }
}
