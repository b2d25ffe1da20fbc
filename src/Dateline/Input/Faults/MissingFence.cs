using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Reads a file whose front matter has no opening or no closing line. Reports what is wrong and returns the fields that can still be read.
/// </summary>
internal static class MissingFence
{
    private const string Write = "start the file with a line of ---, fields such as title: Text, and another line of ---";

    public static FrontMatter Find(string path, string text, DiagnosticBag diagnostics)
    {
        MergeConflicts.Report(path, text, 1, diagnostics);
        var lines = text.Split('\n');
        var first = lines[0].TrimEnd();
        if (IsFence(first))
        {
            return Unclosed(path, lines, diagnostics);
        }

        var nothing = new FrontMatter(new YamlMap([], SourceSpan.File(path)), text, 0, 1, false);
        if (text.AsSpan().IsWhiteSpace())
        {
            diagnostics.Error(Codes.NoFrontMatter, SourceSpan.File(path), "the file is empty", hint: Write);
            return nothing;
        }

        var start = Array.FindIndex(lines, IsFence);
        var end = start < 0 || start + 1 == lines.Length ? -1 : Array.FindIndex(lines, start + 1, IsFence);
        if (start > 0 && end > 0 && new YamlLine(lines[start + 1]).IsField)
        {
            return Late(path, lines, start, end, diagnostics);
        }

        if (!first.StartsWith("<<<<<<< ", StringComparison.Ordinal))
        {
            diagnostics.Add(NoStart(path, lines, first));
        }

        return nothing;
    }

    // Long, but a table: one message for each first line.
    private static Diagnostic NoStart(string path, string[] lines, string first)
    {
        var where = new SourceSpan(path, 1, 1, Math.Max(1, first.Length));
        return first switch
        {
            "+++" =>
                new(
                    Severity.Error,
                    Codes.ForeignFrontMatter,
                    where,
                    "the front matter is TOML",
                    "expected YAML between two lines of ---",
                    "write title: Text for title = \"Text\""),
            ['{', ..] =>
                new(
                    Severity.Error,
                    Codes.ForeignFrontMatter,
                    where with { Length = 1 },
                    "the front matter is JSON",
                    "expected YAML between two lines of ---",
                    "write title: Text for \"title\": \"Text\""),
            ['-', '-', '-', ..] when first.TrimStart('-').Length > 0 =>
                new(
                    Severity.Error,
                    Codes.ForeignFrontMatter,
                    where,
                    "the first line must be --- and nothing else",
                    Hint: $"delete '{first.TrimStart('-').Trim()}'"),
            _ when IsDashes(first) =>
                new(
                    Severity.Error,
                    Codes.NoFrontMatter,
                    where,
                    "the first line must be three hyphens",
                    "expected ---",
                    "some editors turn hyphens into dashes; type them again"),
            _ when new YamlLine(first).IsField =>
                new(
                    Severity.Error,
                    Codes.NoFrontMatter,
                    where,
                    "the front matter does not start with ---",
                    Hint: "write a line of --- above its first field"
                        + (lines.Any(IsFence) ? "" : " and one below its last")),
            _ => new(Severity.Error, Codes.NoFrontMatter, where, "the file has no front matter", Hint: Write),
        };
    }

    /// <summary>Splits a file that has text or blank lines before its front matter.</summary>
    private static FrontMatter Late(string path, string[] lines, int start, int end, DiagnosticBag diagnostics)
    {
        var isBlank = lines[..start].All(string.IsNullOrWhiteSpace);
        var (what, hint) = (isBlank, start) switch
        {
            (true, 1) => ("there is a blank line", "delete it"),
            (true, _) => ("there are blank lines", "delete them"),
            _ => ("there is text", "move it below the front matter"),
        };
        diagnostics.Error(
            Codes.NoFrontMatter,
            new SourceSpan(path, 1, 1, Math.Max(1, lines[0].TrimEnd().Length)),
            $"{what} before the front matter, which starts on line {start + 1}",
            hint: hint);
        return Split(path, lines, start + 1, end, end + 1, diagnostics);
    }

    private static FrontMatter Unclosed(string path, string[] lines, DiagnosticBag diagnostics)
    {
        var almost = Array.FindIndex(lines, 1, l => IsDashes(l.Trim()));
        if (almost > 0)
        {
            var written = lines[almost].TrimEnd();
            var what = written.Trim() == "---"
                ? "there are spaces before the --- that ends the front matter"
                : $"the front matter must end with ---, but this line is {written.Trim()}";
            diagnostics.Error(
                Codes.UnclosedFrontMatter,
                new SourceSpan(path, almost + 1, 1, written.Length),
                what,
                hint: written.Trim() == "---" ? "delete the spaces" : "write three hyphens and nothing else");
            return Split(path, lines, 1, almost, almost + 1, diagnostics);
        }

        var body = FirstOfBody(lines);
        var where = body < lines.Length ? new SourceSpan(path, body + 1, 1, Math.Max(1, lines[body].TrimEnd().Length)) : Last(path, lines);
        var place = body < lines.Length ? "above this line" : "below this line";
        diagnostics.Error(
            Codes.UnclosedFrontMatter,
            where,
            "the front matter that starts on line 1 has no closing line",
            hint: $"write a line of --- {place}");
        return Split(path, lines, 1, body, body, diagnostics);
    }

    /// <summary>The first line that looks like text and not like fields.</summary>
    private static int FirstOfBody(string[] lines)
    {
        var quoted = '\0';
        for (var i = 1; i < lines.Length; i++)
        {
            var line = new YamlLine(lines[i]);
            if (quoted != '\0')
            {
                quoted = YamlQuotes.End(lines[i], 0, quoted) < 0 && !line.IsField ? quoted : '\0';
                continue;
            }

            quoted = YamlQuotes.StaysOpen(line.Value) ? line.Value[0] : '\0';
            var isHeading = lines[i].StartsWith("##", StringComparison.Ordinal) && lines[i].TrimStart('#').StartsWith(' ');
            var isText = !YamlLine.IsEmpty(lines[i]) && lines[i][0] is not (' ' or '\t') && !line.IsField && !line.LacksSpace
                && line.Hyphens == 0;
            if (isHeading || isText)
            {
                return i;
            }
        }

        return lines.Length;
    }

    private static SourceSpan Last(string path, string[] lines)
    {
        var last = Array.FindLastIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        return new SourceSpan(path, last + 1, 1, lines[last].TrimEnd().Length);
    }

    private static FrontMatter Split(string path, string[] lines, int start, int end, int body, DiagnosticBag diagnostics)
    {
        var fields = YamlParser.ReadMap(path, string.Join('\n', lines[start..end]), start + 1, diagnostics);
        return new FrontMatter(fields, string.Join('\n', lines[body..]), 0, body + 1, true);
    }

    private static bool IsFence(string line) => line.TrimEnd() == "---";

    /// <summary>
    /// Whether a line is hyphens or the dashes that editors turn them into, or the three full stops that end a YAML document.
    /// </summary>
    private static bool IsDashes(string line) =>
        line is "..." or "…" || line.Length >= 1 && line.AsSpan().IndexOfAnyExcept("-–—−") < 0 && line != "-";
}
