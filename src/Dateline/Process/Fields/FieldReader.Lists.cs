using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Process.Fields;

/// <content>This part reads lists and mappings.</content>
internal sealed partial class FieldReader
{
    // Lists up to this length are searched for duplicates in pairs, which needs no memory.
    private const int MaxPairwise = 16;

    /// <summary>Reads a list of texts. A single text is a list of one.</summary>
    public ImmutableArray<Located> List(ListField field)
    {
        switch (Value(field))
        {
            case null or YamlBroken or YamlScalar { Value: "", Quoted: false }:
                return [];
            case YamlScalar { Quoted: false } scalar when scalar.Value.Contains(','):
                ReportInvalid(scalar.Where, field, "must be a list", $"write {field.Name}: [{scalar.Value}]");
                CheckForLostText(field, scalar);
                return Truncate(field, Split(scalar), word => word.Where);
            case YamlScalar scalar:
                CheckForLostText(field, scalar);
                return [new Located(scalar.Value.Trim(), scalar.Where)];
            case YamlList list:
                return Words(field, list);
            case var other:
                ReportInvalid(other.Where, field, "must be a list of words, not fields", $"write {field.Name}: [one, two]");
                return [];
        }
    }

    /// <summary>Reads a list of ids. Warns about duplicates and leaves them out.</summary>
    public ImmutableArray<Located> Ids(ListField field)
    {
        var words = List(field);
        if (words.Length < 2 || (words.Length <= MaxPairwise && !HasDuplicates(words)))
        {
            return words;
        }

        var seen = new HashSet<string>(words.Length, StringComparer.OrdinalIgnoreCase);
        var once = ImmutableArray.CreateBuilder<Located>(words.Length);
        foreach (var word in words)
        {
            if (seen.Add(word.Value))
            {
                once.Add(word);
            }
            else
            {
                _diagnostics.Warning(
                    Codes.NamedTwice, word.Where, $"'{field.Name}' names '{word.Value}' twice", hint: "delete one of the two");
            }
        }

        return once.DrainToImmutable();
    }

    /// <summary>Reads a mapping; null when absent or invalid.</summary>
    public FieldReader? Map(MapField field)
    {
        switch (Value(field))
        {
            case YamlMap map:
                return new FieldReader(map, field.Below(), _zone, _diagnostics);
            case YamlScalar { Value.Length: > 0 } text when field.OrText is { } only:
                return new FieldReader(MapOf(only, text), field.Below(), _zone, _diagnostics);
            case YamlList { Items: [YamlMap or YamlScalar] } one when field.OrText is not null:
                return one.Items[0] is YamlMap single
                    ? new FieldReader(single, field.Below(), _zone, _diagnostics)
                    : new FieldReader(MapOf(field.OrText, (YamlScalar)one.Items[0]), field.Below(), _zone, _diagnostics);
            case { } other when !IsNothing(other):
                return ReportNotMap(field, other, field.Below());
            case var nothing:
                CheckRequired(field, nothing);
                return null;
        }
    }

    /// <summary>Reads a mapping of keys that the newsroom chooses to texts.</summary>
    public ImmutableArray<(YamlEntry Entry, Located Word)> TextMap(TextMapField field)
    {
        if (Value(field) is not YamlMap map)
        {
            return [];
        }

        var words = ImmutableArray.CreateBuilder<(YamlEntry, Located)>(map.Entries.Length);
        foreach (var entry in Truncate(field, map))
        {
            if (entry.Value is YamlScalar scalar)
            {
                CheckForLostText(field, scalar);
                words.Add((entry, new Located(scalar.Value, scalar.Where)));
            }
            else if (entry.Value is not YamlBroken && !(field.AllowsMaps && entry.Value is YamlMap))
            {
                ReportInvalid(entry.Value.Where, field, $"has a list or fields under '{entry.Key}'", $"write one text: {entry.Key}: text");
            }
        }

        return words.DrainToImmutable();
    }

    /// <summary>Reads a list of mappings. A single mapping is a list of one, and so is a text where the field allows texts.</summary>
    public ImmutableArray<FieldReader> MapList(MapListField field)
    {
        switch (Value(field))
        {
            case YamlList { Items.IsEmpty: false } list:
                return [.. Truncate(field, list.Items, i => i.Where).Select(i => Item(field, i)).OfType<FieldReader>()];
            case YamlMap or YamlScalar { Value.Length: > 0 } when field.OrText is not null:
                return Item(field, Value(field)!) is { } only ? [only] : [];
            case { } other when !IsNothing(other) && other is not YamlList:
                ReportNotMap(field, other, field.Items());
                return [];
            case var nothing:
                CheckRequired(field, nothing);
                return [];
        }
    }

