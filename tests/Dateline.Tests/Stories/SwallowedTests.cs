using Dateline.Markdown.Checking;
using Dateline.Tests.Newsrooms;
using Dateline.Tests.Serve;

namespace Dateline.Tests.Stories;

/// <summary>
/// What a writer typed reaches readers, in the page and in the feed, or a message names the line. A build, a check and the preview report
/// the same.
/// </summary>
public sealed class SwallowedTests
{
    private const string File = "articles/2020/01/10-flood.md", Page = "/2020/01/10/flood/";

    [Theory]
    [InlineData("The council voted.\n\n<!-- desk: to come\n\nThe mayor will resign.", "7:1: error DL0413")]
    [InlineData("The council voted.\n\n<details>\n\nThe mayor will resign.", "7:1: error DL0413")]
    [InlineData("The council voted.\n\n```\nThe mayor will resign.", "7:1: error DL0413")]
    [InlineData("::: factbox\n\nThe mayor will resign.", "5:1: error DL0404")]
    [InlineData("| Ward | Votes |\n|---|---|\n| North | 120 | 54% |", "7:1: warning DL0417")]
    [InlineData("*[Editor's note]: the mayor has since taken this back.\n\nText.", "5:1: warning DL0415")]
    [InlineData("The wall <?held on?> Monday.", "5:10: warning DL0414")]
    [InlineData("Text ![Water](https://example.org/a.png \"The market place | Anna Petrova\") and more.", "5:6: warning DL0416")]
    [InlineData("The wall\u000bheld&#0; on.", "5:9: warning DL0420")]
    public async Task A_build_a_check_and_the_preview_say_where_words_are_lost(string body, string message)
    {
        using var newsroom = Newsroom.With(File, "title: Flood", body);
        var built = newsroom.Build();
        Assert.Equal(!message.Contains("error", StringComparison.Ordinal), built.Result.Succeeded);
        Assert.StartsWith($"{File}:{message}", built.Complaints[0], StringComparison.Ordinal);
        Assert.Contains(newsroom.Check(), c => c == built.Complaints[0]);
        await using var preview = await Previewed.Of(newsroom);
        Assert.Contains(preview.Newest.Diagnostics, c => message.EndsWith(c.Code.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_in_pointed_brackets_take_nothing_with_them()
    {
        using var newsroom = Newsroom.With(
            File, "title: Flood", "The film <title> was shown in Leeds on Monday, and <svg> is a format. This stays.");
        Assert.Contains(
            "was shown in Leeds on Monday, and is a format. This stays.",
            newsroom.Build().Words(Page, ".prose p"),
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_table_of_thousands_of_rows_with_links_is_a_table()
    {
        var rows = Enumerable.Range(0, 5000)
            .Select(i => $"| [Seat {i}](https://example.org/{i}) | **[Ann](https://example.org/c)** | [Bob](https://example.org/b) |\n");
        using var newsroom = Newsroom.With(
            File,
            "title: Seats",
            "The count is over.\n\n## All seats\n\n| Seat | Winner | Second |\n|---|---|---|\n" + string.Concat(rows));
        var site = newsroom.Build().Clean();
        Assert.Equal(5001, site.Html(Page).QuerySelectorAll(".prose tr").Length);
        Assert.Single(site.Html(Page).QuerySelectorAll(".prose h2"));
    }

    [Fact]
    public void A_line_below_a_table_is_its_last_row_and_is_reported()
    {
        using var newsroom = Newsroom.With(
            File, "title: Flood", "| Place | Metres |\n|---|--:|\n| Leeds | 3.1 |\nSource: the river authority.");
        var site = newsroom.Build();
        Assert.Equal(["Leeds", "3.1", "Source: the river authority.", ""], site.AllWords(Page, ".prose td"));
        Assert.StartsWith($"{File}:8:1: warning DL0418", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_thousand_boxes_without_end_are_refused_at_once()
    {
        using var newsroom = Newsroom.With(File, "title: Flood", string.Concat(Enumerable.Repeat("::: factbox\n\n", 20_000)));
        var built = newsroom.Build().Refused();
        Assert.Single(built.Complaints, c => c.Contains(" error DL0411: ", StringComparison.Ordinal));
        Assert.InRange(built.Complaints.Count, 2, 100);
    }

    [Fact]
    public void Hyphens_behind_a_backslash_stay_hyphens()
    {
        using var newsroom = Newsroom.With(File, "title: Flood", "Type \\--- for a rule, and \\... for more.");
        Assert.EndsWith(
            "Type --- for a rule, and ... for more.", newsroom.Build().Clean().Words(Page, ".prose p"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_and_no_feed_has_a_character_that_it_may_not_have()
    {
        const string Body =
            "a\u0001b\u007fc\u0085d\uFFFEe &#1; &#xD800; &#xFFFF; <b title=\"&#2;\">f&#3;</b> ``` &#4; ```\n\n~~~ &#5;\n~~~\n\n"
            + "::: factbox &#6;\n[x](https://example.org/&#7; \"&#8;\")\n:::";
        using var newsroom = Newsroom.With(File, "title: Flood", Body);
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        var texts = site.Files.Where(f => Path.GetExtension(f.Key) is ".html" or ".xml" or ".json").ToArray();
        Assert.Contains(texts, f => f.Key == "feed.xml");
        Assert.All(texts, f => Assert.Equal(-1, Characters.IndexOfForbidden(System.Text.Encoding.UTF8.GetString(f.Value))));
        Assert.Contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe", site.Text(Page), StringComparison.Ordinal);
    }
}
