using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Dateline.Authoring;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Settings;
using Dateline.Tests.Newsrooms;
using Json.Schema;

namespace Dateline.Tests.Writers;

/// <summary>JSON Schemas of the newsroom's files accept what the parser accepts.</summary>
[Trait("Speed", "Slow")]
public sealed class SchemaTests : IDisposable
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly Dateline.Tests.Newsrooms.Newsroom _sample = Dateline.Tests.Newsrooms.Newsroom.Of(Repository.Sample);
    private readonly OpenedNewsroom _newsroom;

    public SchemaTests() => _newsroom = Writing.Open(_sample);

    public static TheoryData<string> Kinds { get; } = [.. DocumentType.Names];

    public static TheoryData<string> Forms { get; } =
    [
        .. Enum.GetNames<ValueFormat>().Where(f => ValuePatterns.ForFormat(Enum.Parse<ValueFormat>(f)) is not null),
    ];

    [Theory, MemberData(nameof(Kinds))]
    public void A_schema_is_a_schema_by_the_standard(string name)
    {
        var result = MetaSchemas.Draft202012.Evaluate(Element(JsonNode.Parse(Text(KindOf(name)))!), Options);
        Assert.True(result.IsValid, Errors(result));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_file_of_the_sample_is_right_by_its_schema(string name)
    {
        var kind = KindOf(name);
        var schema = JsonSchema.FromText(Text(kind));
        var files = Files.In(Repository.Sample).Keys.Where(f => Matches(kind, f)).ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var result = schema.Evaluate(Element(Writing.FieldsOf(kind, File.ReadAllText(Path.Combine(Repository.Sample, file)))), Options);
            Assert.True(result.IsValid, $"{file}: {Errors(result)}");
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_document_that_a_schema_accepts_the_parser_accepts(string name)
    {
        var kind = KindOf(name);
        var schema = JsonSchema.FromText(Text(kind));
        var (accepted, refused) = (0, 0);
        AnyDocument.Of(kind.Schema, _newsroom.Choices).Sample(
            fields =>
            {
                if (!schema.Evaluate(Element(fields)).IsValid)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }

                Interlocked.Increment(ref accepted);
                var text = Writing.Document(kind, fields);

                // No schema can check the order of dates, whether an id is unique, whether two names mean one policy, whether what is for
                // dark pages stands beside what is for light ones, whether a newsletter has a form or a page, or
                // whether an address is encrypted; and it accepts every name without a value, since forms leave fields empty.
                var faults = Writing.Errors(kind, _newsroom, text).Where(
                    f => !f.Contains(Codes.DateOrder.Id, StringComparison.Ordinal)
                        && !f.Contains(Codes.DuplicateKey.Id, StringComparison.Ordinal)
                        && !f.Contains("has no address", StringComparison.Ordinal)
                        && !f.Contains("is alone", StringComparison.Ordinal)
                        && !f.Contains("'logo_dark' needs 'logo'", StringComparison.Ordinal)
                        && !f.Contains("the newsletter without 'url' needs 'form'", StringComparison.Ordinal)
                        && !f.Contains("'form' needs 'privacy'", StringComparison.Ordinal)
                        && !f.Contains("'form' stands beside 'url'", StringComparison.Ordinal)
                        && !f.Contains("is not encrypted", StringComparison.Ordinal)
                        && !f.Contains(": DL03", StringComparison.Ordinal));
                Assert.True(!faults.Any(), $"{text}\n{string.Join('\n', faults)}");
            },
            iter: 3000);
        Assert.True(accepted > 150 && refused > 150, $"{accepted} accepted, {refused} refused: too few for a test");
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_value_that_matches_the_pattern_of_its_format_is_accepted(string name)
    {
        var form = Enum.Parse<ValueFormat>(name);
        var pattern = new System.Text.RegularExpressions.Regex(ValuePatterns.ForFormat(form)!);
        AnyDocument.Text.Sample(word => Assert.True(!pattern.IsMatch(word) || IsAccepted(form, word), word), iter: 10_000);
    }

    [Fact]
    public void A_schema_has_the_limits_of_lists()
    {
        var properties = JsonNode.Parse(Text(KindOf("article")))!["properties"]!;
        Assert.Equal(100, (int)properties["topics"]!["anyOf"]![0]!["maxItems"]!);
        Assert.Equal(1000, (int)properties["aliases"]!["anyOf"]![0]!["maxItems"]!);
        Assert.Equal(500, (int)properties["corrections"]!["maxItems"]!);
        Assert.EndsWith("Up to 100.", (string)properties["topics"]!["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_offers_what_the_newsroom_has()
    {
        using var newsroom = Rich.Newsroom().Site("fields:\n  - {name: desk, description: Whose shift.}");
        var opened = Writing.Open(newsroom);
        var article = JsonSchemas.Create(DocumentType.All(opened.Site)[0], opened.Choices)["properties"]!;
        Assert.Equal(["world", "world/europe", "sport"], Words(article["section"]!["enum"]!));
        Assert.Contains("anna", Words(article["authors"]!["anyOf"]![0]!["items"]!["anyOf"]![0]!["enum"]!));
        Assert.Contains("oka", Words(article["topics"]!["anyOf"]![0]!["items"]!["anyOf"]![0]!["enum"]!));
        Assert.Contains("rain", Words(article["topics"]!["anyOf"]![0]!["items"]!["anyOf"]![0]!["enum"]!));
        Assert.Contains("dam@latest", Words(article["backgrounds"]!["anyOf"]![0]!["items"]!["anyOf"]![0]!["enum"]!));
        Assert.Equal("Whose shift.", article["desk"]!["description"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("title: Flood\nsection: world", true)]
    [InlineData("title: Flood\nsection: word", false)]
    [InlineData("section: world", false)]
    [InlineData("title: Flood\nsection: world\ntags: [rain]", false)]
    [InlineData("title: Flood\nsection: world\nkind: link", false)]
    [InlineData("title: Flood\nsection: world\nkind: link\ncanonical: https://example.org/", true)]
    [InlineData("title: Flood\nsection: world\nwithdrawn: {date: 2020-01-12, reason: Not so.}", false)]
    [InlineData("title: Flood\nsection: world\nwithdrawn: {date: 2020-01-12, reason: Not so.}\nstatus: withdrawn", true)]
    [InlineData("title: Flood\nsection: world\nauthors: Ivan Ivanov", true)]
    [InlineData("title: Flood\nsection: world\nauthors: anna, boris", false)]
    [InlineData("title: 1984\nsection: world\nlede:", true)]
    [InlineData("title: Flood\nsection: world\npriority: 10", false)]
    [InlineData("title: Flood\nsection: world\ndate: 2020-02-30", false)]
    public void Schema_and_parser_agree_on_mistakes(string front, bool isRight)
    {
        var kind = KindOf("article");
        var text = $"---\n{front}\n---\nText.\n";
        Assert.Equal(isRight, JsonSchema.FromText(Text(kind)).Evaluate(Element(Writing.FieldsOf(kind, text))).IsValid);
        var faults = Writing.Errors(kind, _newsroom, text);

        // Only the schema reports an unknown section and a list with a comma here.
        Assert.True(isRight == (faults.Length == 0) || front.Contains("word", StringComparison.Ordinal), string.Join('\n', faults));
    }

    public void Dispose() => _sample.Dispose();

    private bool IsAccepted(ValueFormat format, string word)
    {
        var bag = new DiagnosticBag();
        var located = new Located(word, default);
        switch (format)
        {
            case ValueFormat.Alias:
                return UrlParts.Alias(located, bag) is not null && bag.Sorted().IsEmpty;
            case ValueFormat.Topic:
                return UrlParts.IsTopic(located, null);
            case ValueFormat.Slug:
                UrlParts.SlugOf(located, "x", "a.md", bag);
                return bag.Sorted().IsEmpty;
            case ValueFormat.SiteUrl:
                return SiteUrl.Parse(word) is not null;
            case ValueFormat.Web:
                return WebAddress.Is(word);
            case ValueFormat.Mail:
                AuthorFields.Read(
                    new Dateline.Input.Files.SourceText("authors/a.yml", ".", $"name: A\nemail: {Quoted(word)}"),
                    ParseRules.From(_newsroom.Site),
                    bag);
                return bag.Sorted().IsEmpty;
            case ValueFormat.Id:
                var text = $"---\ntitle: A\nsection: world\nid: {Quoted(word)}\n---\nText.\n";
                return Writing.Errors(KindOf("article"), _newsroom, text).Length == 0;
            case ValueFormat.Language:
                return Languages.IsTag(word);
            case ValueFormat.SectionName:
                return Slug.IsSlug(word);
            case ValueFormat.Dateline:
                return DatelineStyle.UnknownPlace(word) is null;
            default:
                return IsAcceptedInSettings(format, word);
        }
    }

    /// <summary>Whether <c>site.yml</c> may have a value. Whether an address or id is still free depends on others.</summary>
    private static bool IsAcceptedInSettings(ValueFormat format, string word)
    {
        var line = format switch
        {
            ValueFormat.Link => $"policies: {{ethics: {Quoted(word)}}}",
            ValueFormat.Former => $"redirects: {{{Quoted(word)}: /new/}}",
            ValueFormat.RedirectTarget => $"redirects: {{/old/: {Quoted(word)}}}",
            ValueFormat.Gone => $"gone: [{Quoted(word)}]",
            ValueFormat.SecureWeb => $"feeds: {{hub: {Quoted(word)}}}",
            ValueFormat.Origin => $"security: {{frames: [{Quoted(word)}]}}",
            ValueFormat.ArticlePattern => $"urls: {{article: {Quoted(word)}}}",
            ValueFormat.IdPattern => $"urls: {{section: {Quoted(word)}}}",
            ValueFormat.SlugPattern => $"urls: {{page: {Quoted(word)}}}",
            ValueFormat.FixedAddress => $"urls: {{news: {Quoted(word)}}}",
            _ => $"fields: [{{name: {Quoted(word)}}}]",
        };
        var bag = new DiagnosticBag();
        SiteFields.Read(
            new(
                "site.yml",
                "site.yml",
                $"name: A\nurl: https://example.org/\nzone: UTC\nsections: [{{id: world, name: World}}]\n{line}"),
            null,
            bag);
        return bag.Sorted().All(d => format != ValueFormat.Link && (d.Code == Codes.AddressTaken || d.Code == Codes.DuplicateId));
    }

    private static string Quoted(string word) => JsonSerializer.Serialize(word);

    private static bool Matches(DocumentType kind, string file) =>
        kind.Files.Contains('*')
            ? file.StartsWith(kind.Files.Split('/')[0] + "/", StringComparison.Ordinal)
                && file.EndsWith(Path.GetExtension(kind.Files), StringComparison.Ordinal)
            : file == kind.Files;

    private static string[] Words(JsonNode words) => [.. words.AsArray().Select(w => w!.GetValue<string>())];

    private static string Errors(EvaluationResults result) =>
        string.Join(
            '\n',
            (result.Details ?? []).Where(d => d.Errors is not null)
                .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")));

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;

    private DocumentType KindOf(string name) => DocumentType.All(_newsroom.Site).Single(k => k.Name == name);

    private string Text(DocumentType kind) => Serialized.Json(JsonSchemas.Create(kind, _newsroom.Choices));
}
