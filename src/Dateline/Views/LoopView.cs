namespace Dateline.Views;

/// <summary>The state of a loop in a template: <c>forloop</c>. <see cref="Index"/> counts from 0.</summary>
internal sealed class LoopView(int length, LoopView? parent)
{
    public static readonly ViewShape<LoopView> Shape = new("forloop")
    {
        { "first", v => v.Index == 0 }, { "last", v => v.Index == v.Length - 1 }, { "length", v => v.Length },
        { "index", v => v.Index + 1 },
        { "index0", v => v.Index }, { "parentloop", v => v.Parent },
        { "rindex", v => v.Length - v.Index }, { "rindex0", v => v.Length - v.Index - 1 },
    };

    public int Length { get; } = length;

    /// <summary>The loop around this one, if any.</summary>
    public LoopView? Parent { get; } = parent;

    public int Index { get; set; }
}

/// <summary>The state of a table loop in a template: <c>tablerowloop</c>. <see cref="Index"/> counts from 0.</summary>
internal sealed class TableRowView(int length, int columns)
{
    public static readonly ViewShape<TableRowView> Shape = new("tablerowloop")
    {
        { "first", v => v.Index == 0 }, { "last", v => v.Index == v.Length - 1 }, { "length", v => v.Length },
        { "index", v => v.Index + 1 },
        { "index0", v => v.Index }, { "rindex", v => v.Length - v.Index }, { "rindex0", v => v.Length - v.Index - 1 },
        { "col", v => v.Column }, { "col0", v => v.Column - 1 }, { "col_first", v => v.Column == 1 }, { "col_last", v => v.IsLastColumn },
        { "row", v => v.Row },
    };

    public int Length { get; } = length;

    public int Index { get; set; }

    public int Column => (Index % columns) + 1;

    public int Row => (Index / columns) + 1;

    public bool IsLastColumn => Column == columns;
}
