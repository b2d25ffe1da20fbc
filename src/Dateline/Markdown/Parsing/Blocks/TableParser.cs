using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>A table while its rows are parsed. When it is closed, the table replaces it.</summary>
internal sealed class OpenTable : LeafBlock
{
    public OpenTable(BlockParser parser, Table table)
        : base(parser)
    {
        Table = table;
        Span = table.Span;
        Lines = new StringLineGroup(1);
    }

    public Table Table { get; }

    /// <summary>The line that becomes its next row unless another block begins there.</summary>
    public int NextLine { get; set; } = -1;
}

/// <summary>
/// Parses tables by GitHub's rules: the last line of a paragraph is the header if the next line has only hyphens, colons and bars, and as
/// many columns. Each cell is a separate paragraph, so parsing takes linear time.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0, Parent: { IsOpen: true } parent } paragraph
            || processor.IsCodeIndent || !TableRows.IsDelimiter(processor.Line.AsSpan()))
        {
            return BlockState.None;
        }

        var columns = TableRows.Cells(processor.Line);
        var line = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var heads = TableRows.Cells(line.Slice, columns.Count);
        if (heads.Count != columns.Count || !(processor.Line.AsSpan().Contains('|') || line.Slice.AsSpan().Contains('|')))
        {
            if (processor.Line.AsSpan().Contains('|') && line.Slice.AsSpan().Contains('|'))
            {
                ReportUneven(processor, heads.Count, columns.Count);
            }

            return BlockState.None;
        }

        var table = new Table(this) { Line = line.Line, Column = line.Column, Span = new SourceSpan(line.Slice.Start, processor.Line.End) };
        table.ColumnDefinitions.AddRange(columns.Select(c => new TableColumnDefinition { Alignment = TableRows.Alignment(c.AsSpan()) }));
        TableRows.Add(table, line, heads, isHeader: true);
        RemoveLastLine(processor, paragraph, parent);
        processor.NewBlocks.Push(new OpenTable(this, table));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ((OpenTable)block).NextLine = processor.LineIndex;
        return BlockState.None;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not OpenTable open)
        {
            return true;
        }

        var parent = open.Parent!;
        open.Table.IsOpen = false;
        ParagraphParser.Detach(open);
        parent.Add(open.Table);
        return true;
    }

    // Lines above the header stay a paragraph.
    private static void RemoveLastLine(BlockProcessor processor, ParagraphBlock paragraph, ContainerBlock parent)
    {
        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        if (paragraph.Lines.Count == 0)
        {
            ParagraphParser.Detach(paragraph);
        }
        else
        {
            parent.UpdateSpanEnd(paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End);
        }

        processor.Close(paragraph);
    }

    private static void ReportUneven(BlockProcessor processor, int heads, int columns) =>
        RowParser.ReportIssue(processor, ParseIssueKind.UnevenTable, $"{columns} in the line of hyphens, {heads} in the line above");
}

/// <summary>Parses the rows of an open table: every line after its header on which no other block begins.</summary>
internal sealed class RowParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not OpenTable open || open.NextLine != processor.LineIndex || processor.IsBlankLine)
        {
            return BlockState.None;
        }

        var table = open.Table;
        var line = processor.Line;
        var cells = TableRows.Cells(line, table.ColumnDefinitions.Count);
        if (cells.Count > table.ColumnDefinitions.Count)
        {
            ReportIssue(
                processor, ParseIssueKind.LongRow, $"{cells.Count} cells, but the table's header has {table.ColumnDefinitions.Count}");
        }
        else if (!line.AsSpan().Contains('|') && table.ColumnDefinitions.Count > 1)
        {
            ReportIssue(processor, ParseIssueKind.LineBelowTable, "");
        }

        TableRows.Add(table, new StringLine(line, processor.LineIndex, processor.Column, line.Start, line.NewLine), cells, isHeader: false);
        open.IsOpen = true;
        return BlockState.BreakDiscard;
    }

    public static void ReportIssue(BlockProcessor processor, ParseIssueKind kind, string about) =>
        Declarations.GetOrAdd(processor.Document).Issues.Add(new ParseIssue(kind, processor.Start, processor.Line.Length, about));
}
