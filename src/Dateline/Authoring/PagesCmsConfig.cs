using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// The configuration of Pages CMS, which shows the files of a repository as forms in the browser. Chosen over Decap CMS because it is one
/// file: no page of the site runs its script, no server of the newsroom signs writers in, and what a writer leaves empty it leaves out.
/// </summary>
internal static class PagesCmsConfig
{
    private const string Head =
        "# The forms of Pages CMS (https://pagescms.org). Made by 'dateline schema --cms'; make it anew when sections, authors, topics "
            + "or fields have changed.\n";

    public static string Create(ImmutableArray<DocumentType> kinds, Choices choices, string newsroom)
    {
        JsonObject Collection(string kind, string label, string file, string hint) =>
            OfKind(kinds.Single(k => k.Name == kind), choices, newsroom, label, file, hint);
        return Head + Serialized.Yaml(new()
        {
            ["media"] = new JsonObject { ["input"] = $"{newsroom}/media", ["output"] = "media" },
            ["content"] = new JsonArray(
                Collection(
                    "article",
                    "Articles",
                    "{year}-{month}-{day}-{primary}.md",
                    "Stories. A new one is a draft until its status is published."),
                Collection(
                    "edition",
                    "Backgrounds",
                    "{primary}.md",
                    "Explainers. For a new edition, open the explainer's folder and call the file by its date: 2020-01-31.md."),
                Collection("author", "Authors", "{primary}.yml", "Who writes here. The file's name is what articles call the author by."),
                Collection(
                    "topic", "Topics", "{primary}.yml", "What articles are about. The file's name is what articles call the topic by."),
                Collection("page", "Pages", "{primary}.md", "Pages that are no stories: about, contact, policies."),
                FrontPage(kinds.Single(k => k.Name == "front"), choices, newsroom)),
            ["settings"] = new JsonObject { ["content"] = new JsonObject { ["merge"] = true } },
        });
    }

    private static JsonObject OfKind(DocumentType kind, Choices choices, string newsroom, string label, string file, string hint)
    {
        var primary = kind.IsAllFields ? "name" : "title";
        var fields = Fields(kind.Schema, choices);
        if (!kind.IsAllFields)
        {
            // Not the rich editor: it would write footnotes, facts boxes and the like its own way.
            fields.Add(
                (JsonNode)new JsonObject
                {
                    ["name"] = "body",
                    ["label"] = "Text",
                    ["type"] = "code",
                    ["options"] = new JsonObject { ["format"] = "markdown" },
                });
        }

        return new()
        {
            ["name"] = kind.Files.Split('/')[0],
            ["label"] = label,
            ["description"] = hint,
            ["type"] = "collection",
            ["path"] = $"{newsroom}/{kind.Files.Split('/')[0]}",
            ["format"] = kind.IsAllFields ? "yaml" : "yaml-frontmatter",
            ["filename"] = new JsonObject { ["template"] = file, ["field"] = "create" },
            ["subfolders"] = true,
            ["view"] = new JsonObject
            {
                ["primary"] = primary,
                ["fields"] = new JsonArray(
                    [primary, .. kind.Schema.Names.Where(n => n is "date" or "section" or "status" or "kind").Select(n => (JsonNode)n)]),
            },
            ["fields"] = fields,
        };
    }

    private static JsonObject FrontPage(DocumentType kind, Choices choices, string newsroom) => new()
    {
        ["name"] = kind.Name,
        ["label"] = "Front page",
        ["description"] = "The front page as editors want it today.",
        ["type"] = "file",
        ["path"] = $"{newsroom}/{kind.Files}",
        ["format"] = "yaml",
        ["fields"] = Fields(kind.Schema, choices),
    };

    private static JsonArray Fields(Schema schema, Choices choices) => [.. schema.Fields.Select(f => (JsonNode)Form(f, choices))];

    private static JsonObject Form(Field field, Choices choices)
    {
        var form = new JsonObject { ["name"] = field.Name, ["label"] = Label(field), ["description"] = field.Help };
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

    private static JsonObject Value(Field field, Choices offer) => field switch
    {
        // Its own date field shows dates of one format only, and would save all others away.
        DateField => new() { ["type"] = "string", ["pattern"] = Pattern(field, ValuePatterns.Moment) },
        NumberField number => new() { ["type"] = "number", ["options"] = new JsonObject { ["min"] = number.Least, ["max"] = number.Most } },
        ChoiceField { Name: "status" } choice => Select(choice.Words, "draft"),
        ChoiceField choice => Select(choice.Words, null),
        ListField when offer.For(field.Format) is { IsEmpty: false } choices => new()
        {
            ["type"] = "select",
            ["options"] = new JsonObject { ["multiple"] = true, ["creatable"] = true, ["values"] = Words(choices) },
        },
        ListField => new() { ["type"] = "string", ["list"] = true },
        MapField map => new() { ["type"] = "object", ["fields"] = Fields(map.Below(), offer) },
        MapsField maps => new() { ["type"] = "object", ["list"] = true, ["fields"] = Fields(maps.Items(), offer) },
        { Format: Dateline.Process.Fields.ValueFormat.Media } => new() { ["type"] = "image" },
        _ when Choices.IsClosed(field.Format) && offer.For(field.Format) is { IsEmpty: false } choices => Select(choices, null),
        _ when ValuePatterns.ForFormat(field.Format) is { } pattern && !pattern.Contains("\\p", StringComparison.Ordinal) =>
            new() { ["type"] = "string", ["pattern"] = Pattern(field, pattern) },
        _ => new() { ["type"] = "string" },
    };

    private static JsonObject Select(IEnumerable<string> words, string? usual)
    {
        var select = new JsonObject { ["type"] = "select", ["options"] = new JsonObject { ["values"] = Words(words) } };
        if (usual is not null)
        {
            select["default"] = usual;
        }

        return select;
    }

    /// <summary>An empty field matches too, as it is left out.</summary>
    private static JsonObject Pattern(Field field, string pattern) =>
        new() { ["regex"] = field.IsRequired ? pattern : $"^$|{pattern}", ["message"] = field.Help };

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(w => (JsonNode)w)];

    private static string Label(Field field) => char.ToUpperInvariant(field.Name[0]) + field.Name[1..].Replace('_', ' ').Replace('-', ' ');
}
