using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// The lines that start or end a YAML document: <c>---</c> and <c>...</c> at the very start of a line, and instructions to the parser.
/// Whatever stands around such a line, to a parser it is the end of the fields. A file has one set of fields here, so a line of this kind
/// is reported and taken out, and what stands below it is read. Where nothing stands below or nothing above, it does no harm and is left
/// out silently.
/// </summary>
internal static class DocumentMarks
{
    public static string TakeOut(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        if (!IsOdd(text) && !text.Contains("\n---", StringComparison.Ordinal) && !text.Contains("\n...", StringComparison.Ordinal)
            && !text.Contains("\n%", StringComparison.Ordinal))
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
            if (!isDirective && !IsMark(line))
            {
                isAnyAbove |= !YamlLine.IsEmpty(line);
                continue;
            }

            if (line[0] == '-' && !isAnyAbove && !IsBare(line))
            {
                // "--- {name: value}" opens the document with its fields.
                isAnyAbove = true;
                continue;
            }

            var isHarmless = IsMark(line) && IsBare(line) && (!isAnyAbove || i > last);
            lines[i] = "";
            if (isHarmless)
            {
                continue;
            }

            var where = new SourceSpan(path, firstLine + i, 1, line.TrimEnd().Length);
            diagnostics.Add(isDirective ? Directive(where) : Mark(where, line[..3]));
            if (!isDirective && IsBare(line) && !StartsFields(lines.AsSpan(i + 1)))
            {
                // Text stands below: the message covers it, and nothing in it is a field.
                lines = lines[..i];
            }
        }

        return string.Join('\n', lines);
    }

    private static Diagnostic Mark(SourceSpan where, string mark) => new(
        Severity.Error, Codes.UnusedYaml, where,
        $"'{mark}' at the start of a line ends the fields to YAML, so nothing below it would be read",
        Hint: "delete the line; the line that ends a front matter is --- and nothing else");

    private static Diagnostic Directive(SourceSpan where) => new(
        Severity.Error, Codes.UnusedYaml, where,
        "'%' at the start of a line means an instruction to the parser in YAML, which is not used here", Hint: "delete the line");

    private static bool IsOdd(string text) =>
        text.AsSpan() is ['%', ..] or ['-', '-', '-', ..] or ['.', '.', '.', ..];

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
