using Dateline.Diagnostics;
using Dateline.Input.Faults;
using Dateline.Input.Files;

namespace Dateline.Input.Yaml;

/// <summary>
/// Parses YAML to nodes with their places in the file. Always returns the best it can read and reports the rest: every byte is part of a
/// value that is returned, or a comment, or reported.
/// </summary>
internal static class YamlParser
{
    /// <summary>More characters than the fields of any real document have, and few enough to parse in no time.</summary>
    public const int Longest = 1_000_000;

    /// <summary>How many faults are reported for one set of fields.</summary>
    public const int MostFaults = 50;

    /// <summary>
    /// Reads fields. <paramref name="firstLine"/> is the line of the file that <paramref name="text"/> starts on. Without
    /// <paramref name="fast"/>, which only tests leave out, <see cref="FastYaml"/> is not tried.
    /// </summary>
    public static YamlMap ReadMap(string path, string text, int firstLine, DiagnosticBag diagnostics, bool fast = true)
    {
        var start = new SourceSpan(path, firstLine, 1, 0);
        if (text.Length > Longest)
        {
            diagnostics.Error(
                Codes.TooMany,
                start,
                $"the fields have {text.Length} characters",
                $"expected up to {Longest}",
                "move long texts below the front matter, and split long lists over several files");
            return new YamlMap([], start);
        }

        if (fast && FastYaml.Read(path, text, firstLine) is { } plain)
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
                $"the fields have more than {MostFaults} errors, and the rest are not reported",
                hint: "correct those above and build again");
        }

        return map;
    }

    private static YamlMap ReadSlowly(string path, string text, int firstLine, DiagnosticBag faults)
    {
        text = DocumentMarks.Remove(path, ControlCharacters.Replace(path, text, firstLine, faults), firstLine, faults);
        var reader = new YamlReader(path, text, firstLine);
        if (!YamlLine.AnyTabbed(text) && reader.Read() is { } map)
        {
            reader.Report(faults);
            return map;
        }

        return BrokenYaml.Read(path, text, firstLine, faults);
    }
}
