using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Removes the lines that start or end a YAML document: <c>---</c> and <c>...</c> at the very start of a line, and directives
/// (<c>%YAML</c>). The parser stops at such a line, and the fields below it would be lost. A file has one set of fields, so the line is
/// reported and removed, and the fields below it are read. A line with no fields above or none below is harmless and removed silently.
/// </summary>
internal static class DocumentMarks
{
    public static string Remove(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        if (!MayHaveAny(text))
        {
            return text;
        }

        var lines = text.Split('\n');
        var last = Array.FindLastIndex(lines, l => !YamlLine.IsEmpty(l) && !(IsMark(l) && IsBare(l)));
        var isAnyAbove = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isDirective = line.StartsWith('%');

            // "--- {name: value}" opens the document with its fields.
            var opensFields = line.StartsWith('-') && IsMark(line) && !isAnyAbove && !IsBare(line);
            if (opensFields || (!isDirective && !IsMark(line)))
            {
                isAnyAbove |= !YamlLine.IsEmpty(line);
                continue;
            }

            var isHarmless = IsMark(line) && IsBare(line) && (!isAnyAbove || i > last);
            lines[i] = "";
            if (isHarmless)
            {
                continue;
            }

            diagnostics.Add(Explain(line, new SourceSpan(path, firstLine + i, 1, line.TrimEnd().Length)));
            if (!isDirective && IsBare(line) && !StartsFields(lines.AsSpan(i + 1)))
            {
                // Below is text, without any field: the message covers it.
                lines = lines[..i];
            }
        }

        return string.Join('\n', lines);
    }

    private static bool MayHaveAny(string text) =>
        text.AsSpan() is ['%', ..] or ['-', '-', '-', ..] or ['.', '.', '.', ..]
            || text.Contains("\n---", StringComparison.Ordinal) || text.Contains("\n...", StringComparison.Ordinal)
            || text.Contains("\n%", StringComparison.Ordinal);

    private static Diagnostic Explain(string line, SourceSpan where) => line[0] == '%' ? Directive(where) : Mark(where, line[..3]);

    private static Diagnostic Mark(SourceSpan where, string mark) => new(
        Severity.Error, Codes.UnusedYaml, where,
        $"'{mark}' at the start of a line ends the fields, so nothing below it would be read",
        Hint: "delete the line; the line that ends the front matter must be --- and nothing else");

    private static Diagnostic Directive(SourceSpan where) => new(
        Severity.Error, Codes.UnusedYaml, where,
        "'%' at the start of a line is a YAML directive, which Dateline does not support", Hint: "delete the line");

    private static bool IsMark(string line) =>
        line.AsSpan() is ['-', '-', '-'] or ['.', '.', '.'] or ['-', '-', '-', ' ' or '\t', ..] or ['.', '.', '.', ' ' or '\t', ..];

    /// <summary>Whether nothing but a comment follows the mark.</summary>
    private static bool IsBare(string line) => YamlLine.IsEmpty(line[3..]);

    private static bool StartsFields(ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            if (!YamlLine.IsEmpty(line))
            {
                return new YamlLine(line) is { IsField: true } || IsMark(line);
            }
        }

        return true;
    }
}
