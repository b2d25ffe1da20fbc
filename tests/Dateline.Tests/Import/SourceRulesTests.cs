using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Dates, zones, languages and settings are read by the rules of the generator that a source was made for.</summary>
public sealed class SourceRulesTests
{
    private const string Hugo = "title = 'G'\nbaseURL = 'https://gauge.example/'\n";

    [Theory]
    [InlineData("published: 2024-05-02T21:30:00-04:00", "2024/05/02", "2024-05-02T21:30:00-04:00")]
    [InlineData("published: \"2024-05-02T21:30:00-04:00\"\ndraft: false", "2024/05/02", "2024-05-02T21:30:00-04:00")]
    [InlineData("date: 2024-05-03\npublished: 2024-05-02", "2024/05/03", "2024-05-03")]
    [InlineData("publishDate: 2024-05-03\nlastmod: 2024-05-09", "2024/05/03", "2024-05-03")]
    [InlineData("lastmod: 2024-05-09", "2024/05/09", "2024-05-09")]
    public void Hugo_finds_the_date_in_the_first_of_its_fields(string fields, string folder, string date)
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And("content/news/2024-05-01-FLOOD.md", $"---\ntitle: Flood\nslug: flood\n{fields}\n---\nHigh.\n");
        archive.Import(SourceKind.Hugo);
        var text = archive.Read($"articles/{folder}-flood.md");
        Assert.Contains($"date: {date}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("status:", text, StringComparison.Ordinal);
        archive.Build();
    }

