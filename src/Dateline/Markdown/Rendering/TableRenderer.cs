using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Prints tables. Each stands in a region of its own that scrolls when the screen is narrow, and that keys can reach and readers can
/// tell from the others by its columns' names. Columns are aligned by class: the site's content policy allows no style attributes.
/// </summary>
internal static class TableRenderer
{
    private const int MostEmpty = 100_000;

    public static void Write(BodyRendering p, Table table)
    {
        p.To.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Escape(p.Options.Labels.Table);
        WriteColumnNames(p, table);
        p.To.Append("\">\n<table>\n");
        var rows = 0;
        var room = MostEmpty;
        if (table is [TableRow { IsHeader: true } header, ..])
        {
            p.To.Append("<thead>\n");
            WriteRow(p, table, header, ref room);
            p.To.Append("</thead>\n");
            rows = 1;
        }

        if (rows < table.Count)
        {
            p.To.Append("<tbody>\n");
            for (; rows < table.Count; rows++)
            {
                WriteRow(p, table, (TableRow)table[rows], ref room);
            }

            p.To.Append("</tbody>\n");
        }

        p.To.Append("</table>\n</div>\n");
    }

    private static void WriteColumnNames(BodyRendering p, Table table)
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
                p.To.Append(between).Escape(name);
                between = ", ";
            }
        }
    }

    // A short row has empty cells at its end, while there are not more of them than a table could need.
    private static void WriteRow(BodyRendering p, Table table, TableRow row, ref int room)
    {
        p.To.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            p.To.Append(row.IsHeader ? "<th scope=\"col\"" : "<td");
            p.To.Append(Alignment(table, i)).Append('>');
            BlockRenderer.WriteTight(p, (TableCell)row[i]);
            p.To.Append(row.IsHeader ? "</th>" : "</td>");
        }

        for (var i = row.Count; i < table.ColumnDefinitions.Count && room > 0; i++, room--)
        {
            p.To.Append("<td").Append(Alignment(table, i)).Append("></td>");
        }

        p.To.Append("</tr>\n");
    }

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => " class=\"right\"",
            TableColumnAlign.Center => " class=\"center\"",
            _ => "",
        };
}
