using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>A Hugo site: its front matter in three forms, bundles, translations, shortcodes, taxonomies, permalinks.</summary>
public sealed class HugoTests
{
    [Fact]
    public void A_site_becomes_a_newsroom_that_builds()
    {
        using var archive = Site()
            .And(
                "content/news/2019/flood.md",
                "---\ntitle: Flood\ndate: 2019-11-05T10:00:00+03:00\nlastmod: 2019-11-07\ndescription: The river is high.\ntags: [Rain, "
                    + "rivers]\nauthor: Anna Petrova\n---\n\nThe wall holds.\n")
            .And("content/news/_index.md", "---\ntitle: Today\ndescription: What happens.\n---\n")
            .And("content/about.md", "---\ntitle: About us\n---\n\nWe report.\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(
            """
            ---
            title: Flood
            lede: The river is high.
            date: 2019-11-05T10:00:00+03:00
            updated: 2019-11-07
            section: news-desk
            authors: [Anna Petrova]
            topics: [Rain, rivers]
            aliases:
              - "/news/2019/flood/"
            id: tag:gauge.example,2019-11-05:flood
            ---

            The wall holds.

            """,
            archive.Read("articles/2019/11/05-flood.md"));
        Assert.Equal("---\ntitle: About us\n---\n\nWe report.\n", archive.Read("pages/about.md"));
        Assert.Equal(
            "name: The Gauge\ndescription: All about the river.\nurl: https://gauge.example/\nlanguage: en\nzone: "
                + "Europe/Moscow\nsections:\n  - id: news-desk\n    name: Today\n    description: What happens.\n",
            archive.Read("site.yml"));
        Assert.Equal(

            [
                "field author -> authors", "field description -> lede", "field lastmod -> updated", "field tags -> topics",
                "section news -> news-desk",
            ],
            result.Of(FindingKind.Mapped).Order());
        archive.Build().Clean();
    }

    [Fact]
    public void A_series_of_stories_becomes_a_series()
    {
        using var archive = Site()
            .And("content/news/2019/rain.md", Part("Rain", "2019-11-05", "['The long flood']", "2"))
            .And("content/news/2019/wall.md", Part("Wall", "2019-11-06", "['The long flood', 'Walls']", "1"))
            .And("content/news/2019/ice.md", Part("Ice", "2019-11-07", "'cold-days'", "'first'"));
        var result = archive.Import(SourceKind.Hugo);
        Assert.Contains("\nseries:\n  id: the-long-flood\n  part: 2\n", archive.Read("articles/2019/11/05-rain.md"));
        Assert.Contains("\nseries: cold-days\n", archive.Read("articles/2019/11/07-ice.md"));
        Assert.Equal("name: The long flood\n", archive.Read("series/the-long-flood.yml"));
        Assert.Equal("name: Cold days\n", archive.Read("series/cold-days.yml"));
        Assert.Contains("field series: a story is in one series, so the first counts", result.Of(FindingKind.Unsupported));
        Assert.Contains("the part 'first' of a series: not a number from 1", result.Of(FindingKind.Unsupported));
        Assert.Contains("a series' name from the id", result.Of(FindingKind.Guessed));
        var titles = archive.Build().Clean().Html("/series/the-long-flood/").QuerySelectorAll(".card-title");
        Assert.Equal(["Wall", "Rain"], titles.Select(t => t.TextContent));
    }

    [Fact]
    public void Stories_with_the_same_part_of_a_series_are_ordered_by_date()
    {
        using var archive = Site()
            .And("content/news/2019/rain.md", Part("Rain", "2019-11-05", "'floods'", "1"))
            .And("content/news/2019/wall.md", Part("Wall", "2019-11-06", "'floods'", "1"));
        var result = archive.Import(SourceKind.Hugo);
        Assert.Contains("series floods: two stories have the same part: ordered by date", result.Of(FindingKind.Guessed));
        Assert.Contains("\nseries: floods\n", archive.Read("articles/2019/11/06-wall.md"));
        archive.Build().Clean();
    }

    private static string Part(string title, string date, string series, string order) =>
        $"+++\ntitle = '{title}'\ndate = {date}\nseries = {series}\nseries_order = {order}\n+++\n\n{title} again.\n";

