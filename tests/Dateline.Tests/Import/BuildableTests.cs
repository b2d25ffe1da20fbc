using System.Globalization;
using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>What a build would refuse is fixed by an import, and reported: a newsroom that was imported builds.</summary>
public sealed class BuildableTests
{
    private const string Story = "articles/2019/11/05-flood.md";

    [Theory]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('_')]
    [InlineData('>')]
    [InlineData('<')]
    [InlineData('(')]
    [InlineData('{')]
    [InlineData(':')]
    [InlineData('|')]
    [InlineData('^')]
    public void A_hundred_thousand_of_one_sign_are_shown_as_they_were_typed(char sign)
    {
        var run = new string(sign, 100_000);
        using var archive = Imported($"The wall holds.\n\n{run}\n\nThe *river* falls.\n", out _);
        var body = archive.Body(Story);
        Assert.StartsWith("The wall holds.", body, StringComparison.Ordinal);
        Assert.EndsWith("The *river* falls.", body, StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void Quotations_nested_too_deep_become_code_and_are_reported()
    {
        var run = new string('>', 3000);
        using var archive = Imported($"The wall holds.\n\n{run}\n", out var result);
        Assert.Equal($"The wall holds.\n\n```\n{run}\n```", archive.Body(Story));
        result.Reports(FindingKind.Unsupported, "nested too deep");
        archive.Build();
    }

    [Theory]
    [InlineData('`')]
    [InlineData('~')]
    public void Code_that_a_run_of_signs_opens_is_closed(char sign)
    {
        var run = new string(sign, 100_000);
        using var archive = Imported($"The wall holds.\n\n{run}\nThe river falls.\n", out var result);
        Assert.Equal($"The wall holds.\n\n{run}\nThe river falls.\n{run}", archive.Body(Story));
        result.Reports(FindingKind.Unsupported, "never closed");
        archive.Build();
    }

    [Theory]
    [InlineData("status: the river is high\n\nText", "status: the river is high\n\nText")]
    [InlineData("Text\n\ntitle: A\nembargo: B\n---\nMore", "Text\n\ntitle: A\n embargo: B\n---\nMore")]
    public void A_paragraph_that_looks_like_fields_stays_text(string from, string to)
    {
        using var archive = Imported(from, out var result);
        Assert.Equal(to, archive.Body(Story));
        result.Reports(FindingKind.Guessed, "they are text");
        result.Reports(FindingKind.Mapped, "look like front matter");
        archive.Build();
    }

    [Fact]
    public void Code_that_looks_like_fields_stays_code()
    {
        using var archive = Imported("```\nA sample\n\nstatus: draft\n---\n```", out _);
        Assert.Equal("```\nA sample\n\n status: draft\n---\n```", archive.Body(Story));
        archive.Build();
    }

    [Fact]
    public void More_sections_and_fields_than_a_site_can_have_are_left_out_by_use()
    {
        using var archive = Archive.With("hugo.toml", "title = 'G'\n");
        for (var i = 0; i < 510; i++)
        {
            archive.And(string.Create(CultureInfo.InvariantCulture, $"content/s{i}/a{i}.md"),
                string.Create(CultureInfo.InvariantCulture, $"---\ntitle: T{i}\ndate: 2019-11-05\nx{i % 110}: y\n---\nText.\n"));
        }

        archive.Import(SourceKind.Hugo).Reports(FindingKind.Unsupported, "site.yml does not declare it");
        archive.Build();
    }

    [Fact]
    public void Equal_slugs_of_a_day_get_numbers_in_order()
    {
        using var archive = Archive.With("content/news/x.md", "---\ntitle: X\ndate: 2019-11-05\n---\nText.\n");
        for (var i = 0; i < 12; i++)
        {
            archive.And(string.Create(CultureInfo.InvariantCulture, $"content/news/{i:00}/a.md"),
                "---\ntitle: Flood\ndate: 2019-11-05\nslug: flood\n---\nText.\n");
        }

        archive.Import(SourceKind.Hugo);
        Assert.Contains("articles/2019/11/05-flood-12.md", archive.Files.Keys);
        Assert.DoesNotContain("articles/2019/11/05-flood-13.md", archive.Files.Keys);
    }

    private static Archive Imported(string body, out ImportResult result)
    {
        var archive = Archive.With("news/2019-11-05-flood.md", $"---\ntitle: Flood\n---\n{body}\n");
        result = archive.Import(SourceKind.Hugo);
        return archive;
    }
}
