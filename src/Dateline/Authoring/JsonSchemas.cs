using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// Makes JSON Schemas (2020-12) of the kinds of documents, from the declarations that the parser uses. The parser accepts every document
/// that is valid by its schema; the schema is a little stricter, because an editor should offer one way to write a value. Only keywords
/// that draft 07 has too are used, because many editors support no later draft.
/// </summary>
internal static class JsonSchemas
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Create(DocumentType kind, Choices choices)
    {
        var parts = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var root = ObjectSchema(kind.Schema, choices, parts);
        root.Insert(0, "$schema", Dialect);
        root.Insert(1, "title", kind.Schema.What);
        if (parts.Count > 0)
        {
            root["$defs"] = new JsonObject(parts.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Key, p.Value)));
        }

        return root;
    }

    /// <summary>
    /// The schema of a mapping. Nested mappings go to <paramref name="parts"/>, once each, because a section can hold sections.
    /// </summary>
    private static JsonObject ObjectSchema(Schema schema, Choices choices, SortedDictionary<string, JsonObject> parts)
    {
        var result = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (schema.Fields.Where(f => f.IsRequired).Select(f => f.Name).ToArray() is { Length: > 0 } required)
        {
            result["required"] = Strings(required);
        }

        result["properties"] = new JsonObject(
            schema.Fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Name, Property(f, choices, parts))));
        if (schema.Fields.SelectMany(f => Conditions(f, choices)).ToArray() is { Length: > 0 } cases)
        {
            result["allOf"] = new JsonArray(cases);
        }

        return result;
    }

    private static JsonObject Property(Field field, Choices choices, SortedDictionary<string, JsonObject> parts)
    {
        var value = ValueSchema(field, choices, parts);
        value.Insert(0, "description", field.Description);
        if (value.ContainsKey("pattern"))
        {
            // VS Code shows this instead of "does not match the pattern ...". Other editors ignore it.
            value["patternErrorMessage"] = field.Help;
        }

        return value;
    }

    private static JsonObject ValueSchema(Field field, Choices choices, SortedDictionary<string, JsonObject> parts) => field switch
    {
        DateField => new() { ["type"] = Type(field, "string"), ["pattern"] = ValuePatterns.Date },
        NumberField number =>
            new()
            {
                ["type"] = Type(field, "integer"),
                ["minimum"] = number.Min,
                ["maximum"] = number.Max,
                ["default"] = number.Default,
            },
        ChoiceField choice => ChoiceSchema(choice),
        ListField list => AnyOf(
            OrNull(
                field,
                ListSchema(list, TextSchema(field, choices, isItem: true)),
                SingleValue(TextSchema(field, choices, isItem: true)))),
        MapField map => AnyOf(OrNull(field, Reference(map.Below(), choices, parts))),
        MapListField maps => MapList(maps, Reference(maps.Items(), choices, parts)),
        TextMapField { OrOne: true } named => AnyOf(OrNull(field, NamedValues(named, choices), TextSchema(field, choices, isItem: true))),
        TextMapField named => AnyOf(OrNull(field, NamedValues(named, choices))),
        { MostItems: > 0 } => AnyOf(
        [
            TextSchema(field, choices, isItem: false),
            new() { ["type"] = "array", ["maxItems"] = field.MostItems, ["items"] = TextSchema(field, choices, isItem: true) },
        ]),
        _ => TextSchema(field, choices, isItem: false),
    };

    /// <summary>One of the words. YAML reads <c>true</c> and <c>false</c> as truth values.</summary>
    private static JsonObject ChoiceSchema(ChoiceField choice)
    {
        var words = Strings(choice.Words, orNull: !choice.IsRequired);
        foreach (var truth in choice.Words.Where(w => w is "true" or "false"))
        {
            words.Add((JsonNode?)JsonValue.Create(truth == "true"));
        }

        return new() { ["enum"] = words, ["default"] = choice.Words.First() };
    }

    /// <summary>A text value. An optional field may be empty, which is the same as leaving it out; an item of a list may not.</summary>
    private static JsonObject TextSchema(Field field, Choices newsroom, bool isItem)
    {
        var mayBeEmpty = !isItem && !field.IsRequired;
        var choices = newsroom.For(field.Format);
        if (Choices.IsClosed(field.Format) && !choices.IsEmpty)
        {
            return new() { ["enum"] = Strings(choices, orNull: mayBeEmpty) };
        }

        var text = ValuePatterns.ForFormat(field.Format) is { } pattern ? TextWithPattern(pattern, mayBeEmpty) : AnyText(mayBeEmpty);
        return choices.IsEmpty ? text : AnyOf([new() { ["enum"] = Strings(choices) }, text]);
    }

    private static JsonObject TextWithPattern(string pattern, bool mayBeEmpty) =>
        new() { ["type"] = mayBeEmpty ? Strings(["string", "null"]) : "string", ["pattern"] = pattern };

    /// <summary>Any text, also one that YAML takes for a number or a truth value, such as the title 1984.</summary>
    private static JsonObject AnyText(bool mayBeEmpty) => mayBeEmpty
        ? new() { ["type"] = Strings(["string", "number", "boolean", "null"]) }
        : new() { ["type"] = Strings(["string", "number", "boolean"]), ["pattern"] = ValuePatterns.Visible };

    private static JsonObject ListSchema(ListField field, JsonObject item) =>
        new() { ["type"] = "array", ["maxItems"] = field.MaxCount, ["uniqueItems"] = true, ["items"] = item };

    /// <summary>One value counts as a list of one. With a comma in it, it was probably meant as a list, so it is invalid.</summary>
    private static JsonObject SingleValue(JsonObject item) =>
        new()
        {
            ["allOf"] = new JsonArray(item, new JsonObject { ["pattern"] = "^[^,]*$" }),
            ["type"] = Strings(["string", "number", "boolean"]),
        };

    private static JsonObject MapList(MapListField field, JsonObject item)
    {
        var items = new JsonObject { ["type"] = Type(field, "array"), ["maxItems"] = field.MaxCount, ["items"] = item };
        if (field.IsRequired)
        {
            items["minItems"] = 1;
        }

        return items;
    }

    private static JsonObject NamedValues(TextMapField field, Choices choices)
    {
        var values = new JsonObject
        {
            ["type"] = "object",
            ["maxProperties"] = field.MaxCount,
            ["additionalProperties"] = TextSchema(field, choices, isItem: true),
        };
        if (ValuePatterns.ForFormat(field.KeyFormat) is { } pattern)
        {
            values["propertyNames"] = new JsonObject { ["pattern"] = pattern };
        }

        return values;
    }

    private static JsonObject Reference(Schema schema, Choices choices, SortedDictionary<string, JsonObject> parts)
    {
        var name = schema.What[(schema.What.IndexOf(' ') + 1)..].Replace(' ', '-');
        if (!parts.ContainsKey(name))
        {
            // The entry is added before it is filled, because the schema may refer to itself.
            parts[name] = [];
            parts[name] = ObjectSchema(schema, choices, parts);
        }

        return new() { ["$ref"] = "#/$defs/" + name };
    }

    private static IEnumerable<JsonObject> Conditions(Field field, Choices choices)
    {
        if (field.RequiredIf is { } needed)
        {
            yield return If(HasValue(needed, choices), IsGiven(field));
        }

        if (field.RequiredUnless is { } other)
        {
            yield return If(new() { ["not"] = HasValue(other, choices) }, IsGiven(field));
        }

        if (field.OnlyIf is { } only)
        {
            yield return If(
                new()
                {
                    ["required"] = Strings([field.Name]),
                    ["properties"] = new JsonObject { [field.Name] = new JsonObject { ["type"] = Strings(["object", "string"]) } },
                },
                HasValue(only, choices));
        }
    }

    private static JsonObject IsGiven(Field field) =>
        new()
        {
            ["required"] = Strings([field.Name]),
            ["properties"] = new JsonObject
            {
                [field.Name] = new JsonObject
                {
                    ["not"] = new JsonObject { ["enum"] = new JsonArray(null, new JsonObject()) },
                    ["pattern"] = ValuePatterns.Visible,
                },
            },
        };

    private static JsonObject If(JsonObject when, JsonObject then) => new() { ["if"] = when, ["then"] = then };

    private static JsonObject HasValue(FieldCondition condition, Choices choices)
    {
        var words = condition.Field.Format == ValueFormat.Label
            ? choices.Labels.Where(l => condition.Words.Any(l.IsLike)).Select(l => l.Id)
            : condition.Words;
        return new()
        {
            ["required"] = Strings([condition.Field.Name]),
            ["properties"] = new JsonObject { [condition.Field.Name] = new JsonObject { ["enum"] = Strings(words) } },
        };
    }

    private static JsonObject[] OrNull(Field field, params JsonObject[] values) =>
        field.IsRequired ? values : [.. values, new() { ["type"] = "null" }];

    private static JsonObject AnyOf(JsonObject[] values) => new() { ["anyOf"] = new JsonArray(values) };

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