    [Theory]
    [InlineData(
        "+++\ntitle = \"Flood: a \\\"high\\\" one\"\ndate = 2019-11-05T10:00:00+03:00\ntags = [\"rain\"]\ndraft = true\n[params]\n  "
            + "summary = '''It is high.'''\n+++\n")]
    [InlineData(
        "{\n  \"title\": \"Flood: a \\\"high\\\" one\", \"date\": \"2019-11-05T10:00:00+03:00\",\n  \"tags\": [\"rain\"], \"draft\": "
            + "true, \"params\": {\"summary\": \"It is high.\"}\n}\n")]
    [InlineData(
        "---\ntitle: 'Flood: a \"high\" one'\ndate: 2019-11-05T10:00:00+03:00\ntags:\n  - rain\ndraft: true\nparams:\n  summary: It is "
            + "high.\n---\n")]
    public void Every_format_of_front_matter_gives_the_same(string front)
    {
        using var archive = Site().And("content/news/flood.md", front + "The wall holds.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(
            "---\ntitle: \"Flood: a \\\"high\\\" one\"\nlede: It is high.\ndate: 2019-11-05T10:00:00+03:00\nsection: news-desk\ntopics: "
                + "[rain]\nstatus: draft\naliases:\n  - \"/news/flood/\"\nid: tag:gauge.example,2019-11-05:flood\n---\n\nThe wall holds.\n",
            archive.Read("articles/2019/11/05-flood.md"));
    }

