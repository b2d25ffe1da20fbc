using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>Reads the fields of a source, which were parsed from YAML, TOML, JSON or XML.</summary>
internal static class FieldNodes
{
    /// <summary>The value of the first of some names that the map has, ignoring case; null when it has none.</summary>
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

    /// <summary>The map with the last value of every field that is set twice, as the source's generator reads it.</summary>
    public static YamlMap WithLastValues(this YamlMap map) => map with
    {
        Entries =
        [
            .. map.Entries.Select(e => map.Repeated.LastOrDefault(r => r.Key == e.Key) is { Key: not null } last ? last : e)
                .Select(e => e with { Value = WithLastValues(e.Value) }),
        ],
        Repeated = [],
    };

    private static YamlNode WithLastValues(YamlNode node) => node switch
    {
        YamlMap map => map.WithLastValues(),
        YamlList list => list with { Items = [.. list.Items.Select(WithLastValues)] },
        _ => node,
    };

    /// <summary>The fields of a map and those of another one, which count where both have a field; maps in both are merged.</summary>
    public static YamlMap MergedWith(this YamlMap map, YamlMap over)
    {
        var entries = map.Entries.ToList();
        foreach (var entry in over.Entries)
        {
            var index = entries.FindIndex(e => e.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                entries.Add(entry);
                continue;
            }

            var isBoth = entries[index].Value is YamlMap && entry.Value is YamlMap;
            entries[index] = isBoth
                ? entry with { Value = ((YamlMap)entries[index].Value).MergedWith((YamlMap)entry.Value) }
                : entry;
        }

        return map with { Entries = [.. entries] };
    }

    /// <summary>The value at a path of names, such as <c>theme</c> and <c>language</c>; null when there is none.</summary>
    public static YamlNode? At(this YamlMap map, params ReadOnlySpan<string> path)
    {
        YamlNode? node = map;
        foreach (var name in path)
        {
            node = (node as YamlMap)?.Find(name);
        }

        return node;
    }

    /// <summary>A text of a source. Characters that no page may hold are reported and replaced with a visible �.</summary>
    public static YamlScalar Text(string value, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (!ControlCharacters.AnyIn(value))
        {
            return new YamlScalar(value, true, where);
        }

        diagnostics.Add(ControlCharacters.Explain(where, value));
        return new YamlScalar(ControlCharacters.Without(value), true, where);
    }

    /// <summary>Every scalar in a value, at any depth.</summary>
    public static IEnumerable<YamlScalar> Scalars(this YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(e => e.Value.Scalars()),
        _ => [],
    };

    /// <summary>The text of the first of some names that the map has; empty when it has none.</summary>
    public static string TextOf(this YamlMap map, params ReadOnlySpan<string> names) => (map.Find(names) as YamlScalar)?.Value.Trim() ?? "";

    public static bool IsEmpty(this YamlNode node) => node switch
    {
        YamlScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        YamlList list => list.Items.All(IsEmpty),
        YamlMap map => map.Entries.All(e => e.Value.IsEmpty()),
        _ => true,
    };

    /// <summary>The texts of a value: one, those of a list, or the name that a group of fields has.</summary>
    public static IEnumerable<string> Texts(this YamlNode node) => node switch
    {
        YamlScalar scalar when !scalar.IsEmpty() => [scalar.Value.Trim()],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map when map.TextOf("name", "title", "id") is { Length: > 0 } name => [name],
        _ => [],
    };
}
