using AngleSharp.Dom;

namespace Dateline.Import.Html;

/// <summary>Converts an HTML table to markdown: every cell on one line, and the first row as the header.</summary>
internal static class HtmlTable
{
    public static string Write(IElement table, Func<IElement, string> inside)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table)
            .Select(r => r.Children.Where(c => c.LocalName is "td" or "th").Select(c => inside(c)).ToArray())
            .Where(r => r.Length > 0).ToArray();
        if (rows.Length == 0)
        {
            return inside(table);
        }

        var width = rows.Max(r => r.Length);
        var caption = table.QuerySelector("caption") is { } words ? inside(words) + "\n\n" : "";
        string Line(string[] cells) => $"| {string.Join(" | ", cells.Concat(Enumerable.Repeat("", width - cells.Length)))} |";
        string[] lines = [Line(rows[0]), $"|{string.Concat(Enumerable.Repeat(" --- |", width))}", .. rows.Skip(1).Select(Line)];
        return caption + string.Join('\n', lines);
    }
}
