using System.Globalization;

namespace Dateline.Diagnostics;

/// <summary>
/// Prints diagnostics for people at a terminal: each as <c>path:line:column: error DL0110: what; expected; hint</c>, then the line with a
/// caret below the column. It reads no files: <paramref name="linesOf"/> returns the lines of a file, or null.
/// </summary>
internal sealed class ConsoleFormat(TextWriter to, Func<string, IReadOnlyList<string>?> linesOf, bool colour)
{
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Bold = "\e[1m";
    private const string Blue = "\e[34m";
    private const string Plain = "\e[0m";

    private string? _path;
    private IReadOnlyList<string>? _lines;

    /// <summary>
    /// Prints diagnostics in the given order. Asks for the lines of a file once if its diagnostics are next to each other.
    /// </summary>
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }
    }

    private void Print(Diagnostic diagnostic)
    {
        var hue = diagnostic.Severity switch { Severity.Error => Red, Severity.Warning => Yellow, _ => Blue };
        var place = In(Bold, Excerpt.Visible(diagnostic.Where.ToString()) + ":");
        to.WriteLine($"{place} {In(hue, $"{diagnostic.Severity.Word()} {diagnostic.Code}:")} {Excerpt.Visible(diagnostic.Text)}");
        if (LineOf(diagnostic.Where) is not { } line)
        {
            return;
        }

        var (text, carets) = Excerpt.Of(line, diagnostic.Where.Column, diagnostic.Where.Length);
        var number = diagnostic.Where.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        to.WriteLine($"{In(Blue, number + " |")} {text}".TrimEnd());
        to.WriteLine($"{In(Blue, "      |")} {In(hue, carets)}");
    }

    private string? LineOf(SourceSpan where)
    {
        if (where.Line == 0)
        {
            return null;
        }

        if (_path != where.Path)
        {
            (_path, _lines) = (where.Path, linesOf(where.Path));
        }

        return where.Line <= _lines?.Count ? _lines[where.Line - 1] : null;
    }

    private string In(string hue, string text) => colour ? hue + text + Plain : text;
}
