using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Wire text: what agencies send becomes an article and its backgrounds, every part in its place.</summary>
public sealed class WireTests
{
    private const string Story = """
        All news

        Grain deal to be signed in Samara — ministry

        The paper has been agreed upon, according to the ministry's spokeswoman

        SAMARA, March 4. /TASS/. Two regions will sign a grain deal on Thursday, the ministry said.

        "All is ready," the spokeswoman said, adding that [the first] trains had left.

        Grain trade

        The two regions have traded grain since 1991.

        In 2018, they fell out over tariffs.
        """;

    [Fact]
    public void Every_part_of_a_story_comes_to_its_place()
    {
        using var archive = Archive.With("story.txt", Story);
        var result = Wire(archive);
        Assert.Equal(
            ["articles/2020/03/04-grain-deal-to-be-signed-in-samara-ministry.md", "backgrounds/grain-trade/2020-03-04.md", "site.yml"],
            archive.Files.Keys);
        Assert.Equal(
            """
            ---
            title: Grain deal to be signed in Samara — ministry
            lede: The paper has been agreed upon, according to the ministry's spokeswoman
            date: 2020-03-04
            section: world
            kicker: All news
            place: Samara
            source: TASS
            backgrounds: [grain-trade]
            id: tag:example.org,2020-03-04:grain-deal-to-be-signed-in-samara-ministry
            ---

            Two regions will sign a grain deal on Thursday, the ministry said.

            "All is ready," the spokeswoman said, adding that [the first] trains had left.

            """,
            archive.Read("articles/2020/03/04-grain-deal-to-be-signed-in-samara-ministry.md"));
        Assert.Equal(
            "---\ntitle: Grain trade\ndate: 2020-03-04\n---\n\nThe two regions have traded grain since 1991.\n\nIn 2018, they fell out "
                + "over tariffs.\n",
            archive.Read("backgrounds/grain-trade/2020-03-04.md"));
        Assert.True(result.IsWhole);
    }

    [Theory]
    [InlineData("***")]
    [InlineData("”")]
    [InlineData("\"")]
    public void A_paragraph_of_marks_alone_is_text(string marks)
    {
        using var archive = Archive.With("story.txt", $"Grain deal\n\nSAMARA, March 4. /TASS/. It is signed.\n\n{marks}\n\nTrains left.\n");
        Assert.True(Wire(archive).IsWhole);
    }

