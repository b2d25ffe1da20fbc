using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring.Forms;

/// <summary>
/// Makes the fields of Sveltia CMS from the declarations that the parser uses. <paramref name="zone"/> is the newsroom's time zone.
/// </summary>
internal sealed class SveltiaFields(Choices choices, string zone)
{
    /// <summary>How deep a form shows mappings within mappings, such as sections. Deeper ones stay as they are in the file.</summary>
    private const int MaxDepth = 3;

    /// <summary>The fields of a kind of document, and its text.</summary>
    public JsonArray Of(DocumentType kind)
    {
        var fields = Fields(kind.Schema, 0);
        if (!kind.IsAllFields)
        {
            // The rich editor would change footnotes, boxes and other markup.
            fields.Add(
                (JsonNode)new JsonObject
                {
                    ["name"] = FormFields.Body,
                    ["label"] = "Text",
                    ["widget"] = "richtext",
                    ["modes"] = new JsonArray("raw"),
                    ["required"] = false,
                });
        }

        return fields;
    }

    private JsonArray Fields(Schema schema, int depth) =>
        [.. schema.Fields.Where(f => IsShown(f, depth)).Select(f => (JsonNode)FormField(f, depth))];

    /// <summary>A form can't hold a value that is either a text or a mapping, nor a mapping without end.</summary>
    private static bool IsShown(Field field, int depth) =>
        field is not TextMapField { OrOne: true } && (field is not (MapField or MapListField) || depth < MaxDepth);

    private JsonObject FormField(Field field, int depth)
    {
        var form = new JsonObject
        {
            ["name"] = field.Name,
            ["label"] = FormFields.LabelOf(field),
            ["hint"] = field is DateField { IsDay: false } ? $"{field.Help} Time zone: {zone}." : field.Help,
            ["required"] = IsRequired(field),
        };
        foreach (var (key, value) in FieldType(field, depth))
        {
            form[key] = value?.DeepClone();
        }

        return form;
    }

    /// <summary>
    /// Whether a form insists on a value. The CMS writes a default into every file that lacks the field, old stories included, so writers
    /// choose whether a text is a draft, and a story is never published or hidden by accident.
    /// </summary>
    private static bool IsRequired(Field field) => field.IsRequired || field is ChoiceField { Name: "status" };

    // The CMS writes a date in the format that the guide teaches, and leaves one as it is in the file until a writer changes it. With the
    // newsroom's zone as input_timezone it would add a time to each date that has none.
    private JsonObject FieldType(Field field, int depth) => field switch
    {
        DateField { IsDay: true } => new() { ["widget"] = "datetime", ["type"] = "date", ["format"] = "YYYY-MM-DD" },
        DateField => new() { ["widget"] = "datetime", ["format"] = "YYYY-MM-DD HH:mm" },
        NumberField number => new() { ["widget"] = "number", ["value_type"] = "int", ["min"] = number.Min, ["max"] = number.Max },
        ChoiceField choice => Select(choice.Words),
        ListField list => List(list),
        MapField map => new() { ["widget"] = "object", ["collapsed"] = "auto", ["fields"] = Fields(map.Below(), depth + 1) },
        MapListField maps => new()
        {
            ["widget"] = "list",
            ["collapsed"] = "auto",
            ["max"] = maps.MaxCount,
            ["fields"] = Fields(maps.Items(), depth + 1),
        },
        TextMapField => new() { ["widget"] = "keyvalue" },
        { Format: ValueFormat.Media } => new() { ["widget"] = "image", ["choose_url"] = false },
        { Format: ValueFormat.File or ValueFormat.Film or ValueFormat.Sound } => new() { ["widget"] = "file" },
        { Format: ValueFormat.Article } => Relation(SveltiaConfig.Stories, "articles/{{slug}}.md", "title"),
        _ when Choices.IsClosed(field.Format) && choices.For(field.Format) is { IsEmpty: false } values => Select(values),
        _ => Text(field),
    };

    private JsonObject List(ListField field) => field.Format switch
    {
        ValueFormat.Article => Many(field, Relation(SveltiaConfig.Stories, "articles/{{slug}}.md", "title")),
        ValueFormat.Author => Many(field, Relation("authors", "{{slug}}", "name")),
        ValueFormat.Topic => Many(field, Relation("topics", "{{slug}}", "name")),
        ValueFormat.BackgroundInForce when choices.For(field.Format) is { IsEmpty: false } values => Many(field, Select(values)),
        _ => new() { ["widget"] = "list", ["max"] = field.MaxCount, ["field"] = Item(field) },
    };

    /// <summary>An item of a list of texts. The CMS wants a name for it, and doesn't write it.</summary>
    private static JsonObject Item(ListField field)
    {
        var item = Text(field);
        item["name"] = field.Name;
        item["label"] = FormFields.LabelOf(field);
        return item;
    }

    private static JsonObject Many(ListField field, JsonObject choice)
    {
        choice["multiple"] = true;
        choice["max"] = field.MaxCount;
        return choice;
    }

    private static JsonObject Relation(string collection, string value, string shown) => new()
    {
        ["widget"] = "relation",
        ["collection"] = collection,
        ["value_field"] = value,
        ["display_fields"] = new JsonArray(shown),
        ["search_fields"] = new JsonArray(shown),
    };

    private static JsonObject Select(IEnumerable<string> words) =>
        new() { ["widget"] = "select", ["options"] = FormFields.Strings(words) };

    private static JsonObject Text(Field field) => FormFields.PatternOf(field) is { } pattern
        ? new() { ["widget"] = "string", ["pattern"] = new JsonArray(pattern, field.Help) }
        : new() { ["widget"] = "string" };
}
