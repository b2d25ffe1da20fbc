using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>Looks into what a source's fields say, whatever form it was written in.</summary>
internal static class FieldNodes
{
    /// <summary>The value under the first of some names, without regard to case; null when there is none.</summary>
    public static YamlNode? Find(this YamlMap map, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase) && !entry.Value.IsEmpty())
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    /// <summary>A text out of a source; what no page may hold is reported and can be seen in it as �.</summary>
    public static YamlScalar Text(string value, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (!ControlCharacters.AnyIn(value))
        {
            return new YamlScalar(value, true, where);
        }

        diagnostics.Add(ControlCharacters.Explain(where, value));
        return new YamlScalar(ControlCharacters.Without(value), true, where);
    }

    /// <summary>Every scalar in a value, however deep.</summary>
    public static IEnumerable<YamlScalar> Scalars(this YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(e => e.Value.Scalars()),
        _ => [],
    };

    /// <summary>The text under the first of some names; empty when there is none.</summary>
    public static string Say(this YamlMap map, params ReadOnlySpan<string> names) => (map.Find(names) as YamlScalar)?.Value.Trim() ?? "";

    public static bool IsEmpty(this YamlNode node) => node switch
    {
        YamlScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        YamlList list => list.Items.All(IsEmpty),
        YamlMap map => map.Entries.All(e => e.Value.IsEmpty()),
        _ => true,
    };

    /// <summary>One text or a list of them; of a group of fields, the name that it gives.</summary>
    public static IEnumerable<string> Texts(this YamlNode node) => node switch
    {
        YamlScalar scalar when !scalar.IsEmpty() => [scalar.Value.Trim()],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map when map.Say("name", "title", "id") is { Length: > 0 } name => [name],
        _ => [],
    };
}
