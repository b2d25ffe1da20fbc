using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>Splits the lines of a table into cells.</summary>
internal static class TableRows
{
    private const int LongestRun = 32;

    private static readonly SearchValues<char> OfDelimiter = SearchValues.Create("|:- \t");

    /// <summary>
    /// Whether a line makes the line above it a table header: hyphens, bars between columns, and colons for the alignment.
    /// </summary>
    public static bool IsDelimiter(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t");
        if (line is not ['|' or ':' or '-', ..] || line.ContainsAnyExcept(OfDelimiter))
        {
            return false;
        }

        line = line[0] == '|' ? line[1..] : line;
        line = line is [.. var inner, '|'] ? inner : line;
        foreach (var cell in line.Split('|'))
        {
            var hyphens = line[cell].Trim(" \t");
            hyphens = hyphens is [':', .. var afterColon] ? afterColon : hyphens;
            hyphens = hyphens is [.. var beforeColon, ':'] ? beforeColon : hyphens;
            if (hyphens.IsEmpty || hyphens.ContainsAnyExcept('-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of cells in a line that has no code, without allocating them.</summary>
    public static int Count(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t");
        line = line is ['|', .. var afterBar] ? afterBar.TrimStart(" \t") : line;
        var count = 0;
        while (!line.IsEmpty)
        {
            var end = EndOfCell(line, isCode: false);
            line = end < line.Length ? line[(end + 1)..].TrimStart(" \t") : [];
            count++;
        }

        return count;
    }

    /// <summary>
    /// The trimmed cells of a row. A bar in code ends none, unless the row fits its table only if it does: two single backticks in two
    /// cells are no code.
    /// </summary>
    public static List<StringSlice> Cells(StringSlice line, int columns)
    {
        var cells = Cells(line, isCode: true);
        if (cells.Count != columns && line.AsSpan().Contains('`') && Cells(line) is { } others && others.Count == columns)
        {
            return others;
        }

        return cells;
    }

    /// <summary>The trimmed cells of a line. A bar after a backslash does not end a cell.</summary>
    public static List<StringSlice> Cells(StringSlice line, bool isCode = false)
    {
        var cells = new List<StringSlice>();
        line.Trim();
        if (line.CurrentChar == '|')
        {
            line.Start++;
            line.TrimStart();
        }

        while (line.Start <= line.End)
        {
            var end = line.Start + EndOfCell(line.AsSpan(), isCode);
            var cell = new StringSlice(line.Text, line.Start, end - 1);
            cell.TrimEnd();
            cells.Add(cell);
            line.Start = end + 1;
            line.TrimStart();
        }

        return cells;
    }

    private static int EndOfCell(ReadOnlySpan<char> line, bool isCode)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var next = isCode ? line[at..].IndexOfAny('|', '`') : line[at..].IndexOf('|');
            if (next < 0)
            {
                break;
            }

            at += next;
            if (at > 0 && line[at - 1] == '\\')
            {
                continue;
            }

            if (line[at] == '|')
            {
                return at;
            }

            at = EndOfCode(line, at) - 1;
        }

        return line.Length;
    }

    // The end of the code that starts with a run of backticks, or of the run if it starts none. Every length of a run is without a partner
    // only once, so a line is not searched often.
    private static int EndOfCode(ReadOnlySpan<char> line, int at)
    {
        var length = line[at..].IndexOfAnyExceptOrEnd('`');
        for (var end = at + length; length <= LongestRun && end < line.Length;)
        {
            var next = line[end..].IndexOf('`');
            if (next < 0)
            {
                break;
            }

            var run = line[(end + next)..].IndexOfAnyExceptOrEnd('`');
            end += next + run;
            if (run == length)
            {
                return end;
            }
        }

        return at + length;
    }

    public static TableColumnAlign? Alignment(ReadOnlySpan<char> delimiter) => (delimiter[0], delimiter[^1]) switch
    {
        (':', ':') => TableColumnAlign.Center,
        (':', _) => TableColumnAlign.Left,
        (_, ':') => TableColumnAlign.Right,
        _ => null,
    };

    /// <summary>Adds a row. Cells beyond the header's columns are left out, and missing ones are not added.</summary>
    public static void Add(Table table, StringLine line, List<StringSlice> cells, bool isHeader)
    {
        var span = new SourceSpan(line.Slice.Start, line.Slice.End);
        var row = new TableRow { IsHeader = isHeader, Line = line.Line, Column = line.Column, Span = span };
        foreach (var text in cells.Take(table.ColumnDefinitions.Count))
        {
            row.Add(Cell(text, line));
        }

        table.Add(row);
    }

    private static TableCell Cell(StringSlice text, StringLine line)
    {
        var column = line.Column + text.Start - line.Slice.Start;
        var span = new SourceSpan(text.Start, text.End);
        var words = new ParagraphBlock { Line = line.Line, Column = column, Span = span };
        words.AppendLine(ref text, column, line.Line, text.Start, trackTrivia: false);
        var cell = new TableCell { Line = line.Line, Column = column, Span = span };
        cell.Add(words);
        return cell;
    }
}
