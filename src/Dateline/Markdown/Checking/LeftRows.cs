using System.Text.RegularExpressions;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Lines that only together look like a list or a table, and that readers see as one paragraph: <c>• One</c>, <c>1.One</c>,
/// <c>a) One</c>, rows of a table without its line of hyphens.
/// </summary>
internal static partial class LeftRows
{
    private const string List = "the lines of this list run into one paragraph";
    private const int Longest = 200;

    /// <summary>What begins with the line at <paramref name="at"/> and continues in the next; null if the two are text.</summary>
    public static Leftover? At(string body, int at, bool isStart, LeafBlock? block)
    {
        var line = LineAt(body, at, out var end);
        if (!Starts(line))
        {
            return null;
        }

        var next = end < body.Length ? LineAt(body, end + 1, out _).TrimStart("> \t") : [];
        if (IsRow(line, next, isStart))
        {
            return block is ParagraphBlock { Parent: Markdig.Extensions.Tables.TableCell }
                ? null
                : new Leftover(
                    line.TrimEnd().Length, "rows are a table only below a line of hyphens",
                    $"write a line {Hyphens(line)} below the first row");
        }

        var kind = KindOf(line, isStart);
        if (kind == 0 || KindOf(next, isStart) != kind || KindOf(Before(body, at), isStart: true) == kind)
        {
            return null;
        }

        return new Leftover(
            Math.Max(1, line.IndexOf(' ')), List,
            kind == 2 ? "write '1. ', '2. ' before the items, and an empty line above the first"
                : "write '- ' before each item, and an empty line above the first");
    }

    private static bool Starts(ReadOnlySpan<char> line) =>
        line is [var first, ..] && (!char.IsLetter(first) || IsShort(line) || line.Contains('|'));

    // a) One, A. One, iv. One, o One
    private static bool IsShort(ReadOnlySpan<char> line) => line[..Math.Min(6, line.Length)].IndexOfAny(").: ") > 0;

    // A row has bars at both ends, or the lines have as many bars in their middle.
    private static bool IsRow(ReadOnlySpan<char> line, ReadOnlySpan<char> next, bool isStart)
    {
        if (!isStart || !line.Contains('|') || TableRows.IsDelimiter(next))
        {
            return isStart && Grid().IsMatch(line) && next.StartsWith('|');
        }

        var bars = line.TrimEnd().Count('|');
        return line is ['|', ..]
            ? !line.StartsWith("||") && (next.StartsWith('|') || (bars > 1 && line.TrimEnd() is [.., '|']))
            : bars > 0 && Middle(line) > 0 && Middle(line) == Middle(next);
    }

    private static int Middle(ReadOnlySpan<char> line) => line.Count(" | ");

    private static string Hyphens(ReadOnlySpan<char> line) =>
        "|" + string.Concat(Enumerable.Repeat(" - |", Math.Clamp(line.TrimEnd().Count('|') - (line.StartsWith('|') ? 1 : -1), 1, 20)));

    // 0 for text, 1 for bullets, 2 for numbers; the others can also begin a line in the middle of a sentence.
    private static int KindOf(ReadOnlySpan<char> line, bool isStart) =>
        Bullet().IsMatch(line) ? 1
        : Number().IsMatch(line) ? 2
        : isStart && Perhaps().IsMatch(line) ? 3 : 0;

    private static ReadOnlySpan<char> LineAt(string body, int at, out int end)
    {
        end = body.IndexOf('\n', Math.Min(at, body.Length));
        end = end < 0 ? body.Length : end;
        return body.AsSpan(at, Math.Min(end - at, Longest));
    }

    private static ReadOnlySpan<char> Before(string body, int at)
    {
        var start = at == 0 ? -1 : body.LastIndexOf('\n', at - 1);
        return start < 1 ? [] : LineAt(body, body.LastIndexOf('\n', start - 1) + 1, out _).TrimStart("> \t");
    }

    [GeneratedRegex(@"^[\u2022\u00B7\u25AA\u25E6\u25CF\u25CB\u2023\u2043\u2219\u25A0\u25A1\u27A2\u2713\u2714\u2610-\u2612\u30FB]\s*\S")]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^(?:\([0-9a-z]{1,3}\)|[a-z]\)|[A-Z]\.|[ivx]+[.)]|[0-9]{1,3}:|\[[0-9]{1,3}\]|#\.|\(@\w*\)|[0-9]{1,9}[.)]) \S"
        + @"|^(?:[0-9]{1,3}[.)](?=[^\s\d.,)])|[\u2460-\u2473]|[0-9\uFF10-\uFF19]{1,3}[\uFF0E\uFF09\u3001])\s*\S")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[-*+][^\s*+-][^*]*$|[\u2013\u2014] \S|o \S|\. \S)")]
    private static partial Regex Perhaps();

    [GeneratedRegex(@"^\+[-=]{2,}[-=+]*\+\s*$")]
    private static partial Regex Grid();
}
