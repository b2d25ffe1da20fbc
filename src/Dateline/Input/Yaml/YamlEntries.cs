using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Input.Yaml;

/// <summary>Gathers the fields of one mapping; of two with one name the first counts.</summary>
internal sealed class YamlEntries
{
    // So many are compared one by one; more get an index, so that no file can make reading it slow.
    private const int Few = 16;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private Dictionary<string, YamlEntry>? _byKey;

    /// <summary>False, with the place of the first, when the name is taken.</summary>
    public bool Add(YamlEntry entry, out SourceSpan first)
    {
        if (Find(entry.Key) is { } taken)
        {
            first = taken.KeyWhere;
            return false;
        }

        first = default;
        _entries.Add(entry);
        _byKey?.Add(entry.Key, entry);
        return true;
    }

    public ImmutableArray<YamlEntry> ToImmutable() => _entries.DrainToImmutable();

    public static Diagnostic Twice(string key, SourceSpan where, SourceSpan first) =>
        new(Severity.Error, Codes.DuplicateKey, where, $"'{key}' is given twice, first on line {first.Line}", Hint: "delete one of them");

    private YamlEntry? Find(string key)
    {
        if (_entries.Count >= Few)
        {
            _byKey ??= _entries.ToDictionary(e => e.Key);
            return _byKey.TryGetValue(key, out var found) ? found : null;
        }

        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}
