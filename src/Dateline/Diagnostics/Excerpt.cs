using System.Text;

namespace Dateline.Diagnostics;

/// <summary>The part of a source line that fits into a terminal, with carets below it.</summary>
internal static class Excerpt
{
    private const int Cells = 100;
    private const int CellsBefore = 40;

    /// <summary>
    /// A line, cut around the column if it is long, and <c>^~~~</c> for the line below. Columns count UTF-16 units, carets count terminal
    /// cells: a Chinese letter has two cells, a combining accent none.
    /// </summary>
    public static (string Text, string Carets) Of(string line, int column, int length)
    {
        var (from, to) = (Math.Clamp(column - 1, 0, line.Length), Math.Clamp(column - 1 + Math.Max(1, length), 0, line.Length));
        var all = Glyphs(line, Math.Max(0, from - 2 * Cells), Math.Min(line.Length, from + 2 * Cells));
        var before = all.Where(g => g.Index < from).Sum(g => g.Width);
        var isLong = all.Sum(g => g.Width) > Cells;

        // A cut line shows some text on both sides of the column.
        var skip = isLong ? Math.Max(0, before - CellsBefore) : 0;
        var (text, carets, cell, shown) = (new StringBuilder(), new StringBuilder(), 0, 0);
        foreach (var glyph in all)
        {
            cell += glyph.Width;
            if (cell <= skip || (isLong && shown + glyph.Width > Cells))
            {
                continue;
            }

            text.Append(glyph.Text);
            shown += glyph.Width;
            carets.Append(glyph.Index >= from && glyph.Index < to ? '~' : ' ', glyph.Width);
        }

        var (head, tail) = (skip > 0 || (all.Count > 0 && all[0].Index > 0) ? "…" : "", isLong && cell > skip + shown ? "…" : "");
        return (head + text + tail, new string(' ', head.Length) + Caret(carets, before - skip));
    }

    /// <summary>The text without characters that move the cursor, colour the terminal or change the direction of text.</summary>
    public static string Visible(string text) =>
        text.EnumerateRunes().All(r => !IsHazard(r))
            ? text
            : string.Concat(text.EnumerateRunes().Select(r => IsHazard(r) ? "�" : r.ToString()));

    private static string Caret(StringBuilder carets, int at)
    {
        var run = carets.ToString().TrimEnd();
        return run.Length <= at ? run.PadRight(at) + "^" : run[..at] + "^" + run[(at + 1)..];
    }

    private static List<(string Text, int Width, int Index)> Glyphs(string line, int start, int end)
    {
        start -= start > 0 && char.IsLowSurrogate(line[start]) ? 1 : 0;
        end += end < line.Length && char.IsLowSurrogate(line[end]) ? 1 : 0;
        var glyphs = new List<(string, int, int)>();
        var index = start;
        foreach (var rune in line.AsSpan(start, end - start).EnumerateRunes())
        {
            var text = IsHazard(rune) ? "�" : rune.ToString();
            glyphs.Add(rune.Value == '\t' ? ("    ", 4, index) : (text, CharacterWidth.Of(rune), index));
            index += rune.Utf16SequenceLength;
        }

        return glyphs;
    }

    private static bool IsHazard(Rune rune) =>
        Rune.IsControl(rune) && rune.Value != '\t'
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;
}
