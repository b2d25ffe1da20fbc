using Dateline.Diagnostics;
using Dateline.Input.Faults;
using Dateline.Input.Files;

namespace Dateline.Input.Yaml;

/// <summary>
/// YAML to nodes that know their place in the file. Always returns the best it can read, and complains of the rest: every byte is a part of
/// a value that is returned, or a comment, or reported.
/// </summary>
internal static class YamlParser
{
    /// <summary>More than any document has of fields, and less than it takes to keep a build waiting.</summary>
    public const int Longest = 1_000_000;

    /// <summary>So many faults are told of one set of fields; who has more will not read them all.</summary>
    public const int MostFaults = 50;

    /// <summary>Reads fields. <paramref name="firstLine"/> is the line of the file that <paramref name="text"/> starts on.</summary>
    public static YamlMap ReadMap(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        var start = new SourceSpan(path, firstLine, 1, 0);
        if (text.Length > Longest)
        {
            diagnostics.Error(
                Codes.TooMany,
                start,
                $"the fields have {text.Length} characters",
                $"expected up to {Longest}",
                "long texts belong below the front matter; split what holds lists without end");
            return new YamlMap([], start);
        }

        if (FastYaml.Read(path, text, firstLine) is { } plain)
        {
            return plain;
        }

        var faults = new DiagnosticBag();
        var map = ReadSlowly(path, text, firstLine, faults);
        var all = faults.Sorted();
        foreach (var fault in all.Take(MostFaults))
        {
            diagnostics.Add(fault);
        }

        if (all.Length > MostFaults)
        {
            diagnostics.Error(
                Codes.BrokenYaml,
                all[MostFaults].Where,
                $"the fields have more than {MostFaults} faults, so no more are reported",
                hint: "correct those above and try again");
        }

        return map;
    }

    private static YamlMap ReadSlowly(string path, string text, int firstLine, DiagnosticBag faults)
    {
        text = DocumentMarks.TakeOut(path, ControlCharacters.TakeOut(path, text, firstLine, faults), firstLine, faults);
        var reader = new YamlReader(path, text, firstLine);
        if (!YamlLine.AnyTabbed(text) && reader.Read() is { } map)
        {
            reader.Report(faults);
            return map;
        }

        return BrokenYaml.Read(path, text, firstLine, faults);
    }
}
