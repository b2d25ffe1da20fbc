using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Check.Fixing;

/// <summary>
/// The lines of a file that is being fixed, with their line ends, and which of them are front matter: in a YAML file, all. Fixes change
/// only the front matter.
/// </summary>
internal sealed record FrontMatterLines(string Path, string[] Lines, int First, int End)
{
    public static FrontMatterLines? Split(string path, string text)
    {
        var lines = text.Split('\n');
        if (path.EndsWith(".yml", StringComparison.Ordinal))
        {
            return new FrontMatterLines(path, lines, 0, lines.Length);
        }

        var end = Array.FindIndex(lines, 1, IsFence);
        return IsFence(lines[0]) && end > 0 ? new FrontMatterLines(path, lines, 1, end) : null;
    }

    public string Text => string.Join('\n', Lines);

    /// <summary>The fields, parsed as a build parses them.</summary>
    public YamlMap Fields => Parse(new DiagnosticBag());

    /// <summary>How many diagnostics the YAML of the fields has.</summary>
    public int Faults
    {
        get
        {
            var diagnostics = new DiagnosticBag();
            Parse(diagnostics);
            return diagnostics.Count;
        }
    }

    private YamlMap Parse(DiagnosticBag diagnostics) => YamlParser.ReadMap(
        Path, string.Join('\n', Lines[First..End]).Replace("\r", "", StringComparison.Ordinal), First + 1, diagnostics);

    public bool Has(int line) => line > First && line <= End;

    /// <summary>A line of the file, by its number from 1, without its end.</summary>
    public string this[int line] => Lines[line - 1].TrimEnd('\r');

    public FrontMatterLines With(int line, string text) =>
        this with { Lines = [.. Lines[..(line - 1)], text + (Lines[line - 1].EndsWith('\r') ? "\r" : ""), .. Lines[line..]] };

    /// <summary>With a line more below the line of a number, and the line ends of the file.</summary>
    public FrontMatterLines WithAdded(int line, string text)
    {
        var ending = Lines[0].EndsWith('\r') ? "\r" : "";
        return this with { Lines = [.. Lines[..line], text + ending, .. Lines[line..]], End = End + 1 };
    }

    public FrontMatterLines Without(int line) => this with { Lines = [.. Lines[..(line - 1)], .. Lines[line..]], End = End - 1 };

    private static bool IsFence(string line) => line.TrimStart('\uFEFF').TrimEnd() == "---";
}
