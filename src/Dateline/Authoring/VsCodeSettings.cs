using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// The settings with which VS Code helps writers. YAML files are the matter of Red Hat's extension, which takes JSON Schemas but looks at
/// no front matter; that is checked, completed and shown as a form by the extension Front Matter CMS, which has content types of its own.
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

    /// <summary>
    /// A list of things that have fields of their own has no form that would write what is read here, so it is left to the hand.
    /// </summary>
    private static JsonArray Fields(Schema schema, Choices choices) =>
        [.. schema.Fields.Where(f => f is not (MapsField or NamedField)).Select(f => (JsonNode)Form(f, choices))];

    private static JsonObject Form(Field field, Choices choices)
    {
        var form = new JsonObject { ["name"] = field.Name, ["description"] = field.Help };
        if (field.IsRequired)
        {
            form["required"] = true;
        }

        foreach (var (key, value) in Value(field, choices))
        {
            form[key] = value?.DeepClone();
        }

        return form;
    }

    private static JsonObject Value(Field field, Choices choices) => field switch
    {
        DateField => new() { ["type"] = "datetime" },
        NumberField number =>
            new()
            {
                ["type"] = "number",
                ["numberOptions"] = new JsonObject { ["min"] = number.Least, ["max"] = number.Most, ["isDecimal"] = false },
            },
        ChoiceField choice => Choice(choice.Words),
        ListField => new() { ["type"] = "list" },
        MapField map => new() { ["type"] = "fields", ["fields"] = Fields(map.Below(), choices) },
        { Format: Dateline.Process.Fields.ValueFormat.Section } when !choices.Sections.IsEmpty => Choice(choices.Sections),
        { Format: Dateline.Process.Fields.ValueFormat.Media } => new() { ["type"] = "image" },
        _ => new() { ["type"] = "string" },
    };

    private static JsonObject Choice(IEnumerable<string> words) =>
        new() { ["type"] = "choice", ["choices"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };
}
