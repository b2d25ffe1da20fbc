using System.Text.Json.Nodes;
using Dateline.Authoring;
using Dateline.Authoring.Forms;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Writers;

/// <summary>Forms, in the browser and in VS Code, have exactly the fields that the parser knows.</summary>
public sealed class FormTests : IDisposable
{
    private readonly Dateline.Tests.Newsrooms.Newsroom _rich = Rich.Newsroom().Site("fields:\n  - {name: desk, description: Whose shift.}");
    private readonly OpenedNewsroom _newsroom;

    public FormTests() => _newsroom = Writing.Open(_rich);

    [Fact]
    public void A_form_of_Pages_CMS_has_every_field_of_its_kind()
    {
        var collections = Cms()["content"]!.AsArray();
        Assert.Equal(
            ["articles", "backgrounds", "authors", "topics", "series", "pages", "front"], collections.Select(c => Text(c!["name"])));
        foreach (var collection in collections)
        {
            var kind = DocumentType.All(_newsroom.Site)
                .Single(k => k.Files.Split('/')[0] == Text(collection!["name"]) || k.Name == Text(collection!["name"]));
            SameFields(kind.Schema, collection!["fields"]!.AsArray(), f => f["list"] is not null || f["options"]?["multiple"] is not null);
        }
    }

    [Fact]
    public void What_a_form_of_Pages_CMS_writes_parses()
    {
        // The CMS leaves out empty fields and writes lists of texts and of mappings as YAML lists.
        var forms = Cms()["content"]!.AsArray();
        foreach (var kind in DocumentType.All(_newsroom.Site).Where(k => k.Name != "site"))
        {
            var form = forms.Single(c => Text(c!["name"]) == kind.Files.Split('/')[0] || Text(c["name"]) == kind.Name)!;
            var filled = new JsonObject(
                form["fields"]!
                    .AsArray()
                    .Where(f => Text(f!["name"]) is not ("body" or "withdrawn" or "expires" or "sponsor" or "review" or "claim" or "ended"))
                    .Select(f => KeyValuePair.Create(Text(f!["name"]), Filled(f))));
            Assert.Empty(Writing.Errors(kind, _newsroom, Writing.Document(kind, filled)));
        }
    }

    [Fact]
    public void Pages_CMS_offers_what_the_newsroom_has_and_starts_stories_as_drafts()
    {
        var article = Cms()["content"]![0]!;
        Assert.Equal("input/articles", Text(article["path"]));
        Assert.Equal("{year}-{month}-{day}-{primary}.md", Text(article["filename"]!["template"]));
        Assert.Equal(["world", "world/europe", "sport"], Values(Named(article, "section")));
        Assert.Contains("anna", Values(Named(article, "authors")));
        Assert.Equal("draft", Text(Named(article, "status")["default"]));
        Assert.Equal("Whose shift.", Text(Named(article, "desk")["description"]));
        Assert.Equal(DatedPath.Read("articles/2020-01-10-flood.md"), new DatedPath(new DateOnly(2020, 1, 10), "flood"));
    }

    [Fact]
    public void A_content_type_of_VS_Code_has_every_field_that_its_forms_can_write()
    {
        var settings = VsCodeSettings.Create(DocumentType.All(_newsroom.Site), _newsroom.Choices, "input", ".schema");
        var types = settings["frontMatter.taxonomy.contentTypes"]!.AsArray();
        Assert.Equal(["article", "edition", "page"], types.Select(t => Text(t!["name"])));
        foreach (var type in types)
        {
            var schema = DocumentType.All(_newsroom.Site).Single(k => k.Name == Text(type!["name"])).Schema;
            SameFields(
                new Schema(schema.What, [.. schema.Fields.Where(f => f is not MapListField)]),
                type!["fields"]!.AsArray(),
                f => Text(f["type"]) == "list");
        }
    }

    [Fact]
    public void The_samples_settings_for_VS_Code_are_current()
    {
        using var sample = Dateline.Tests.Newsrooms.Newsroom.Of(Repository.Sample);
        var newsroom = Writing.Open(sample);
        var settings = Serialized.Json(VsCodeSettings.Create(DocumentType.All(newsroom.Site), newsroom.Choices, "input", ".schema"));
        Assert.True(
            settings == File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "settings.json")),
            "Run: dateline schema --vscode > .vscode/settings.json");
    }

    public void Dispose() => _rich.Dispose();

    private static void SameFields(Schema schema, JsonArray form, Func<JsonNode, bool> isList)
    {
        var fields = form.Where(f => Text(f!["name"]) != "body").ToArray();
        Assert.Equal(schema.Names, fields.Select(f => Text(f!["name"])));
        foreach (var (declared, shown) in schema.Fields.Zip(fields))
        {
            Assert.Equal(declared.IsRequired, shown!["required"] is not null);
            Assert.Equal(declared is ListField or MapListField, isList(shown));
            if (declared is MapField map)
            {
                SameFields(map.Below(), shown["fields"]!.AsArray(), isList);
            }
        }
    }

    private static JsonNode? Filled(JsonNode? form) => Text(form!["type"]) switch
    {
        "object" when form["list"] is not null => new JsonArray(Inner(form)),
        "object" => Inner(form),
        "number" => form["options"]!["min"]!.DeepClone(),
        "image" => "media/wall.png",
        "file" when form["list"] is null =>
            Text(form["description"]).Contains("film", StringComparison.Ordinal) ? "media/wall.mp4" : "media/talk.mp3",
        "select" when form["options"]!["multiple"] is not null => new JsonArray(Values(form)[0]),
        "select" => Values(form)[0],
        _ when form["list"] is not null => new JsonArray(Text(form["name"]) == "links" ? "https://example.org/" : "/old/address/"),
        _ => Text(form["name"]) switch
        {
            "date" or "updated" or "embargo" or "review" or "until" => "2020-01-10 14:30",
            "language" => "en",
            "slug" => "flood",
            "focus" => "30% 60%",
            "duration" => "1:32",
            "id" => "tag:courier.example,2020-01-10:flood",
            "fediverse" => "@anna@example.social",
            "email" => "desk@example.org",
            "url" or "archived" or "canonical" or "licence" or "acquire" => "https://example.org/",
            _ => "The wall: \"3 metres\" # high",
        },
    };

    private static JsonObject Inner(JsonNode form) =>
        new(form["fields"]!.AsArray().Select(f => KeyValuePair.Create(Text(f!["name"]), Filled(f))));

    private static JsonNode Named(JsonNode collection, string name) =>
        collection["fields"]!.AsArray().Single(f => Text(f!["name"]) == name)!;

    private static string[] Values(JsonNode form) => [.. form["options"]!["values"]!.AsArray().Select(Text)];

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    /// <summary>The configuration, as our YAML parser reads it.</summary>
    private JsonNode Cms()
    {
        var bag = new DiagnosticBag();
        var read = YamlParser.ReadMap(
            ".pages.yml", PagesCmsConfig.Create(DocumentType.All(_newsroom.Site), _newsroom.Choices, "input"), 1, bag);
        Assert.Empty(bag.Sorted());
        return Writing.AsJson(read)!;
    }
}
