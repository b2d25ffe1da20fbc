namespace Dateline.Views;

/// <summary>How far a template's loop is: <c>forloop</c>. <see cref="Index"/> counts from 0.</summary>
internal sealed class LoopView(int length)
{
    public static readonly Shape<LoopView> Shape = new("forloop")
    {
        { "first", v => v.Index == 0 }, { "last", v => v.Index == v.Length - 1 }, { "length", v => v.Length }, { "index", v => v.Index + 1 },
        { "index0", v => v.Index }, { "rindex", v => v.Length - v.Index }, { "rindex0", v => v.Length - v.Index - 1 },
    };

    public int Length { get; } = length;

    public int Index { get; set; }
}