    [Fact]
    public void A_story_is_read_on_its_page_as_it_was_sent()
    {
        using var archive = Archive.With("story.txt", Story);
        Wire(archive);
        var site = archive.Build("2020-04-01");
        var address = site.Pages.Single(p => p.StartsWith("2020/03/04/", StringComparison.Ordinal))[..^"index.html".Length];
        var parts = site.AllWords("/" + address, "article.story :is(.own-kicker, h1, .lede, .prose > p, .background-title)");
        var sent = Story.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Plain);
        Assert.Equal(sent, parts.Select(Plain));
    }

    [Fact]
    public void Without_a_kicker_and_a_lede_the_first_line_is_the_headline()
    {
        using var archive = Archive.With("a.txt", "Bridge opens\n\nOSLO, May 2. /NTB/. A bridge was opened.");
        Wire(archive);
        Assert.Equal(
            "---\ntitle: Bridge opens\ndate: 2020-05-02\nsection: world\nplace: Oslo\nsource: NTB\n"
                + "id: tag:example.org,2020-05-02:bridge-opens\n---\n\nA bridge was opened.\n",
            archive.Read("articles/2020/05/02-bridge-opens.md"));
    }

    [Theory]
    [InlineData("Sport\n\nFC Samara win the cup after extra time\n\n", "kicker: Sport", "title: FC Samara win the cup after extra time")]
    [InlineData(
        "FC Samara win the cup after extra time\n\nThe winning goal came in the last minute of play, from a corner\n\n",
        "title: FC Samara win the cup after extra time",
        "lede: The winning goal came in the last minute of play, from a corner")]
    public void Of_two_lines_before_the_dateline_a_short_first_one_is_the_kicker(string head, string one, string other)
    {
        using var archive = Archive.With("a.txt", head + "SAMARA, May 2. /TASS/. They won.");
        Wire(archive).Reports(FindingKind.Guessed, "the first line is");
        var written = Text(archive).Split('\n');
        Assert.Contains(one, written);
        Assert.Contains(other, written);
    }

    [Fact]
    public void Line_ends_of_windows_and_lines_broken_by_hand_make_no_difference()
    {
        using var archive = Archive.With(
            "a.txt",
            Story.Replace("Two regions will sign", "Two regions\nwill sign", StringComparison.Ordinal)
                .Replace("\n", "\r\n", StringComparison.Ordinal));
        using var same = Archive.With("a.txt", Story);
        Wire(archive);
        Wire(same);
        Assert.Equal(Text(same), Text(archive));
    }

    [Fact]
    public void Two_headings_are_two_backgrounds()
    {
        using var archive = Archive.With("a.txt", Story + "\n\nThe railway\n\nIt was built in 1877.");
        Wire(archive);
        Assert.Contains("backgrounds: [grain-trade, the-railway]", Text(archive), StringComparison.Ordinal);
        Assert.Equal("It was built in 1877.", archive.Body("backgrounds/the-railway/2020-03-04.md"));
        archive.Build("2020-04-01");
    }

    [Fact]
    public void Headings_stay_in_the_story_when_they_are_asked_to()
    {
        using var archive = Archive.With("a.txt", Story);
        Wire(archive, r => r with { KeepsHeadings = true });
        Assert.Contains("\n\n## Grain trade\n\nThe two regions", Text(archive), StringComparison.Ordinal);
        Assert.DoesNotContain(archive.Files.Keys, f => f.StartsWith("backgrounds/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_background_that_the_newsroom_has_word_for_word_is_not_written_again()
    {
        using var archive = Archive.With("a.txt", Story).And("b.txt", Story.Replace("March 4", "March 9", StringComparison.Ordinal));
        Wire(archive);
        new Importer(
            new ImportRequest(SourceKind.Wire, [archive.Source("b.txt")], archive.Input, archive.State) { Year = 2020 },
            Mapping.Default,
            Pipelines.Claims,
            new()).Run(TestContext.Current.CancellationToken);
        Assert.Single(archive.Files.Keys, f => f.StartsWith("backgrounds/", StringComparison.Ordinal));
        Assert.Equal(2, archive.Files.Keys.Count(f => f.StartsWith("articles/", StringComparison.Ordinal)));

        // The two stories are the same word for word, too.
        Assert.Contains(" DL0324: ", Assert.Single(archive.Build("2020-04-01").Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEW YORK, Jan 5 (Reuters) - Prices rose.", "place: New York", "source: Reuters", "date: 2020-01-05")]
    [InlineData("RIO DE JANEIRO, 5 January. /TASS/. Prices rose.", "place: Rio de Janeiro", "source: TASS", "date: 2020-01-05")]
    [InlineData("МОСКВА, 10 декабря. /ТАСС/. Prices rose.", "place: Москва", "source: ТАСС", "date: 2020-12-10")]
    [InlineData("MOSCOW, December 10, 2018. /TASS/. Prices rose.", "place: Moscow", "source: TASS", "date: 2018-12-10")]
    public void Datelines_of_other_agencies_are_read(string paragraph, params string[] fields)
    {
        using var archive = Archive.With("a.txt", "Prices rise\n\n" + paragraph);
        Wire(archive);
        Assert.All(fields, f => Assert.Contains(f, Text(archive).Split('\n')));
        Assert.EndsWith("---\n\nPrices rose.\n", Text(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_without_a_date_gets_the_one_that_is_given()
    {
        using var archive = Archive.With("a.txt", "Prices rise\n\nWASHINGTON (AP) — Prices rose.");
        Assert.Contains("--date 2019-12-10", Wire(archive).Fault, StringComparison.Ordinal);
        Wire(archive, r => r with { Date = "2020-02-03" });
        Assert.Contains("date: 2020-02-03", Text(archive), StringComparison.Ordinal);
        Assert.Contains("dateline: ap\n", archive.Read("site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_is_asked_for_where_somebody_can_answer_and_demanded_elsewhere()
    {
        using var archive = Archive.With("a.txt", Story);
        Assert.Contains("--year 2019", Wire(archive, r => r with { Year = null }).Fault, StringComparison.Ordinal);
        Assert.Empty(archive.Files);
        Wire(
            archive,
            r =>
                r with
                {
                    Year = null,
                    Ask = (question, otherwise) => question.Contains("March 4", StringComparison.Ordinal) ? "2018" : otherwise,
                });
        Assert.Contains("date: 2018-03-04", Text(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_the_year_does_not_have_is_reported()
    {
        using var archive = Archive.With("a.txt", "Leap day\n\nOSLO, February 29. /NTB/. It was one.");
        Assert.Contains("there was no February 29 in 2019", Wire(archive, r => r with { Year = 2019 }).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("OSLO, May 2. /NTB/. No headline.", "no headline")]
    [InlineData("Only a headline", "a headline and no text")]
    public void A_file_that_is_not_a_story_is_skipped_and_reported(string text, string words)
    {
        using var archive = Archive.With("a.txt", text);
        var result = Wire(archive);
        Assert.False(result.IsWhole);
        Assert.Contains(words, Assert.Single(result.Diagnostics.Sorted()).Message, StringComparison.Ordinal);
    }

    private static ImportResult Wire(Archive archive, Func<ImportRequest, ImportRequest>? with = null)
    {
        var file = Directory.GetFiles(archive.Source()).Order(StringComparer.Ordinal).First();
        return archive.Import(SourceKind.Wire, Path.GetFileName(file), r => (with ?? (x => x))(r with { Year = 2020, Section = "world" }));
    }

    private static string Text(Archive archive) =>
        archive.Read(archive.Files.Keys.First(f => f.StartsWith("articles/", StringComparison.Ordinal)));

    /// <summary>A text without what typography makes of it.</summary>
    private static string Plain(string text) => text.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('\u00A0', ' ').Trim();
}
