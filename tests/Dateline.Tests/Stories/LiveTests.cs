using Dateline.Tests.Newsrooms;
using ChangeKind = Dateline.Model.ChangeKind;

namespace Dateline.Tests.Stories;

/// <summary>A live story is a list of entries with times, the newest first.</summary>
public sealed class LiveTests
{
    private const string Address = "/2020/01/10/flood/";
    private const string Front = "title: Flood\ndate: 2020-01-10 18:00\nkind: live";

    private const string Text = """
        The river has been rising since noon.

        ## 18:32 The wall holds

        It held on Friday evening.

        ## 19:05 Roads open

        All roads are open.

        ## 2020-01-11 01:20 The river falls

        By four centimetres an hour. See [the wall](#entry-2020-01-10-1832).
        """;

    private const string Backwards = """
        The river has been rising since noon.

        ## 2020-01-11 01:20 The river falls

        By four centimetres an hour. See [the wall](#entry-2020-01-10-1832).

        ## 19:05 Roads open

        All roads are open.

        ## 18:32 The wall holds

        It held on Friday evening.
        """;

    [Theory]
    [InlineData(Text)]
    [InlineData(Backwards)]
    public void Readers_see_the_newest_entry_first_in_whatever_order_they_were_written(string text)
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front, text);
        var site = newsroom.Build().Clean();
        Assert.Equal(
            ["January 11, 01:20 The river falls", "19:05 Roads open", "18:32 The wall holds"], site.AllWords(Address, ".entry h2"));
        Assert.Equal("The river has been rising since noon.", site.Words(Address, ".prose > p"));
        Assert.Equal(
            ["entry-2020-01-11-0120", "entry-2020-01-10-1905", "entry-2020-01-10-1832"],
            site.Html(Address).QuerySelectorAll(".entry").Select(e => e.Id));
        Assert.Equal("#entry-2020-01-10-1832", site.Html(Address).QuerySelector("#entry-2020-01-10-1832 h2 a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(
        "ended: 2020-01-10 19:00", "## 19:01 Late", "8:1: warning DL0230: this entry is from 2020-01-10 19:01, after the coverage ended")]
    [InlineData("ended: 2020-01-10", "## 23:01 Late", "")]
    [InlineData("kicker: Flood", "## 18:31", "8:1: warning DL0231: this entry has neither a headline nor a text")]
    [InlineData("kicker: Flood", "## 18:31\n\nIt holds.", "")]
    [InlineData("ended: 2020-01-10", "It holds.", "5:8: warning DL0232: the coverage has ended, but this live story has no entries")]
    [InlineData("kicker: Flood", "It begins.", "")]
    public void What_cannot_be_meant_is_reported(string field, string text, string complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"{Front}\n{field}", text);
        var found = newsroom.Build().Complaints;
        Assert.Equal(
            complaint.Length > 0 ? [complaint] : [],
            found.Select(f => f.Contains(complaint, StringComparison.Ordinal) ? complaint : f));
    }

    [Fact]
    public void An_entry_whose_time_has_not_come_is_found_by_check()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", Front, "## 18:31 It holds\n\n## 2021-01-11 01:20 It fell\n\n## 18:40 It stands\n");
        Assert.Contains(
            newsroom.Check(), c => c.Contains("9:1: warning DL0233: this entry is from 2021-01-11 01:20", StringComparison.Ordinal));
        newsroom.Build().Clean();
    }

    [Theory]
    [InlineData("It begins.", true)]
    [InlineData("", true)]
    [InlineData("## 18:31 It holds", false)]
    [InlineData("## The wall", false)]
    [InlineData("## 2021-01-11 01:20 It fell", false)]
    public void A_public_live_story_without_an_entry_is_noted_by_check_alone(string text, bool isNoted)
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front, text);
        Assert.DoesNotContain(newsroom.Build().Complaints, c => c.Contains("DL0232", StringComparison.Ordinal));
        Assert.Equal(
            isNoted, newsroom.Check().Any(c => c.Contains("flood.md:4:1: note DL0232: this live story has no", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_entry_is_nowhere_in_the_site_before_its_time_and_next_announces_it()
    {
        const string text = "Before.\n\n## 18:31 It holds\n\nStill.\n\n"
            + "## 2020-03-11 01:20 It fell\n\nSecretly, see [help](help.md).\n\n![The wall](media/wall.png)\n\n"
            + "::: embed https://www.youtube.com/watch?v=dQw4w9WgXcQ The wall\n![The wall](media/wall.png)\n:::\n\n## 18:40 It stands\n";
        using var newsroom = Newsroom.With("articles/flood.md", Front, text).And("articles/help.md", "title: Help")
            .File("media/wall.png", Pictures.Png(640, 480)).Site("republish: {licence: CC0}");
        var site = newsroom.Build();
        Assert.Equal(["18:40 It stands", "18:31 It holds"], site.AllWords(Address, ".entry h2"));
        Assert.All(["Secretly", "It fell", "youtube", "2020-03-11"], word => Assert.Empty(site.FilesWith(word)));
        Assert.False(site.Has("/media/wall.png"));
        Assert.Equal((ChangeKind.LiveEntry, "articles/flood.md"), (newsroom.Next()!.Kind, newsroom.Next()!.Path));
        var then = newsroom.Build("2020-03-11 01:20");
        Assert.Equal("March 11, 01:20 It fell", then.Words(Address, ".entry h2"));
        Assert.True(then.Has("/media/wall.png"));
        then.Same(newsroom.BuildAnew("2020-03-11 01:20"));
    }

    [Theory]
    [InlineData("[help]: help.md\n[gauge]: https://example.org/\n[plan]: media/plan.pdf\n[^1]: See [more](more.md).\n")]
    [InlineData("\n[help]: help.md\n\n[gauge]: https://example.org/\n\n[plan]: media/plan.pdf\n\n[^1]: See [more](more.md).\n")]
    public void Definitions_and_notes_at_the_end_serve_the_entries_that_use_them_whatever_the_last_one_is(string definitions)
    {
        const string now = "## 18:31 It holds\n\nSee [help] and [gauge].[^1]\n\n";
        const string later = "## 2020-03-11 01:20 It fell\n\nSee [the plan][plan] and [help].[^2]\n\n";
        using var newsroom = Newsroom.With(
                "articles/flood.md", Front, now + later + definitions + "\n[^2]: Secretly, ![the wall](media/wall.png)\n")
            .And("articles/help.md", "title: Help").And("articles/more.md", "title: More")
            .File("media/plan.pdf", "%PDF-1.7\n%%EOF\n"u8.ToArray()).File("media/wall.png", Pictures.Png(640, 480));
        var site = newsroom.Build().Clean();
        Assert.Equal(
            ["/2020/01/10/help/", "https://example.org/", "/2020/01/10/more/"],
            site.Links(Address, ".prose a[href]")
                .Where(l => !l.Contains('#', StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal)));
        Assert.Empty(site.FilesWith("Secretly"));
        Assert.False(site.Has("/media/plan.pdf"));
        Assert.False(site.Has("/media/wall.png"));
        var then = newsroom.Build("2020-03-11 01:20");
        Assert.True(then.Has("/media/plan.pdf"));
        Assert.True(then.Has("/media/wall.png"));
        Assert.Contains("Secretly", then.Text(Address), StringComparison.Ordinal);
        then.Same(newsroom.BuildAnew("2020-03-11 01:20"));
    }

    [Fact]
    public void A_live_story_whose_first_entry_is_still_to_come_shows_what_stands_before_it()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", Front.Replace("lede", "kicker"), "## 2021-01-11 01:20 It fell\n\nSecretly.");
        var site = newsroom.Build().Clean();
        Assert.Empty(site.FilesWith("Secretly"));
        Assert.Empty(site.FilesWith("It fell"));
        Assert.Equal("January 11, 2021, 01:20 It fell", newsroom.Build("2021-02-01 10:00").Words(Address, ".entry h2"));
    }

    [Fact]
    public void A_note_on_a_text_is_a_note_in_the_next_build_too()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", Front, "It begins.\n\n::: embed https://www.youtube.com/watch?v=dQw4w9WgXcQ\n:::");
        Assert.Contains("note DL0444", newsroom.Build().Complaint("DL0444"), StringComparison.Ordinal);
        Assert.Contains("note DL0444", newsroom.Build().Complaint("DL0444"), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_feed_and_cards_have_the_entries()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front + "\nended: 2020-01-11 06:00", Text);
        var site = newsroom.Build().Clean();
        var data = site.Data(Address, "LiveBlogPosting");
        Assert.Equal("2020-01-10T18:32:00+03:00", data.GetProperty("coverageStartTime").GetString());
        Assert.Equal("2020-01-11T06:00:00+03:00", data.GetProperty("coverageEndTime").GetString());
        Assert.Equal("2020-01-11T01:20:00+03:00", data.GetProperty("dateModified").GetString());
        var newest = data.GetProperty("liveBlogUpdate")[0];
        Assert.Equal("The river falls", newest.GetProperty("headline").GetString());
        Assert.Equal("https://courier.example/2020/01/10/flood/#entry-2020-01-11-0120", newest.GetProperty("url").GetString());
        Assert.Equal("Live, ended", site.Words("/world/", ".card .live"));
        Assert.Equal(["January 11, 01:20 The river falls", "19:05 Roads open"], site.AllWords("/world/", ".live-lines li"));
        Assert.Single(site.Feed("/feed.xml").Items);
        Assert.Contains("href=\"https://courier.example/2020/01/10/flood/#entry-2020-01-10-1905\"", site.Text("/feed.xml"));
    }

    [Fact]
    public void Coverage_is_live_until_its_end_which_next_announces()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front + "\nended: 2020-02-01 14:00", Text);
        Assert.Equal("Live", newsroom.Build().Clean().Words(Address, ".live"));
        Assert.Equal("Live, ended", newsroom.Build("2020-02-01 14:00").Clean().Words(Address, ".live"));
    }

    [Fact]
    public void An_edit_of_a_headline_leaves_the_link_to_its_entry_as_it_is()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front, Text);
        newsroom.Build().Clean();
        var site = newsroom.Edit("articles/flood.md", "Roads open", "Most roads open").Build().Clean();
        Assert.Equal("19:05 Most roads open", site.Words(Address, "#entry-2020-01-10-1905 h2"));
    }

    [Theory]
    [InlineData("## 18.32 The wall", "write ## 18:32 The wall")]
    [InlineData("## 6:32 pm The wall", "write ## 18:32 The wall")]
    [InlineData("## 6pm The wall", "write ## 18:00 The wall")]
    [InlineData("## The wall", "write ## 14:32 The wall with the right time, or ### The wall within an entry")]
    [InlineData("## 14 people came", "write ## 14:32 14 people came with the right time, or ### 14 people came within an entry")]
    [InlineData("## 25:10 The wall", "write a time from 00:00 to 23:59; after midnight write the day before it")]
    [InlineData("## **18:32** The wall", "write ## 18:32 The wall")]
    public void A_heading_without_a_time_is_reported_with_the_line_as_it_should_be(string heading, string hint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front, heading + "\n\nText.");
        Assert.EndsWith(hint, newsroom.Build().Complaint("DL0226"));
    }

    [Theory]
    [InlineData("## 18:32 — The wall")]
    [InlineData("## 18:32: The wall")]
    [InlineData("## 18:32 - The wall")]
    [InlineData("# 18:32 The wall #")]
    public void A_dash_or_a_colon_after_the_time_is_not_part_of_the_headline(string heading)
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front, heading + "\n\nText.");
        Assert.Equal("18:32 The wall", newsroom.Build().Words(Address, ".entry h2"));
    }

    [Fact]
    public void In_another_language_the_page_is_whole_too()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front + "\nlanguage: ru\nplace: Лидс", Text);
        var site = newsroom.Build().Clean();
        Assert.Equal("11 января, 01:20 The river falls", site.Words(Address, ".entry h2"));
        Assert.Equal("Онлайн", site.Words(Address, ".live"));
        Assert.StartsWith("ЛИДС, 10 января", site.Words(Address, ".prose > p"));
    }

    [Fact]
    public void A_story_that_is_not_live_keeps_its_headings()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "Text.\n\n## 18:32 The wall\n\nText.");
        Assert.Equal("18:32 The wall", newsroom.Build().Clean().Words(Address, ".prose h2"));
    }

    [Fact]
    public void Sanitised_entries_are_whole()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front, Text.Replace("It held", "It <b>held</b>"));
        Assert.Equal("held", newsroom.Build().Words(Address, "#entry-2020-01-10-1832 b"));
    }
}
