using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Authoring;
using Dateline.Authoring.Forms;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Process.Fields;
using Dateline.Tests.Newsrooms;
using Json.Schema;

namespace Dateline.Tests.Writers;

/// <summary>The configurations of both CMSs are what the CMS accepts, and have the parser's fields.</summary>
public sealed class CmsConfigTests : IDisposable
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };
    private static readonly string Here = Path.Combine(Repository.Root, "tests", "Dateline.Tests", "Writers");

    private readonly Dateline.Tests.Newsrooms.Newsroom _rich = Rich.Newsroom().Site("fields:\n  - {name: desk, description: Whose shift.}");
    private readonly OpenedNewsroom _newsroom;

    public CmsConfigTests() => _newsroom = Writing.Open(_rich);

    [Fact]
    public void Pages_CMS_accepts_its_configuration()
    {
        var config = PagesCmsConfig.Create(DocumentType.All(_newsroom.Site), _newsroom.Choices, "input");
        Valid(JsonSchema.FromText(File.ReadAllText(Path.Combine(Here, "pages-cms.schema.json"))), config);
    }

    [Fact]
    public void Sveltia_CMS_accepts_its_configuration()
    {
        using var packed = File.OpenRead(Path.Combine(Here, "sveltia-cms.schema.json.br"));
        using var unpacked = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        Valid(JsonSchema.FromText(unpacked.ReadToEnd()), Sveltia("https://github.com/owner/paper.git"));
    }

    [Fact]
    public void A_form_of_Sveltia_CMS_has_every_field_of_its_kind()
    {
        var config = Read(Sveltia(null));
        string[] shown = ["articles", "backgrounds", "authors", "topics", "series", "pages"];
        Assert.Equal(["stories", .. shown], config["collections"]!.AsArray().Select(Name));
        Assert.Equal(["front", "site"], config["singletons"]!.AsArray().Select(Name));
        foreach (var form in config["collections"]!.AsArray().Skip(1).Concat(config["singletons"]!.AsArray()))
        {
            var kind = DocumentType.All(_newsroom.Site).Single(k => k.Files.Split('/')[0] == Name(form) || k.Name == Name(form));
            SameFields(kind.Schema, form!["fields"]!.AsArray());
        }
    }

    [Fact]
    public void No_form_fills_in_a_value_that_an_old_text_would_get_when_it_is_saved() =>
        Assert.DoesNotContain("default:", Sveltia(null), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://github.com/owner/paper.git", "github", "owner/paper")]
    [InlineData("https://name@github.com/owner/paper", "github", "owner/paper")]
    [InlineData("git@github.com:owner/paper.git", "github", "owner/paper")]
    [InlineData("ssh://git@gitlab.com/group/below/paper.git", "gitlab", "group/below/paper")]
    public void The_repository_is_read_from_the_remote(string url, string backend, string name) =>
        Assert.Equal(new CmsRepository(backend, name), CmsRepository.FromRemote(url));

    [Theory]
    [InlineData(null)]
    [InlineData("/srv/git/paper.git")]
    [InlineData("https://git.example.org/owner/paper.git")]
    [InlineData("file:///srv/git/paper.git")]
    public void For_another_host_the_configuration_says_what_to_write(string? url)
    {
        Assert.Null(CmsRepository.FromRemote(url));
        Assert.Contains("# Write the name of the repository below", Sveltia(url), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_with_forms_has_the_script_of_the_version_that_is_named_and_its_licence()
    {
        var files = AdminPage.Create("backend: {name: github}\n").ToDictionary(f => f.Name, f => f.Text);
        Assert.Equal(["config.yml", "index.html", "sveltia-cms-LICENSE.txt", "sveltia-cms.js"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains($"\"{AdminPage.SveltiaVersion}\"", files["sveltia-cms.js"].Replace('`', '"'), StringComparison.Ordinal);
        Assert.Contains("Kohei Yoshino", files["sveltia-cms-LICENSE.txt"], StringComparison.Ordinal);
        Assert.Contains("<script src=\"sveltia-cms.js\">", files["index.html"], StringComparison.Ordinal);
    }

    public void Dispose() => _rich.Dispose();

    private static void SameFields(Schema schema, JsonArray form)
    {
        var fields = form.Where(f => Name(f) != "body").ToArray();
        var declared = schema.Fields.Where(f => f is not TextMapField { OrOne: true }).ToArray();
        Assert.Equal(declared.Select(f => f.Name), fields.Select(Name));
        foreach (var (field, shown) in declared.Zip(fields))
        {
            // A writer always chooses whether a text is a draft.
            Assert.Equal(field.IsRequired || field.Name == "status", (bool)shown!["required"]!);
            if (field is MapField map)
            {
                SameFields(map.Below(), shown["fields"]!.AsArray());
            }
        }
    }

    private string Sveltia(string? remote) => SveltiaConfig.Create(
        DocumentType.All(_newsroom.Site), _newsroom.Choices, _newsroom.Site, "input", CmsRepository.FromRemote(remote));

    private static void Valid(JsonSchema schema, string config)
    {
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(Read(config)), Options);
        Assert.True(
            result.IsValid,
            string.Join(
                '\n',
                (result.Details ?? []).Where(d => d.Errors is not null)
                    .Take(20)
                    .Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));
    }

    private static string Name(JsonNode? form) => (string)form!["name"]!;

    private static JsonNode Read(string config)
    {
        var bag = new DiagnosticBag();
        var read = YamlParser.ReadMap("config.yml", config, 1, bag);
        Assert.Empty(bag.Sorted());
        return Writing.AsJson(read)!;
    }
}
