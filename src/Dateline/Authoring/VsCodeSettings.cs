using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// Makes settings for VS Code. Red Hat's YAML extension checks YAML files by JSON Schemas, but does not look at front matter. The extension
/// Front Matter CMS checks and completes front matter and shows it as a form, by content types in its own format.
/// </summary>
internal static class VsCodeSettings
{
    public static JsonObject Create(ImmutableArray<DocumentType> kinds, Choices choices, string newsroom, string schemas) => new()
    {
        ["yaml.schemas"] = new JsonObject(
            kinds.Where(k => k.IsAllFields)
                .Select(k => KeyValuePair.Create<string, JsonNode?>($"./{schemas}/{k.Name}.json", $"{newsroom}/{k.Files}"))),
        ["frontMatter.content.publicFolder"] = newsroom,
        ["frontMatter.content.pageFolders"] = new JsonArray([.. kinds.Where(k => !k.IsAllFields).Select(k => Folder(k, newsroom))]),
        ["frontMatter.taxonomy.dateFormat"] = "yyyy-MM-dd HH:mm",
        ["frontMatter.taxonomy.contentTypes"] = new JsonArray([.. kinds.Where(k => !k.IsAllFields).Select(k => ContentType(k, choices))]),
    };

    private static JsonObject Folder(DocumentType kind, string newsroom) =>
        new()
        {
            ["title"] = kind.Files.Split('/')[0],
            ["path"] = $"[[workspace]]/{newsroom}/{kind.Files.Split('/')[0]}",
            ["contentTypes"] = new JsonArray(kind.Name),
        };

    private static JsonObject ContentType(DocumentType kind, Choices choices) => new()
    {
        ["name"] = kind.Name,
        ["pageBundle"] = false,
        ["filePrefix"] = kind.Name == "article" ? "yyyy-MM-dd" : null,
        ["fields"] = Fields(kind.Schema, choices),
    };

    /// <summary>The fields that the extension can edit. It can't write lists of mappings, so writers edit those as text.</summary>
    private static JsonArray Fields(Schema schema, Choices choices) =>
        [.. schema.Fields.Where(f => f is not (MapListField or TextMapField)).Select(f => (JsonNode)FormField(f, choices))];

    private static JsonObject FormField(Field field, Choices choices)
    {
        var form = new JsonObject { ["name"] = field.Name, ["description"] = field.Help };
        if (field.IsRequired)
        {
            form["required"] = true;
        }

        foreach (var (key, value) in FieldType(field, choices))
        {
            form[key] = value?.DeepClone();
        }

        return form;
    }

    private static JsonObject FieldType(Field field, Choices choices) => field switch
    {
        DateField => new() { ["type"] = "datetime" },
        NumberField number =>
            new()
            {
                ["type"] = "number",
                ["numberOptions"] = new JsonObject { ["min"] = number.Min, ["max"] = number.Max, ["isDecimal"] = false },
            },
        ChoiceField choice => Choice(choice.Words),
        ListField => new() { ["type"] = "list" },
        MapField map => new() { ["type"] = "fields", ["fields"] = Fields(map.Below(), choices) },
        { Format: ValueFormat.Section } when !choices.Sections.IsEmpty => Choice(choices.Sections),
        { Format: ValueFormat.Media } => new() { ["type"] = "image" },
        { Format: ValueFormat.File or ValueFormat.Film or ValueFormat.Sound } => new() { ["type"] = "file" },
        _ => new() { ["type"] = "string" },
    };

    private static JsonObject Choice(IEnumerable<string> words) =>
        new() { ["type"] = "choice", ["choices"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };
}
