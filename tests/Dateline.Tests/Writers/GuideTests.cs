using System.Text.RegularExpressions;
using Dateline.Authoring;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Writers;

/// <summary>The writers' guide documents every field, and its examples are right.</summary>
public sealed partial class GuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, ".github", "WRITING.md"));

    private readonly Dateline.Tests.Newsrooms.Newsroom _newsroom = new();
    private readonly OpenedNewsroom _opened;

    public GuideTests() => _opened = Writing.Open(_newsroom);

    public static TheoryData<string> Kinds { get; } = [.. DocumentType.Names];

    public static TheoryData<string, string> Documents { get; } =
    [
        .. Files().Matches(Guide).Select(m => (m.Groups["path"].Value, m.Groups["text"].Value)),
    ];

    public static TheoryData<string> Snippets { get; } = [.. Fields().Matches(Guide).Select(m => m.Groups["text"].Value)];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_field_is_in_the_guide_with_its_meaning_and_an_example_that_parses(string name)
    {
        var kind = KindOf(name);
        var rows = Rows(name);
        Assert.Equal(Declared(kind.Schema, "", []), rows.Select(r => (r.Name, r.Help)));
        var examples = rows.Where(r => !r.Name.Contains('›')).ToDictionary(r => r.Name.Trim('`', ' ', '*'), r => r.Example);
        foreach (var field in kind.Schema.Fields)
        {
            var needed = kind.Schema.Fields.Where(f => f.IsRequired && f != field).Select(f => examples[f.Name]);
            var lines = string.Join(
                '\n', needed.Append(examples[field.Name]).Append(field.OnlyIf is { } only ? $"{only.Field.Name}: {only.Words[0]}" : ""));
            Assert.Empty(Writing.Errors(kind, _opened, kind.IsAllFields ? lines : $"---\n{lines}\n---\nText.\n"));
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void A_file_in_the_guide_parses_without_a_diagnostic(string path, string text)
    {
        var bag = new DiagnosticBag();
        DocumentType
            .All(_opened.Site)
            .First(k => k.Files.Split('/')[0] == path.Split('/')[0])
            .Read(new SourceText(path, ".", text), ParseRules.From(_opened.Site), bag);
        Assert.Empty(bag.Sorted());
    }

    [Theory, MemberData(nameof(Snippets))]
    public void Fields_in_the_guide_are_those_of_an_article(string text)
    {
        var bag = new DiagnosticBag();
        KindOf("article")
            .Read(
                new SourceText("articles/2020/01/31-flood.md", ".", $"---\ntitle: Flood\nsection: world\n{text}---\nText.\n"),
                ParseRules.From(_opened.Site),
                bag);
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public void The_guides_newsroom_builds_without_a_diagnostic()
    {
        Assert.True(Documents.Count >= 7, $"only {Documents.Count} files were found in the guide");
        foreach (var row in Documents)
        {
            _newsroom.File(row.Data.Item1, row.Data.Item2);
        }

        _newsroom
            .And("articles/2020/01/30-rain.md", "title: Rain")
            .And("articles/2020/01/29-flood-warning.md", "title: Warning")
            .File("authors/world-desk.yml", "name: World desk\nkind: desk\n");
        var site = _newsroom.Build("2020-02-01 12:00");
        Assert.Contains("LEEDS, January 31 —", site.Clean().Text("/2020/01/31/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_container_and_command_for_writers_is_in_the_guide()
    {
        Assert.All(Dateline.Markdown.Rendering.BoxRenderer.Names, name => Assert.Contains($"::: {name}", Guide, StringComparison.Ordinal));
        Assert.All(
            ["serve", "new article", "check", "import", "schema"],
            name => Assert.Contains($"`dateline {name}`", Guide, StringComparison.Ordinal));
    }

    public void Dispose() => _newsroom.Dispose();

    /// <summary>
    /// Fields as the guide's tables name them: <c>`image` › `src` *</c>. Sections within sections are not listed again, and neither are
    /// fields that are codes, which <c>dateline explain</c> documents.
    /// </summary>
    private static IEnumerable<(string Name, string Help)> Declared(Schema schema, string above, Schema[] within)
    {
        foreach (var field in schema.Fields)
        {
            yield return ($"{above}`{field.Name}`{(field.IsRequired ? " *" : "")}", field.Description);
            var below = (field as MapField)?.Below() ?? (field as MapListField)?.Items();
            if (below is null || within.Contains(below) || below.Names.All(n => n.StartsWith("DL0", StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var inner in Declared(below, $"{above}`{field.Name}` › ", [.. within, below]))
            {
                yield return inner;
            }
        }
    }

    /// <summary>The rows of a kind's table. The tables are in the order of the kinds.</summary>
    private static (string Name, string Help, string Example)[] Rows(string kind)
    {
        var tables = Guide[Guide.IndexOf("## Every field", StringComparison.Ordinal)..].Split("\n### ")[1..];
        return
        [
            .. Row().Matches(tables[DocumentType.Names.IndexOf(kind)])
                .Select(m => (m.Groups["name"].Value, m.Groups["help"].Value, m.Groups["example"].Value)),
        ];
    }

    private DocumentType KindOf(string name) => DocumentType.All(_opened.Site).Single(k => k.Name == name);

    [GeneratedRegex(@"^\| (?<name>`.*?) \| (?<help>.*?) \| `(?<example>.*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^`(?<path>[^`]+)`:\n\n```\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"(?<!`:\n\n)^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fields();
}
