using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Fields and texts are imported as other generators read them, and anything unclear is reported: no line is lost.</summary>
public sealed class LostFieldTests
{
    private const string Site = "title = \"The Gauge\"\nbaseURL = \"https://gauge.example/\"\n";

    [Theory]
    [InlineData("Jekyll", "_posts/2019-11-05-flood.md")]
    [InlineData("MkDocs", "docs/2019-11-05-flood.md")]
    public void Full_stops_end_a_front_matter_where_they_do_in_the_source(string kind, string path)
    {
        using var archive = Archive.With(path, "---\ntitle: Flood\n...\nThe water rose.\n\n---\n\nIt fell.\n");
        archive.Import(Enum.Parse<SourceKind>(kind));
        Assert.Equal("The water rose.\n\n---\n\nIt fell.", archive.Body("articles/2019/11/05-flood.md"));
        archive.Build();
    }

    [Theory]
    [InlineData("---\ntitle: Flood\ndate: 2019-11-05\n...\ndraft: true\n---\nText.\n")]
    [InlineData("---\ntitle: Flood\ndate: 2019-11-05\n--- # desk\ndraft: true\n---\nText.\n")]
    [InlineData("+++ words\ntitle = \"Flood\"\n+++\nText.\n")]
    [InlineData("+++\ntitle = \"Flood\"\n+++ words\nText.\n")]
    public void A_document_with_broken_fields_is_skipped_and_reported(string text)
    {
        using var archive = Archive
            .With("config.toml", Site)
            .And("content/news/flood.md", text)
            .And("content/news/rain.md", "---\ntitle: Rain\ndate: 2019-11-05\n---\nText.\n");
        var result = archive.Import(SourceKind.Hugo);
        result.Reports(FindingKind.Skipped, "its front matter or its text is invalid");
        Assert.Equal(1, result.Counts.Articles);
    }

    [Fact]
    public void Text_behind_a_line_like_a_fence_stays_text()
    {
        using var archive = Archive.With("config.toml", Site)
            .And("content/news/flood.md", "+++\ntitle = \"Flood\"\ndate = 2019-11-05\nlede = '''\n+++ high\n'''\n+++\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal("Text.", archive.Body("articles/2019/11/05-flood.md"));
    }

    [Fact]
    public void A_field_that_JSON_gives_twice_is_reported()
    {
        using var archive = Archive.With("config.toml", Site)
            .And("content/news/flood.md", "{\"title\": \"Flood\", \"date\": \"2019-11-05\", \"title\": \"Rain\"}\n\nText.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Guessed, "a field is set twice, the last one counts");
    }

    [Theory]
    [InlineData("+++\ntitle = \"Fl\\u0001ood\"\ndate = 2019-11-05\n+++\nText.\n")]
    [InlineData("{\"title\": \"Fl\\u0001ood\", \"date\": \"2019-11-05\"}\n\nText.\n")]
    [InlineData("---\ntitle: \"Fl\\x01ood\"\ndate: 2019-11-05\n---\nText.\n")]
    public void A_character_that_no_page_may_hold_is_replaced_and_reported(string text)
    {
        using var archive = Archive.With("config.toml", Site).And("content/news/flood.md", text);
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Guessed, "an invisible character was removed, or is shown as �");
        Assert.Contains("title: Fl�ood\n", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void A_headline_that_the_source_cuts_at_its_hash_is_reported()
    {
        using var archive = Archive.With("config.toml", Site)
            .And("content/news/flood.md", "---\ntitle: Bus route # 12\ndate: 2019-11-05 # noon\n---\nText.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Guessed, "the text behind ' #' is a comment, as in the source");
    }

    [Fact]
    public void Settings_and_authors_that_can_not_be_read_are_reported()
    {
        using var archive = Archive
            .With("_config.yml", "title: The Gauge\nurl: https://gauge.example\n")
            .And("_data/authors.yml", "anna:\n  name: Anna: Petrova\n")
            .And("_posts/2019-11-05-flood.md", "---\ntitle: Flood\n---\nText.\n");
        archive.Import(SourceKind.Jekyll)
            .Reports(
                FindingKind.Unsupported,
                "a part of authors.yml that can't be read: a colon and a space in a value start a new field");
    }

    [Fact]
    public void Of_more_topics_than_a_story_may_have_the_first_are_kept_and_it_is_reported()
    {
        using var archive = Archive.With("config.toml", Site)
            .And(
                "content/news/flood.md",
                $"---\ntitle: Flood\ndate: 2019-11-05\ntags: "
                    + $"[{string.Join(", ", Enumerable.Range(0, 150).Select(i => $"t{i}"))}]\n---\nText.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Unsupported, "field topics: more than 100, and the first 100 are kept");
        archive.Build();
    }
}
