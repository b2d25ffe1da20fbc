using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// JSON Schemas (2020-12) of the kinds of documents, made of the declarations that the reader reads by. What a schema accepts the reader
/// accepts; it is a little stricter, since an editor should offer one way to write a thing. Only words that draft 07 had too are used: many
/// editors stop there.
/// </summary>
internal static class JsonSchemas
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Create(DocumentType kind, Choices choices)
    {
        var parts = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var whole = Whole(kind.Schema, choices, parts);
        whole.Insert(0, "$schema", Dialect);
        whole.Insert(1, "title", kind.Schema.What);
        if (parts.Count > 0)
        {
            whole["$defs"] = new JsonObject(parts.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Key, p.Value)));
        }

        return whole;
    }

    /// <summary>A mapping with its fields. Mappings below it go to <paramref name="parts"/>, once each: a section holds sections.</summary>
    private static JsonObject Whole(Schema schema, Choices choices, SortedDictionary<string, JsonObject> parts)
    {
        var whole = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (schema.Fields.Where(f => f.IsRequired).Select(f => f.Name).ToArray() is { Length: > 0 } required)
        {
            whole["required"] = Strings(required);
        }

        whole["properties"] = new JsonObject(
            schema.Fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Name, Described(f, choices, parts))));
        if (schema.Fields.SelectMany(Cases).ToArray() is { Length: > 0 } cases)
        {
            whole["allOf"] = new JsonArray(cases);
        }

        return whole;
    }

    private static JsonObject Described(Field field, Choices choices, SortedDictionary<string, JsonObject> parts)
    {
        var value = ValueOf(field, choices, parts);
        value.Insert(0, "description", field.Description);
        if (value.ContainsKey("pattern"))
        {
            // For people, in place of "does not match the pattern ...". Others than VS Code pass over it.
            value["patternErrorMessage"] = field.Help;
        }

        return value;
    }

    private static JsonObject ValueOf(Field field, Choices choices, SortedDictionary<string, JsonObject> parts) => field switch
    {
        DateField => new() { ["type"] = Type(field, "string"), ["pattern"] = ValuePatterns.Moment },
        NumberField number =>
            new()
            {
                ["type"] = Type(field, "integer"),
                ["minimum"] = number.Least,
                ["maximum"] = number.Most,
                ["default"] = number.Otherwise,
            },
        ChoiceField choice => new() { ["enum"] = Strings(choice.Words, orNull: !field.IsRequired), ["default"] = choice.Words.First() },
        ListField list =>
            Either(OrNull(field, List(list, Words(field, choices, isItem: true)), OneItem(Words(field, choices, isItem: true)))),
        MapField map => Either(OrNull(field, Reference(map.Below(), choices, parts))),
        MapsField maps => Items(maps, Reference(maps.Items(), choices, parts)),
        NamedField { OrOne: true } named => Either(OrNull(field, Named(named, choices), Words(field, choices, isItem: true))),
        NamedField named => Either(OrNull(field, Named(named, choices))),
        _ => Words(field, choices, isItem: false),
    };

    /// <summary>A piece of text. An item of a list can't be left empty; a field can, which is the same as leaving it out.</summary>
    private static JsonObject Words(Field field, Choices offer, bool isItem)
    {
        var mayBeEmpty = !isItem && !field.IsRequired;
        var choices = offer.For(field.Format);
        if (Choices.IsClosed(field.Format) && !choices.IsEmpty)
        {
            return new() { ["enum"] = Strings(choices, orNull: mayBeEmpty) };
        }

        var text = ValuePatterns.ForFormat(field.Format) is { } pattern
            ? new JsonObject { ["type"] = mayBeEmpty ? Strings(["string", "null"]) : "string", ["pattern"] = pattern }
            : new JsonObject { ["type"] = Strings(mayBeEmpty ? ["string", "number", "boolean", "null"] : ["string", "number", "boolean"]) };
        if (!mayBeEmpty && !text.ContainsKey("pattern"))
        {
            text["pattern"] = ValuePatterns.Something;
        }

        return choices.IsEmpty ? text : Either([new() { ["enum"] = Strings(choices) }, text]);
    }

    private static JsonObject List(ListField field, JsonObject item) =>
        new() { ["type"] = "array", ["maxItems"] = field.Most, ["uniqueItems"] = true, ["items"] = item };

    /// <summary>One word counts as a list of one; with a comma in it, it was meant as a list.</summary>
    private static JsonObject OneItem(JsonObject item) =>
        new()
        {
            ["allOf"] = new JsonArray(item, new JsonObject { ["pattern"] = "^[^,]*$" }),
            ["type"] = Strings(["string", "number", "boolean"]),
        };

    private static JsonObject Items(MapsField field, JsonObject item)
    {
        var items = new JsonObject { ["type"] = Type(field, "array"), ["maxItems"] = field.Most, ["items"] = item };
        if (field.IsRequired)
        {
            items["minItems"] = 1;
        }

        return items;
    }

    private static JsonObject Named(NamedField field, Choices choices) =>
        new() { ["type"] = "object", ["maxProperties"] = field.Most, ["additionalProperties"] = Words(field, choices, isItem: true) };

    private static JsonObject Reference(Schema schema, Choices choices, SortedDictionary<string, JsonObject> parts)
    {
        var name = schema.What[(schema.What.IndexOf(' ') + 1)..].Replace(' ', '-');
        if (!parts.ContainsKey(name))
        {
            // Its place is taken before it is filled: it may name itself.
            parts[name] = [];
            parts[name] = Whole(schema, choices, parts);
        }

        return new() { ["$ref"] = "#/$defs/" + name };
    }

    private static IEnumerable<JsonObject> Cases(Field field)
    {
        if (field.RequiredIf is { } needed)
        {
            yield return Rule(Says(needed), new() { ["required"] = Strings([field.Name]) });
        }

        if (field.OnlyIf is { } only)
        {
            yield return Rule(
                new()
                {
                    ["required"] = Strings([field.Name]),
                    ["properties"] = new JsonObject { [field.Name] = new JsonObject { ["type"] = "object" } },
                },
                Says(only));
        }
    }

    private static JsonObject Rule(JsonObject when, JsonObject then) => new() { ["if"] = when, ["then"] = then };

    private static JsonObject Says(Case of) =>
        new()
        {
            ["required"] = Strings([of.Field.Name]),
            ["properties"] = new JsonObject { [of.Field.Name] = new JsonObject { ["const"] = of.Word } },
        };

    private static JsonObject[] OrNull(Field field, params JsonObject[] values) =>
        field.IsRequired ? values : [.. values, new() { ["type"] = "null" }];

    private static JsonObject Either(JsonObject[] values) => new() { ["anyOf"] = new JsonArray(values) };

    private static JsonNode Type(Field field, string type) => field.IsRequired ? type : Strings([type, "null"]);

    private static JsonArray Strings(IEnumerable<string> words, bool orNull = false)
    {
        var strings = new JsonArray([.. words.Select(w => (JsonNode)w)]);
        if (orNull)
        {
            strings.Add(null);
        }

        return strings;
    }
}
