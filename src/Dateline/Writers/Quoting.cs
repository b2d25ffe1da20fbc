using System.Text.Json.Nodes;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Writers;

/// <summary>Writes values as YAML: plain where the reader reads the same back, else in double quotes.</summary>
internal static class Quoting
{
    /// <summary>A line with a field: <c>title: The wall holds</c>.</summary>
    public static string Line(string name, string value) => value.Length == 0 ? $"{name}:\n" : $"{name}: {Word(value, "{0}")}\n";

    /// <summary>A line with a list of words: <c>topics: [rain, flood]</c>; nothing when there are none.</summary>
    public static string Line(string name, IReadOnlyCollection<string> words) => words.Count == 0 ? "" : $"{name}: [{string.Join(", ", words.Select(w => Word(w, "[{0}]")))}]\n";

    private static string Word(string value, string within)
    {
        var bag = new DiagnosticBag();
        var read = Yaml.ReadMap("", "a: " + within.Replace("{0}", value, StringComparison.Ordinal), 1, bag);
        var word = read.Entries is [{ Value: YamlList { Items: [var only] } }] ? only : read.Entries is [{ Value: var alone }] ? alone : null;
        return bag.Sorted().IsEmpty && word is YamlScalar { Quoted: false } scalar && scalar.Value == value ? value : Printed.Json(JsonValue.Create(value)).TrimEnd();
    }
}