    [Theory]
    [InlineData("draft: true\nstatus: final", true)]
    [InlineData("draft: true\npublished: true", true)]
    [InlineData("status: final\ndraft: yes", true)]
    [InlineData("published: no", true)]
    [InlineData("draft: On", true)]
    [InlineData("draft: off", false)]
    [InlineData("published: yes", false)]
    public void A_draft_stays_a_draft_in_every_spelling(string fields, bool isDraft)
    {
        using var archive = Site().And("content/news/2019-11-05-flood.md", $"---\ntitle: Flood\n{fields}\n---\nThe wall holds.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(isDraft, archive.Read("articles/2019/11/05-flood.md").Contains("status: draft", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_status_is_reported()
    {
        using var archive = Site().And("content/news/2019-11-05-flood.md", "---\ntitle: Flood\nstatus: fermenting\n---\nThe wall "
            + "holds.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Unsupported, "field status: unknown status 'fermenting'");
    }

    [Fact]
    public void Half_a_character_in_json_is_reported_and_the_rest_is_read()
    {
        using var archive = Site().And("content/news/2019-11-05-flood.md", "---\ntitle: Flood\n---\nHigh.\n")
            .And("content/news/2019-11-06-half.md", "{\"title\":\"\\ud83d\"}\nHigh.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Skipped, "invalid");
        Assert.Equal("High.", archive.Body("articles/2019/11/05-flood.md"));
    }

    [Fact]
    public void Texts_are_read_in_any_folder_and_with_any_name()
    {
        using var archive = Site().And("content/resources/guide.md", "---\ntitle: Guide\n---\nRead.\n")
            .And("content/agencies/NASA.md", "---\ntitle: NASA\n---\nFlies.\n")
            .And("content/vendor/site/x.html", "---\ntitle: X\n---\n<p>X</p>\n").And("content/plain.html", "<p>X</p>\n")
            .And("content/README.md", "For us.\n")
            .And("themes/t/content/a.md", "For us.\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(["pages/guide.md", "pages/nasa.md", "pages/x.md", "site.yml"], archive.Files.Keys);
        Assert.Equal(
            ["content/README.md"],
            result.Findings.OfKind(FindingKind.NoContent).SelectMany(f => f.Details).Select(d => d.Name).Order(StringComparer.Ordinal));
        Assert.True(result.IsWhole);
    }

    [Fact]
    public void A_translation_in_a_folder_of_its_language_finds_its_pictures_links_and_old_address()
    {
        using var archive = Site()
            .And("content/en/posts/flood/index.md", "---\ntitle: Flood\ndate: 2019-11-05\n---\nHigh.\n")
            .And("content/es/posts/flood/index.md", "---\ntitle: Crecida\ndate: 2019-11-05\n---\n![a](a.png) [b](../after/index.md)\n")
            .And("content/en/posts/after/index.md", "---\ntitle: After\ndate: 2019-11-06\n---\nDry.\n")
            .And("content/es/posts/after/index.md", "---\ntitle: Despu\u00e9s\ndate: 2019-11-06\n---\nSeco.\n")
            .And("content/es/posts/flood/a.png", Pictures.Png(4, 3));
        archive.Import(SourceKind.Hugo);
        var text = archive.Read("articles/2019/11/05-flood-es.md");
        Assert.Contains("/es/posts/flood/", text, StringComparison.Ordinal);
        Assert.Contains("es/posts/flood/a.png) [b](06-after-es.md)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_author_without_a_name_and_a_second_category_are_not_lost()
    {
        using var archive = Archive.With(
            "2019-11-05-flood.md", "---\ntitle: Flood\ncategory: water\ncategories: [rain]\nauthor: {shoe: 43}\n---\nHigh.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Unsupported, "field author:");
        Assert.Contains("section: water\ntopics: [rain]", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_pages_do_not_have_are_reported()
    {
        using var archive = Site()
            .And(
                "content/about.md", "---\ntitle: About us\nauthor: Anna Petrova\ntags: [river]\nexpiryDate: 2030-01-01\n---\nWe "
                    + "report.\n");
        var result = archive.Import(SourceKind.Hugo);
        foreach (var field in new[] { "authors", "topics", "expires" })
        {
            result.Reports(FindingKind.Unsupported, $"field {field}: pages don't have it");
        }
    }

    [Fact]
    public void A_long_title_in_any_script_gets_a_valid_file_name()
    {
        using var archive = Site()
            .And(
                "content/news/2019-11-05-flood.md",
                $"---\ntitle: Flood\nslug: {string.Concat(Enumerable.Repeat("\u6D2A", 120))}\n---\nHigh.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal("High.", archive.Body($"articles/2019/11/05-{string.Concat(Enumerable.Repeat("\u6D2A", 60))}.md"));
    }

    [Theory]
    [InlineData(".blog", "name: blog\n")]
    [InlineData("blog", "name: blog\n")]
    public void A_newsroom_without_a_name_is_called_as_its_folder(string folder, string name)
    {
        using var archive = Archive.With($"{folder}/content/news/2019-11-05-flood.md", "---\ntitle: Flood\n---\nHigh.\n");
        archive.Import(SourceKind.Hugo, folder);
        Assert.StartsWith(name, archive.Read("site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_is_asked_for_gives_way_to_the_lists_of_the_site()
    {
        using var archive = Site().And("content/2019-11-05-flood.md", "---\ntitle: Flood\n---\nThe wall holds.\n");
        archive.Import(SourceKind.Hugo, with: r => r with { Section = "news" });
        Assert.Contains("section: news-desk", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void A_bundle_brings_its_pictures_along()
    {
        using var archive = Site()
            .And(
                "content/news/2019-11-05-flood/index.md",
                "---\ntitle: Flood\nimage: dam.png\n---\n![The dam](dam.png \"At noon\") and [the "
                    + "data](data/levels.csv).\n\n![](/img/logo.png)\n")
            .And("content/news/2019-11-05-flood/dam.png", Pictures.Png(4, 3)).And("content/news/2019-11-05-flood/data/levels.csv", "1;2")
            .And("static/img/logo.png", Pictures.Png(4, 3));
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(
            "![The dam](../../../media/news/2019-11-05-flood/dam.png \"At noon\") and [the "
                + "data](../../../media/news/2019-11-05-flood/data/levels.csv).\n\n![](../../../media/img/logo.png)",
            archive.Body("articles/2019/11/05-flood.md"));
        Assert.Contains(
            "image:\n  src: media/news/2019-11-05-flood/dam.png\n", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
        Assert.Equal("1;2", archive.Read("media/news/2019-11-05-flood/data/levels.csv"));
        Assert.Equal(3, result.Counts.Media);
    }

    [Fact]
    public void Translations_are_found_by_suffix_and_by_folder()
    {
        using var archive = Site()
            .And("content/news/2019-11-05-flood/index.md", "---\ntitle: Flood\n---\nHigh.\n")
            .And("content/news/2019-11-05-flood/index.ru.md", "---\ntitle: Потоп\n---\nВысоко.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains("translations: [05-flood-ru.md]", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
        Assert.Contains(
            "language: ru\ntranslations: [05-flood.md]", archive.Read("articles/2019/11/05-flood-ru.md"), StringComparison.Ordinal);
        archive.Build();

        using var folders = Site().And("content/en/news/2019-11-05-flood.md", "---\ntitle: Flood\n---\nHigh.\n")
            .And("content/ru/news/2019-11-05-flood.md", "---\ntitle: Потоп\n---\nВысоко.\n");
        folders.Import(SourceKind.Hugo);
        Assert.Equal(
            archive.Files.Keys.Where(f => f.StartsWith("articles", StringComparison.Ordinal)),
            folders.Files.Keys.Where(f => f.StartsWith("articles", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_letters_before_the_extension_do_not_make_a_translation()
    {
        using var archive = Site().And("content/news/2019-11-05-crates.io.md", "---\ntitle: Crates\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.DoesNotContain("language:", archive.Read("articles/2019/11/05-crates-io.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_and_topics_have_files_of_their_own()
    {
        using var archive = Site()
            .And(
                "content/authors/anna-p/_index.md",
                "---\ndisplay_name: Anna Petrova\ngithub: annap\nbio: \"Writes: a lot\"\npronoun: she\n---\n")
            .And("content/topics/rain/_index.md", "---\ntitle: Rain\nsummary: Water from above.\n---\n")
            .And("content/news/2019-11-05-flood.md", "---\ntitle: Flood\nauthors: [anna-p, boris]\ntopics: [rain]\n---\nHigh.\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(
            "name: Anna Petrova\nbio: \"Writes: a lot\"\nlinks:\n  - https://github.com/annap\n", archive.Read("authors/anna-p.yml"));
        Assert.Equal("name: Boris\n", archive.Read("authors/boris.yml"));
        Assert.Equal("name: Rain\ndescription: Water from above.\n", archive.Read("topics/rain.yml"));
        result.Reports(FindingKind.Guessed, "an author's name from the id");
        result.Reports(FindingKind.Unsupported, "field pronoun of an author");
        archive.Build().Clean();
    }

    [Fact]
    public void Stories_that_the_old_site_hides_stay_hidden_unless_they_are_to_be_kept()
    {
        const string Front = "---\ntitle: Sale\ndate: 2019-11-05\nexpiryDate: 2019-12-01\n---\nNow.\n";
        using var honoured = Site().And("content/news/sale.md", Front);
        honoured.Import(SourceKind.Hugo);
        Assert.Contains("expires: 2019-12-01\n", honoured.Read("articles/2019/11/05-sale.md"), StringComparison.Ordinal);
        using var kept = Site().And("content/news/sale.md", Front);
        kept.Import(SourceKind.Hugo, with: r => r with { KeepsExpired = true }).Reports(FindingKind.Unsupported, "ignored because of "
            + "--expired keep");
        Assert.DoesNotContain("expires", kept.Read("articles/2019/11/05-sale.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_by_path_by_reference_and_by_old_address_lead_to_files()
    {
        using var archive = Archive
            .With("hugo.toml", "title = 'G'\nbaseURL = 'https://gauge.example/'\n[permalinks]\nnews = '/:year/:month/:slug.html'\n")
            .And("content/news/2019-11-05-flood.md", "---\ntitle: Flood\naliases: [/old/flood/]\n---\nHigh.\n")
            .And(
                "content/news/2019-11-06-after.md",
                "---\ntitle: After\n---\n[a](2019-11-05-flood.md), [b]({{< ref \"flood\" >}}), [c](/2019/11/flood.html#wall), "
                    + "[d](/old/flood/), [e](https://gauge.example/old/flood/), [f](/nowhere/), [g][here], <a "
                    + "href=\"/old/flood/\">h</a>.\n\n[here]: /old/flood/\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Equal(
            "[a](05-flood.md), [b](05-flood.md), [c](05-flood.md#wall), [d](05-flood.md), [e](05-flood.md), [f](/nowhere/), [g][here], "
                + "[h](05-flood.md).\n\n[here]: 05-flood.md",
            archive.Body("articles/2019/11/06-after.md").Replace("\n\n[h](05-flood.md)\n\n", "[h](05-flood.md)", StringComparison.Ordinal));
        result.Reports(FindingKind.Unsupported, "a link to a page that is not in the source");
        Assert.True(archive.Build().Has("/2019/11/flood.html"));
    }

    [Fact]
    public void What_has_no_body_and_an_address_elsewhere_is_a_link()
    {
        using var archive = Site()
            .And("content/news/2019-11-05-report.md", "---\ntitle: A report\nsource_url: https://ministry.example/report\n---\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains(
            "canonical: https://ministry.example/report\nkind: link\n",
            archive.Read("articles/2019/11/05-report.md"),
            StringComparison.Ordinal);
        archive.Build().Clean();
    }

    [Fact]
    public void Unknown_fields_are_kept_as_custom_fields()
    {
        using var archive = Site()
            .And(
                "content/news/2019-11-05-flood.md",
                "---\ntitle: Flood\nriver: Oka\nlevels: [1, 2]\nnested:\n  deep: true\nlayout: wide\n---\nHigh.\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.Contains("river: Oka\nlevels: 1, 2\n---", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
        Assert.Contains("fields:\n  - name: levels\n", archive.Read("site.yml"), StringComparison.Ordinal);
        result.Reports(FindingKind.Unsupported, "field nested: no field can hold it");
        result.Reports(FindingKind.Unsupported, "field layout: not used");
        archive.Build().Clean();
    }

    [Fact]
    public void A_broken_file_is_reported_with_its_line_and_the_rest_is_imported()
    {
        using var archive = Site().And("content/news/2019-11-05-flood.md", "---\ntitle: Flood\n---\nHigh.\n")
            .And("content/news/2019-11-06-broken.md", "---\ntitle: \"Flood\nsummary: x\n---\nText.\n")
            .And("content/news/2019-11-07-toml.md", "+++\ntitle = \n+++\nText.\n");
        var result = archive.Import(SourceKind.Hugo);
        Assert.False(result.IsWhole);
        Assert.Equal(
            ["content/news/2019-11-06-broken.md:2", "content/news/2019-11-07-toml.md:2"],
            result.Diagnostics
                .Sorted()
                .Select(d => $"{d.Where.Path[d.Where.Path.IndexOf("content", StringComparison.Ordinal)..]}:{d.Where.Line}")
                .Distinct());
        Assert.Equal(1, result.Counts.Articles);
    }

    private static Archive Site() =>
        Archive.With(
            "hugo.toml",
            "title = 'The Gauge'\nbaseURL = 'https://gauge.example/'\nlanguageCode = 'en'\ntimeZone = "
                + "'Europe/Moscow'\n[params]\ndescription = 'All about the river.'\n");

    [Fact]
    public void Files_that_cannot_be_published_are_left_out_and_listed_and_the_newsroom_builds()
    {
        using var archive = Archive.With("hugo.toml", "title = 'G'\n")
            .And(
                "content/news/2019-11-05-flood/index.md",
                "---\ntitle: Flood\nimage: odd.png\n---\n![A](real.png) ![B](mislabelled.png) ![C](broken.png) [D](levels.html) "
                    + "[E](tool.js) [F](levels.csv) [G](Levels.csv) ![H](active.svg)\n")
            .And("content/news/2019-11-05-flood/real.png", Pictures.Png(4, 3))
            .And("content/news/2019-11-05-flood/mislabelled.png", Pictures.Jpeg(4, 3))
            .And("content/news/2019-11-05-flood/broken.png", "png")
            .And("content/news/2019-11-05-flood/odd.png", "<html>")
            .And("content/news/2019-11-05-flood/levels.html", "<p>3.1</p>").And("content/news/2019-11-05-flood/tool.js", "alert(1)")
            .And("content/news/2019-11-05-flood/levels.csv", "1;2")
            .And("content/news/2019-11-05-flood/Levels.csv", "3;4")
            .And("content/news/2019-11-05-flood/active.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        var result = archive.Import(SourceKind.Hugo);
        const string Folder = "media/news/2019-11-05-flood/";
        Assert.Equal(
            [$"{Folder}levels-2.csv", $"{Folder}levels.csv", $"{Folder}mislabelled.jpg", $"{Folder}real.png"],
            archive.Files.Keys
                .Select(k => k.Replace("Levels", "levels", StringComparison.Ordinal))
                .Where(k => k.StartsWith("media/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            5,
            result.Findings.OfKind(FindingKind.Unsupported)
                .Count(f => f.What.StartsWith("the file content/news/2019-11-05-flood/", StringComparison.Ordinal)));
        Assert.Contains(
            result.Findings.OfKind(FindingKind.Unsupported),
            f =>
                f.What
                    == "the file content/news/2019-11-05-flood/levels.html: files that end in .html are not published; rewrite it as a "
                        + "page in pages/, or publish it elsewhere and link to it");
        var body = archive.Body("articles/2019/11/05-flood.md");
        Assert.Contains($"![B](../../../{Folder}mislabelled.jpg)", body, StringComparison.Ordinal);
        Assert.DoesNotContain("![C]", body, StringComparison.Ordinal);
        result.Reports(FindingKind.Unsupported, "pictures that are not in the source: left out");
        archive.Build();
    }
}