    [Theory]
    [InlineData("[frontmatter]\ndate = ['publishDate', 'date']\n", "date: 2024-05-03\npublishDate: 2024-05-04", "2024-05-04")]
    [InlineData("[frontmatter]\ndate = [':filename', ':default']\n", "date: 2024-05-03", "2024-05-01")]
    public void Hugo_s_settings_say_in_which_field_the_date_is(string settings, string fields, string date)
    {
        using var archive = Archive.With("config.toml", Hugo + settings)
            .And("content/news/2024-05-01-flood.md", $"---\ntitle: Flood\n{fields}\n---\nHigh.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains($"date: {date}\n", archive.Read($"articles/{date.Replace('-', '/')}-flood.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hugo", "config.toml", Hugo + "timeZone = 'America/New_York'\n", "content/a.md", "2024-05-02 21:30", "2024-05-02 21:30")]
    [InlineData("Hugo", "config.toml", Hugo, "content/a.md", "2024-05-02 21:30", "2024-05-02T21:30Z")]
    [InlineData("Eleventy", "package.json", "{}", "src/a.md", "2024-05-02 21:30", "2024-05-02T21:30Z")]
    [InlineData("Eleventy", "package.json", "{}", "src/a.md", "2024-05-02T00:00:00Z", "2024-05-02")]
    [InlineData("Jekyll", "_config.yml", "timezone: Europe/Berlin\n", "_posts/2024-05-02-a.md", "2024-05-02 21:30",
        "2024-05-02T21:30+02:00")]
    [InlineData("Jekyll", "_config.yml", "timezone: Europe/Berlin\n", "_posts/2024-05-02-a.md", "2024-05-02 21:30:00",
        "2024-05-02T21:30:00Z")]
    [InlineData("MkDocs", "mkdocs.yml", "site_name: G\n", "docs/a.md", "2024-05-02 21:30", "2024-05-02T21:30Z")]
    public void A_time_without_an_offset_is_in_the_zone_that_the_generator_took(
        string kind, string file, string settings, string path, string written, string read)
    {
        using var archive = Archive.With(file, settings).And(path, $"---\ntitle: A\ndate: {written}\n---\nText.\n");
        archive.Import(Enum.Parse<SourceKind>(kind), with: r => r with { Zone = "America/New_York" });
        Assert.Contains($"date: {read}\n", archive.Read("articles/2024/05/02-a.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void The_newsroom_s_zone_is_guessed_from_the_offsets_of_dates()
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And("content/a.md", "---\ntitle: A\ndate: 2024-05-02T21:30:00-04:00\n---\nText.\n")
            .And("content/b.md", "---\ntitle: B\ndate: 2024-01-02T21:30:00-05:00\n---\nText.\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Guessed, "site.yml zone: America/New_York");
        Assert.Contains("articles/2024/01/02-b.md", archive.Files.Keys);
    }

    [Fact]
    public void All_files_of_Hugo_s_settings_count_and_the_later_ones_win()
    {
        using var archive = Archive
            .With("config.toml", Hugo + "[permalinks]\nnews = ':section/:year/:month/:slug/'\n")
            .And("config/_default/config.toml", "title = 'In the folder'\nbuildFuture = true\n")
            .And("config/_default/params.yaml", "description: Usual\n")
            .And("config/production/params.json", "{\"description\": \"Public\"}")
            .And("config/_default/languages.toml", "[en]\nweight = 1\n[es]\nweight = 2\n")
            .And("config/staging/config.toml", "title = 'Not this'\n")
            .And("content/news/flood.es.md", "---\ntitle: Flood\ndate: 2024-05-01\nslug: the-wall-holds\n---\nHigh.\n");
        archive.Import(SourceKind.Hugo);
        Assert.StartsWith(
            "name: In the folder\ndescription: Public\nurl: https://gauge.example/\n", archive.Read("site.yml"), StringComparison.Ordinal);
        Assert.Contains(
            "\"/es/news/2024/05/the-wall-holds/\"", archive.Read("articles/2024/05/01-the-wall-holds.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/posts/2024-05-01-how_to_read.md", "01-how-to-read")]
    [InlineData("content/posts/2024-05-01-back_to_school_is_on.md", "01-back-to-school-is-on")]
    [InlineData("content/posts/2024-05-01-what.is.md", "01-what-is")]
    [InlineData("content/it/2024-05-01-new-servers.md", "01-new-servers")]
    [InlineData("content/uk/2024-05-01-london.md", "01-london")]
    public void Words_of_a_path_are_no_language(string path, string name)
    {
        using var archive = Archive.With("config.toml", Hugo).And(path, "---\ntitle: T\n---\nText.\n")
            .And("content/no/2024-05-02-other.md", "---\ntitle: T\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.DoesNotContain("language:", archive.Read($"articles/2024/05/{name}.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/posts/a.md", "content/posts/a.es.md")]
    [InlineData("content/posts/a/index.md", "content/posts/a/index.es.md")]
    [InlineData("content/en/posts/a.md", "content/es/posts/a.md")]
    [InlineData("content/posts/report_2024.md", "content/posts/report_es_2024.md")]
    public void Pairs_by_suffix_and_by_folder_are_translations_of_each_other(string one, string other)
    {
        using var archive = Archive.With("config.toml", Hugo).And(one, "---\ntitle: T\ndate: 2024-05-01\n---\nText.\n")
            .And(other, "---\ntitle: U\ndate: 2024-05-01\n---\nTexto.\n");
        archive.Import(SourceKind.Hugo);
        var files = archive.Files.Keys.Where(f => f.StartsWith("articles/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, files.Length);
        Assert.Contains("language: es\n", string.Concat(files.Select(archive.Read)), StringComparison.Ordinal);
        Assert.All(
            files,
            f => Assert.Contains(
                $"translations: [{Path.GetFileName(files.Single(o => o != f))}]", archive.Read(f), StringComparison.Ordinal));
        archive.Build();
    }

    [Fact]
    public void Translations_may_also_be_named_by_a_key_or_by_their_language_at_the_end_of_the_name()
    {
        using var archive = Archive.With("_config.yml", "title: G\nurl: https://gauge.example\n")
            .And("_posts/en/2024-05-01-letter.md", "---\ntitle: The dam\nlang: en\n---\nThe dam.\n")
            .And("_posts/ja/2024-05-01-letter-ja.md", "---\ntitle: \u30C0\u30E0\nlang: ja\n---\n\u30C0\u30E0.\n")
            .And("_posts/2024-05-02-one.md", "---\ntitle: One\ntranslationKey: k\n---\nOne.\n")
            .And("_posts/2024-05-03-deux.md", "---\ntitle: Deux\nlang: fr\ntranslationKey: k\n---\nDeux.\n");
        archive.Import(SourceKind.Jekyll);
        Assert.Contains("translations: [01-letter-ja.md]", archive.Read("articles/2024/05/01-letter.md"), StringComparison.Ordinal);
        Assert.Contains("translations: [01-letter.md]", archive.Read("articles/2024/05/01-letter-ja.md"), StringComparison.Ordinal);
        Assert.Contains("translations: [02-one.md]", archive.Read("articles/2024/05/03-deux.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ارتفع النهر طوال الليل وبقي الجدار صامدا", "ar")]
    [InlineData("رودخانه تمام شب بالا آمد و گچ دیوار پایدار ماند پس چه", "fa")]
    [InlineData("دریا رات بھر چڑھتا رہا اور دیوار ٹھیک کھڑی رہی ہے", "ur")]
    [InlineData("הנהר עלה כל הלילה", "he")]
    [InlineData("堤坝守住了，河水整夜上涨。", "zh")]
    [InlineData("川は一晩中増水した。", "ja")]
    [InlineData("Река поднималась всю ночь, и стены выстояли", "ru")]
    [InlineData("The river rose", null)]
    [InlineData("The word سلام in a long English sentence", null)]
    public void A_language_with_a_script_of_its_own_is_found_in_the_text(string text, string? language)
    {
        using var archive = Archive.With("config.toml", Hugo).And("content/a.md", $"---\ntitle: A\ndate: 2024-05-01\n---\n{text}\n");
        var result = archive.Import(SourceKind.Hugo);
        var written = archive.Read("articles/2024/05/01-a.md");
        Assert.Equal(language is not null, written.Contains($"language: {language}\n", StringComparison.Ordinal));
        if (language is not null)
        {
            result.Reports(FindingKind.Guessed, $"language {language}: from the script of the text");
        }
    }

    [Theory]
    [InlineData("\n---\ntitle: Gauge\ndate: 2024-04-03\n---\nTwo metres.\n")]
    [InlineData("\uFEFF\n \n---\ntitle: Gauge\ndate: 2024-04-03\n---\nTwo metres.\n")]
    [InlineData("<!-- desk -->\n---\ntitle: Gauge\ndate: 2024-04-03\n---\nTwo metres.\n")]
    [InlineData("\n\n+++\ntitle = 'Gauge'\ndate = 2024-04-03\n+++\nTwo metres.\n")]
    [InlineData("\n{\n\"title\": \"Gauge\", \"date\": \"2024-04-03\"\n}\nTwo metres.\n")]
    public void A_front_matter_behind_a_blank_line_or_a_comment_is_read_and_reported(string text)
    {
        using var archive = Archive.With("content/gauge.md", text);
        archive.Import(SourceKind.Eleventy).Reports(FindingKind.Guessed, "before the front matter: read as front matter");
        Assert.Equal("Two metres.", archive.Body("articles/2024/04/03-gauge.md"));
        Assert.Contains("title: Gauge\n", archive.Read("articles/2024/04/03-gauge.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_at_the_top_of_a_text_is_no_front_matter()
    {
        using var archive = Archive.With("content/gauge.md", "\n---\nTwo metres: no more.\n\n---\nDry.\n");
        archive.Import(SourceKind.Eleventy);
        Assert.Contains("Two metres: no more.", archive.Body("pages/gauge.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: A leak\ntitle: Ein Leck\n---\nEin Leck.\n", "title: Ein Leck\n")]
    [InlineData("---\ntitle: Leck\nimage: {src: a, src: b.png}\nlede: a\nlede: \"b\"\n---\nEin Leck.\n", "lede: b\n")]
    [InlineData("{\"title\": \"A\", \"title\": \"Ein Leck\"}\nEin Leck.\n", "title: Ein Leck\n")]
    public void Of_two_equal_fields_the_last_one_counts(string text, string line)
    {
        using var archive = Archive.With("_posts/2024-03-21-leak.md", text);
        archive.Import(SourceKind.Jekyll).Reports(FindingKind.Guessed, "a field is set twice, the last one counts");
        Assert.Contains(line, archive.Read("articles/2024/03/21-leak.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title = 'A'\ntitle = 'B'\n", 3)]
    [InlineData("title = 'A'\n[a]\nx = 1\n[a]\ny = 1\n", 5)]
    [InlineData("a.b = 1\na = 2\n", 3)]
    public void Invalid_TOML_is_reported_with_its_line(string fields, int line)
    {
        using var archive = Archive.With("config.toml", Hugo).And("content/2024-05-01-a.md", $"+++\n{fields}+++\nText.\n");
        var result = archive.Import(SourceKind.Hugo);
        var told = Assert.Single(result.Diagnostics.Sorted());
        Assert.Equal(("DL0703", line), (told.Code.Id, told.Where.Line));
        Assert.False(result.IsWhole);
    }
}
