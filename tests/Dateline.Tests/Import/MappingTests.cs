using Dateline.Diagnostics;
using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>The mapping that a user can see, edit and give back, and newsrooms that have sections already.</summary>
public sealed class MappingTests
{
    private const string Post = "---\ntitle: Flood\nheadline_short: High\nriver: Oka\n---\n{{< legacy src=\"a.png\" alt=\"A\" >}}\n";

    [Fact]
    public void A_mapping_file_maps_fields_sections_and_shortcodes()
    {
        using var archive = Archive.With("blog/2019-11-05-flood.md", Post);
        var mapping = Read(
            archive,
            "fields:\n  headline_short: kicker\n  river: \"-\"\nsections:\n  blog: water\nshortcodes:\n  legacy: "
                + "\"![{alt}](https://old.example/{src}){nothing}\"\n");
        archive.Import(SourceKind.Hugo, "", mapping: mapping);
        Assert.Equal(
            "---\ntitle: Flood\ndate: 2019-11-05\nsection: water\nkicker: High\nid: tag:example.org,2019-11-05:flood\n"
                + "---\n\n![A](https://old.example/a.png)\n",
            archive.Read("articles/2019/11/05-flood.md"));
    }

    [Fact]
    public void What_is_shown_can_be_given_back()
    {
        using var archive = Archive.With("blog/2019-11-05-flood.md", Post);
        var displayPath = archive.Import(SourceKind.Hugo, with: r => r with { IsDryRun = true }).Mapping;
        Assert.Empty(archive.Files);
        Assert.Contains("  headline_short: keep\n  river: keep\n  title: title\n", displayPath, StringComparison.Ordinal);
        Assert.Contains("sections:\n  blog: blog\n", displayPath, StringComparison.Ordinal);
        var usual = archive.Import(SourceKind.Hugo, with: r => r with { IsDryRun = true });
        archive.And("../map.yml", displayPath);
        var diagnostics = new DiagnosticBag();
        var same = archive.Import(
            SourceKind.Hugo, with: r => r with { IsDryRun = true }, mapping: Mapping.Read(archive.Source("../map.yml"), diagnostics));
        Assert.True(diagnostics.IsEmpty);
        Assert.Equal(usual.Of(FindingKind.Mapped), same.Of(FindingKind.Mapped));
    }

    [Theory]
    [InlineData("fields:\n  a: led\n", "an article has no field 'led'", "did you mean 'lede'?")]
    [InlineData("field:\n  a: lede\n", "a mapping file has no part 'field'", "did you mean 'fields'?")]
    [InlineData("fields: lede\n", "'fields' is not a list of names and their meanings", "")]
    public void A_mistake_in_the_mapping_file_is_reported(string text, string message, string hint)
    {
        using var archive = Archive.With("map.yml", text);
        var diagnostics = new DiagnosticBag();
        Mapping.Read(archive.Source("map.yml"), diagnostics);
        var told = Assert.Single(diagnostics.Sorted());
        Assert.Equal(message, told.Message);
        Assert.Contains(hint, told.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_newsroom_keeps_its_settings()
    {
        using var archive = Archive.With("blog/2019-11-05-flood.md", Post)
            .And("sport/2019-11-05-match.md", "---\ntitle: Match\n---\nWon.\n")
            .Edit(
                "site.yml",
                "name: N\nurl: https://n.example/\nzone: UTC\nsections:\n  - {id: world, name: World}\n  - {id: sport, name: "
                    + "Sport}\nfields:\n  - {name: river, description: Which.}\n");
        var before = archive.Read("site.yml");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(before, archive.Read("site.yml"));
        Assert.Contains("section: sport", archive.Read("articles/2019/11/05-match.md"), StringComparison.Ordinal);
        Assert.Contains(
            "section: world\nid: tag:n.example,2019-11-05:flood\nriver: Oka\n",
            archive.Read("articles/2019/11/05-flood.md"),
            StringComparison.Ordinal);
        result.Reports(FindingKind.Guessed, "section 'blog' -> world: site.yml has none of that name");
        result.Reports(FindingKind.Unsupported, "field headline_short: site.yml does not declare it under fields");
    }

    [Fact]
    public void A_section_without_a_valid_id_is_found_by_its_name()
    {
        using var archive = Archive.With("blog/2019-11-05-flood.md", Post)
            .And("体育/2019-11-05-match.md", "---\ntitle: Match\n---\nWon.\n")
            .And("河/2019-11-05-river.md", "---\ntitle: River\n---\nHigh.\n")
            .Edit(
                "site.yml",
                "name: N\nurl: https://n.example/\nzone: UTC\nsections:\n  - {id: blog, name: Old}\n  - {id: section-1, name: 河}\n  - "
                    + "{id: section-2, name: 体育}\n  - {id: water, name: Blog}\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains("section: section-2", archive.Read("articles/2019/11/05-match.md"), StringComparison.Ordinal);
        Assert.Contains("section: section-1", archive.Read("articles/2019/11/05-river.md"), StringComparison.Ordinal);
        Assert.Contains("section: water", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    private static Mapping Read(Archive archive, string text)
    {
        archive.And("../map.yml", text);
        var diagnostics = new DiagnosticBag();
        var mapping = Mapping.Read(archive.Source("../map.yml"), diagnostics);
        Assert.True(diagnostics.IsEmpty);
        return mapping;
    }
}
