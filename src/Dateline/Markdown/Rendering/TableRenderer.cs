using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders tables. Each is in a region that scrolls on narrow screens, can be reached with the keyboard, and is labelled with its column
/// names. Columns are aligned by class: the site's content security policy allows no style attributes.
/// </summary>
internal static class TableRenderer
{
    private const int MostEmpty = 100_000;

    public static void Write(BodyRenderState state, Table table)
    {
        state.To.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Escape(state.Options.Labels.Table);
        WriteColumnNames(state, table);
        state.To.Append("\">\n<table>\n");
        var rows = 0;
        var room = MostEmpty;
        if (table is [TableRow { IsHeader: true } header, ..])
        {
            state.To.Append("<thead>\n");
            WriteRow(state, table, header, ref room);
            state.To.Append("</thead>\n");
            rows = 1;
        }

        if (rows < table.Count)
        {
            state.To.Append("<tbody>\n");
            for (; rows < table.Count; rows++)
            {
                WriteRow(state, table, (TableRow)table[rows], ref room);
            }

            state.To.Append("</tbody>\n");
        }

        state.To.Append("</table>\n</div>\n");
    }

    private static void WriteColumnNames(BodyRenderState state, Table table)
    {
        if (table is not [TableRow { IsHeader: true } header, ..])
        {
            return;
        }

        var between = ": ";
        foreach (var cell in header)
        {
            if (cell is TableCell and [ParagraphBlock paragraph] && PlainText.From(paragraph.Inline) is { Length: > 0 } name)
            {
                state.To.Append(between).Escape(name);
                between = ", ";
            }
        }
    }

    // A short row has empty cells at its end, up to a limit on their total number.
    private static void WriteRow(BodyRenderState state, Table table, TableRow row, ref int room)
    {
        state.To.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            state.To.Append(row.IsHeader ? "<th scope=\"col\"" : "<td");
            state.To.Append(Alignment(table, i)).Append('>');
            BlockRenderer.WriteTight(state, (TableCell)row[i]);
            state.To.Append(row.IsHeader ? "</th>" : "</td>");
        }

        for (var i = row.Count; i < table.ColumnDefinitions.Count && room > 0; i++, room--)
        {
            state.To.Append("<td").Append(Alignment(table, i)).Append("></td>");
        }

        state.To.Append("</tr>\n");
    }

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => " class=\"right\"",
            TableColumnAlign.Center => " class=\"center\"",
            _ => "",
        };
}
