using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Input.Yaml;

/// <summary>Collects the fields of one mapping. When two have the same name, the first counts.</summary>
internal sealed class YamlEntries
{
    // Up to so many are compared one by one; more get an index, so that no file takes quadratic time.
    private const int Few = 16;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private ImmutableArray<YamlEntry>.Builder? _repeated;
    private Dictionary<string, YamlEntry>? _byKey;

    /// <summary>The fields that were set again, in their order. Imports need them: in other generators the last one counts.</summary>
    public ImmutableArray<YamlEntry> Repeated => _repeated?.ToImmutable() ?? [];

    /// <summary>Adds a field; false, with the place of the first one, when the name is existing.</summary>
    public bool Add(YamlEntry entry, out SourceSpan first)
    {
        if (Find(entry.Key) is { } existing)
        {
            first = existing.KeyWhere;
            (_repeated ??= ImmutableArray.CreateBuilder<YamlEntry>()).Add(entry);
            return false;
        }

        first = default;
        _entries.Add(entry);
        _byKey?.Add(entry.Key, entry);
        return true;
    }

    public ImmutableArray<YamlEntry> ToImmutable() => _entries.DrainToImmutable();

    public static Diagnostic ExplainDuplicate(string key, SourceSpan where, SourceSpan first) =>
        new(Severity.Error, Codes.DuplicateKey, where, $"'{key}' is set twice, first on line {first.Line}", Hint: "delete one of them");

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
