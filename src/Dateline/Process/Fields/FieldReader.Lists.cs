using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Process.Fields;

/// <content>This part: what holds more than one value, lists and fields below fields.</content>
internal sealed partial class FieldReader
{
    // So many are compared one by one, which needs no memory.
    private const int Few = 16;

    /// <summary>A list of words; one word alone counts as a list of one.</summary>
    public ImmutableArray<Located> List(ListField field)
    {
        switch (Value(field))
        {
            case null or YamlBroken or YamlScalar { Value: "", Quoted: false }:
                return [];
            case YamlScalar { Quoted: false } scalar when scalar.Value.Contains(','):
                Wrong(scalar.Where, field, "must be a list", $"write {field.Name}: [{scalar.Value}]");
                CheckForLostText(field, scalar);
                return Limited(field, Split(scalar), word => word.Where);
            case YamlScalar scalar:
                CheckForLostText(field, scalar);
                return [new Located(scalar.Value.Trim(), scalar.Where)];
            case YamlList list:
                return Words(field, list);
            case var other:
                Wrong(other.Where, field, "must be a list of words, not fields", $"write {field.Name}: [one, two]");
                return [];
        }
    }

    /// <summary>A list of words that each name one thing; what is named twice counts once.</summary>
    public ImmutableArray<Located> Ids(ListField field)
    {
        var words = List(field);
        if (words.Length < 2 || (words.Length <= Few && !AnyTwice(words)))
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

    /// <summary>Fields of its own below a field; null when absent or wrong.</summary>
    public FieldReader? Map(MapField field)
    {
        switch (Value(field))
        {
            case YamlMap map:
                return new FieldReader(map, field.Below(), _zone, _diagnostics);
            case { } other when !IsNothing(other):
                return NoMap(field, other, field.Below());
            case var nothing:
                Absent(field, nothing);
                return null;
        }
    }

    /// <summary>Words by names that the newsroom chooses, each a piece of text.</summary>
    public ImmutableArray<(YamlEntry Entry, Located Word)> Named(NamedField field)
    {
        if (Value(field) is not YamlMap map)
        {
            return [];
        }

        var words = ImmutableArray.CreateBuilder<(YamlEntry, Located)>(map.Entries.Length);
        foreach (var entry in Limited(field, map))
        {
            if (entry.Value is YamlScalar scalar)
            {
                CheckForLostText(field, scalar);
                words.Add((entry, new Located(scalar.Value, scalar.Where)));
            }
            else if (entry.Value is not YamlBroken)
            {
                Wrong(entry.Value.Where, field, $"has a list or fields under '{entry.Key}'", $"write one text: {entry.Key}: text");
            }
        }

        return words.DrainToImmutable();
    }

    /// <summary>A list whose items have fields of their own.</summary>
    public ImmutableArray<FieldReader> Maps(MapsField field)
    {
        switch (Value(field))
        {
            case YamlList { Items.IsEmpty: false } list:
                return
                [
                    .. Limited(field, list.Items, item => item.Where)
                        .Select(
                            item =>
                                item is YamlMap map
                                    ? new FieldReader(map, field.Items(), _zone, _diagnostics)
                                    : NoMap(field, item, field.Items()))
                        .OfType<FieldReader>(),
                ];
            case { } other when !IsNothing(other) && other is not YamlList:
                NoMap(field, other, field.Items());
                return [];
            case var nothing:
                Absent(field, nothing);
                return [];
        }
    }

    /// <summary>The fields of a mapping, as many as it may have; the rest is reported, once.</summary>
    public ImmutableArray<YamlEntry> Limited(NamedField field, YamlMap map) => Limited(field, map.Entries, e => e.KeyWhere);

    /// <summary>The first items, as many as the field may have; the rest is reported, once.</summary>
    private ImmutableArray<T> Limited<T>(ManyField field, ImmutableArray<T> items, Func<T, SourceSpan> where)
    {
        if (items.Length <= field.Most)
        {
            return items;
        }

        _diagnostics.Error(
            Codes.TooMany,
            where(items[field.Most]),
            $"'{field.Name}' has {items.Length} items",
            $"expected up to {field.Most}",
            "delete the least important ones");
        return items[..field.Most];
    }

    private static bool IsNothing(YamlNode node) => node is YamlScalar { Value: "", Quoted: false };

    private void Absent(Field field, YamlNode? nothing)
    {
        if (field.IsRequired)
        {
            Missing(field, nothing?.Where ?? Start);
        }
    }

    private static bool AnyTwice(ImmutableArray<Located> words)
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

    private FieldReader? NoMap(Field field, YamlNode node, Schema schema)
    {
        if (node is YamlBroken)
        {
            return null;
        }

        Wrong(node.Where, field, "must have fields below it", $"write below it, indented: {string.Join(", ", schema.Names.Select(n => n + ":"))}");
        return null;
    }

    private ImmutableArray<Located> Words(ListField field, YamlList list)
    {
        var items = Limited(field, list.Items, item => item.Where);
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
                Wrong(
                    item.Where,
                    field,
                    item is YamlScalar ? "has an empty item" : "has an item that is not a word",
                    $"write {field.Name}: [one, two]");
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
                words.Add(
                    new Located(
                        word,
                        isOneLine
                            ? scalar.Where with { Column = column + part.IndexOf(word, StringComparison.Ordinal), Length = word.Length }
                            : scalar.Where));
            }

            column += part.Length + 1;
        }

        return words.DrainToImmutable();
    }
}
