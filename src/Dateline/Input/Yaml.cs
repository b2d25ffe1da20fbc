using Dateline.Diagnostics;

namespace Dateline.Input;

/// <summary>YAML to nodes that know their place in the file. Always returns the best it can read, and complains of the rest.</summary>
internal static class Yaml
{
    /// <summary>Reads fields. <paramref name="firstLine"/> is the line of the file that <paramref name="text"/> starts on.</summary>
    public static YamlMap ReadMap(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        if (PlainYaml.Read(path, text, firstLine) is { } plain)
        {
            return plain;
        }

        var reader = new YamlReader(path, text, firstLine);
        if (YamlLine.AnyTabbed(text) || reader.Read() is not { } map)
        {
            return BrokenYaml.Read(path, text, firstLine, diagnostics);
        }

        reader.Complain(diagnostics);
        return map;
    }
}
