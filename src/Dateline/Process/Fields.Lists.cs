using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Process;

/// <content>This part: what holds more than one value, lists and fields below fields.</content>
internal sealed partial class Fields
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
                Wrong(scalar.Where, field, "takes a list", $"write {field.Name}: [{scalar.Value}]");
                return Split(scalar);
            case YamlScalar scalar:
                return [new Located(scalar.Value.Trim(), scalar.Where)];
            case YamlList list:
                return Words(field, list);
            case var other:
                Wrong(other.Where, field, "takes a list of words, not fields of its own", $"write {field.Name}: [one, two]");
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
        var once = words.Where(word => seen.Add(word.Value)).ToImmutableArray();
        foreach (var again in words.Except(once))
        {
            _diagnostics.Warning(Codes.NamedTwice, again.Where, $"'{field.Name}' names '{again.Value}' twice", hint: "delete one of the two");
        }

        return once;
    }

    /// <summary>Fields of its own below a field; null when absent or wrong.</summary>
    public Fields? Map(MapField field)
    {
        switch (Value(field))
        {
            case YamlMap map:
                return new Fields(map, field.Below(), _zone, _diagnostics);
            case { } other when !IsNothing(other):
                return NoMap(field, other, field.Below());
            case var nothing:
                Absent(field, nothing);
                return null;
        }
    }

    /// <summary>A list whose items have fields of their own.</summary>
    public ImmutableArray<Fields> Maps(MapsField field)
    {
        switch (Value(field))
        {
            case YamlList { Items.IsEmpty: false } list:
                return [.. list.Items.Select(item => item is YamlMap map ? new Fields(map, field.Items(), _zone, _diagnostics) : NoMap(field, item, field.Items())).OfType<Fields>()];
            case { } other when !IsNothing(other) && other is not YamlList:
                NoMap(field, other, field.Items());
                return [];
            case var nothing:
                Absent(field, nothing);
                return [];
        }
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

    private Fields? NoMap(Field field, YamlNode node, Schema schema)
    {
        if (node is YamlBroken)
        {
            return null;
        }

        Wrong(node.Where, field, "needs fields of its own", $"below it, indented: {string.Join(", ", schema.Names.Select(n => n + ":"))}");
        return null;
    }

    private ImmutableArray<Located> Words(Field field, YamlList list)
    {
        var words = ImmutableArray.CreateBuilder<Located>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { Value.Length: > 0 } word)
            {
                words.Add(new Located(word.Value.Trim(), word.Where));
            }
            else if (item is not YamlBroken)
            {
                Wrong(item.Where, field, item is YamlScalar ? "has an empty item" : "has an item that is not a word", $"write {field.Name}: [one, two]");
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
                words.Add(new Located(word, isOneLine ? scalar.Where with { Column = column + part.IndexOf(word, StringComparison.Ordinal), Length = word.Length } : scalar.Where));
            }

            column += part.Length + 1;
        }

        return words.DrainToImmutable();
    }
}