    /// <summary>The entries of a mapping, up to the field's limit. Reports an error if there are more.</summary>
    private ImmutableArray<YamlEntry> Truncate(TextMapField field, YamlMap map) => Truncate(field, map.Entries, e => e.KeyWhere);

    /// <summary>The items, up to the field's limit. Reports an error if there are more.</summary>
    private ImmutableArray<T> Truncate<T>(MultiValueField field, ImmutableArray<T> items, Func<T, SourceSpan> where)
    {
        if (items.Length <= field.MaxCount)
        {
            return items;
        }

        _diagnostics.Error(
            Codes.TooMany,
            where(items[field.MaxCount]),
            $"'{field.Name}' has {items.Length} items",
            $"expected up to {field.MaxCount}",
            "delete the least important ones");
        return items[..field.MaxCount];
    }

    private FieldReader? Item(MapListField field, YamlNode item) => item switch
    {
        YamlMap map => new FieldReader(map, field.Items(), _zone, _diagnostics),
        YamlScalar { Value.Length: > 0 } text when field.OrText is { } only =>
            new FieldReader(MapOf(only, text), field.Items(), _zone, _diagnostics),
        _ => ReportNotMap(field, item, field.Items()),
    };

    private static YamlMap MapOf(Field field, YamlScalar text) => new([new YamlEntry(field.Name, text.Where, text)], text.Where);

    /// <summary>The only text that a mapping was read from, instead of its fields; null when it has fields.</summary>
    public YamlScalar? OnlyText => _map.Entries is [{ Value: YamlScalar text } entry] && entry.KeyWhere == text.Where ? text : null;

    private static bool IsNothing(YamlNode node) => node is YamlScalar { Value: "", Quoted: false };

    private void CheckRequired(Field field, YamlNode? nothing)
    {
        if (field.IsRequired)
        {
            ReportMissing(field, nothing?.Where ?? Start);
        }
    }

    private static bool HasDuplicates(ImmutableArray<Located> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (words[i].Value.Equals(words[j].Value, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private FieldReader? ReportNotMap(Field field, YamlNode node, Schema schema)
    {
        if (node is YamlBroken)
        {
            return null;
        }

        var names = string.Join(", ", schema.Names.Select(n => n + ":"));
        if (node is YamlList { Items: [YamlScalar first, ..] } && field is MapField { OrText: { } text })
        {
            ReportInvalid(
                node.Where, field, "is a list, and there can be only one", $"write the {text.Name} alone: {field.Name}: {first.Value}");
            return null;
        }

        ReportInvalid(node.Where, field, "must have fields below it", $"write below it, indented: {names}");
        return null;
    }

    private ImmutableArray<Located> Words(ListField field, YamlList list)
    {
        var items = Truncate(field, list.Items, item => item.Where);
        var words = ImmutableArray.CreateBuilder<Located>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlScalar { Value.Length: > 0 } word)
            {
                CheckForLostText(field, word);
                words.Add(new Located(word.Value.Trim(), word.Where));
            }
            else if (item is not YamlBroken)
            {
                var fault = item is YamlScalar ? "has an empty item" : "has an item that is not a word";
                ReportInvalid(item.Where, field, fault, $"write {field.Name}: [one, two]");
            }
        }

        return words.DrainToImmutable();
    }

    private static ImmutableArray<Located> Split(YamlScalar scalar)
    {
        var words = ImmutableArray.CreateBuilder<Located>();
        var column = scalar.Where.Column;
        var isOneLine = scalar.Where.Length == scalar.Value.Length;
        foreach (var part in scalar.Value.Split(','))
        {
            var word = part.Trim();
            if (word.Length > 0)
            {
                var start = column + part.IndexOf(word, StringComparison.Ordinal);
                words.Add(new Located(word, isOneLine ? scalar.Where with { Column = start, Length = word.Length } : scalar.Where));
            }

            column += part.Length + 1;
        }

        return words.DrainToImmutable();
    }
}
