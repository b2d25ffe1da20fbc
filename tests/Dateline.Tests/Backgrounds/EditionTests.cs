using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Backgrounds;

/// <summary>An archived story keeps the background that its readers saw.</summary>
public sealed class EditionTests
{
    [Theory]
    [InlineData("2019-04-10", "Dam", "The first edition.")]
    [InlineData("2019-11-30", "Dam", "The first edition.")]
    [InlineData("2019-12-01", "New dam", "The second edition.")]
    [InlineData("2020-01-31", "New dam", "The second edition.")]
    public void A_story_shows_the_edition_in_force_on_its_date(string date, string heading, string text)
    {
        using var newsroom = Dam().And("articles/flood.md", $"title: Flood\ndate: {date}\nbackgrounds: [dam]");
        var site = newsroom.Build().Clean();
        var address = $"/{date.Replace('-', '/')}/flood/";
        Assert.Equal(heading, site.Words(address, ".background h2"));
        Assert.Equal(text, site.Words(address, ".background .prose"));
    }

    [Fact]
    public void A_story_older_than_all_editions_shows_the_earliest_and_the_writer_is_warned()
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\ndate: 2018-05-01\nbackgrounds: [dam]");
        var site = newsroom.Build();
        Assert.Equal("The first edition.", site.Words("/2018/05/01/flood/", ".background .prose"));
        Assert.Equal(
            ["articles/flood.md:4:15: warning DL0305: the explainer 'dam' begins on 2019-04-10, after this story; the story shows "
                + "its earliest edition; write dam@latest to follow the newest, or add an edition of 2018-05-01 or before"],
            site.Complaints);
    }

    [Fact]
    public void The_page_of_an_edition_shows_which_words_differ_from_the_edition_before_it()
    {
        using var newsroom = Dam();
        var site = newsroom.Build().Clean();
        Assert.Equal("first", site.Words("/backgrounds/dam/", ".changes del"));
        Assert.Equal("second", site.Words("/backgrounds/dam/", ".changes ins"));
        Assert.Equal("/backgrounds/dam/2019-04-10/", site.Links("/backgrounds/dam/", ".changes a").Single());
        Assert.Empty(site.AllWords("/backgrounds/dam/2019-04-10/", ".changes"));

        newsroom.Edit("backgrounds/dam/2019-04-10.md", "The first edition.", "The earliest edition.");
        Assert.Equal("earliest", newsroom.Build().Clean().Words("/backgrounds/dam/", ".changes del"));
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("embargo: 2020-03-01")]
    [InlineData("date: 2020-03-01")]
    public void A_story_with_an_explainer_that_has_no_public_edition_is_reported(string front)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nsection: world\nbackgrounds: [dam]")
            .And(
                "backgrounds/dam/first.md",
                $"title: Dam\n{(front.StartsWith("date", StringComparison.Ordinal) ? "" : "date: 2019-04-10\n")}{front}",
                "Not yet.");
        var site = newsroom.Build();
        Assert.Equal(
            ["articles/flood.md:4:15: warning DL0309: 'dam' is not public now; it is left out until it is public"], site.Complaints);
        Assert.Contains(site.Complaints[0], newsroom.Check());
        Assert.Empty(site.FilesWith("Not yet."));
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("embargo: 2020-03-01")]
    public void A_newer_edition_that_readers_do_not_see_changes_nothing_of_the_explainer(string front)
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\nbackgrounds: [dam@latest]");
        var before = newsroom.Build();
        newsroom.And("backgrounds/dam/2020-01-20.md", $"title: Newest dam\n{front}", "The third edition.");
        var after = newsroom.Build().Clean();
        Assert.Empty(after.ChangesSince(before));
        var drafts = newsroom.Build(drafts: true).Clean();
        Assert.Equal("New dam", drafts.Words("/backgrounds/dam/", "h1"));
        Assert.Equal("New dam", drafts.Words("/2020/01/10/flood/", ".background h2"));
        Assert.Equal(front.StartsWith("status", StringComparison.Ordinal), drafts.Has("/backgrounds/dam/2020-01-20/"));
    }

    [Fact]
    public void An_old_edition_is_reported_although_a_draft_is_newer()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nsection: world\nbackgrounds: [dam]")
            .And("backgrounds/dam/2018-01-01.md", "title: Dam", "The first.")
            .And("backgrounds/dam/2020-01-05.md", "title: Dam\nstatus: draft", "The second.");
        Assert.Contains(newsroom.Check(), c => c.StartsWith("articles/flood.md:4:15: warning DL0611", StringComparison.Ordinal));
    }

    [Fact]
    public void At_latest_follows_the_newest_edition()
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\ndate: 2019-05-01\nbackgrounds: [dam@latest]");
        Assert.Equal("The second edition.", newsroom.Build().Clean().Words("/2019/05/01/flood/", ".background .prose"));
    }

    [Fact]
    public void At_latest_never_follows_an_edition_that_is_not_due()
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\ndate: 2019-05-01\nbackgrounds: [dam@latest]");
        Assert.Equal("The first edition.", newsroom.Build("2019-11-01").Clean().Words("/2019/05/01/flood/", ".background .prose"));
    }

    [Fact]
    public void A_date_pins_an_edition()
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\nbackgrounds: [dam@2019-04-10]");
        Assert.Equal("The first edition.", newsroom.Build().Clean().Words("/2020/01/10/flood/", ".background .prose"));
    }

    [Theory]
    [InlineData(
        "dam@2019-04-11",
        "DL0304",
        "has no edition '2019-04-11'; expected latest or the date of an edition; its editions: 2019-04-10, 2019-12-01")]
    [InlineData("dma", "DL0303", "there is no explainer 'dma'; did you mean 'dam'?")]
    public void A_missing_edition_or_explainer_is_an_error_that_lists_the_existing_ones(string written, string code, string text)
    {
        using var newsroom = Dam().And("articles/flood.md", $"title: Flood\nbackgrounds: [{written}]");
        Assert.Contains(text, newsroom.Build().Refused().Complaint(code), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_explainers_compare_without_case()
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\nbackgrounds: [DAM]");
        Assert.Equal("New dam", newsroom.Build().Clean().Words("/2020/01/10/flood/", ".background h2"));
    }

    [Fact]
    public void A_block_has_a_heading_the_date_of_its_edition_and_a_link_to_the_explainer()
    {
        using var newsroom = Dam().And("articles/flood.md", "title: Flood\nbackgrounds: [dam]");
        var site = newsroom.Build();
        Assert.Equal("Background As of December 1, 2019", site.Words("/2020/01/10/flood/", ".background .label"));
        Assert.Equal(["/backgrounds/dam/"], site.Links("/2020/01/10/flood/", ".background .more a"));
        Assert.Equal("Read the explainer: New dam", site.Words("/2020/01/10/flood/", ".background .more"));
    }

    [Fact]
    public void A_block_ends_where_the_writer_says_more()
    {
        using var newsroom = Newsroom.With("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01", "In short.\n\n<!--more-->\n\nAt length.")
            .And("articles/flood.md", "title: Flood\nbackgrounds: [dam]");
        var site = newsroom.Build().Clean();
        Assert.Equal("In short.", site.Words("/2020/01/10/flood/", ".background .prose"));
        Assert.Equal("In short. At length.", site.Words("/backgrounds/dam/", ".prose"));
    }

    [Fact]
    public void The_explainers_page_shows_the_newest_edition_and_leads_to_the_earlier_ones()
    {
        using var newsroom = Dam();
        var site = newsroom.Build();
        Assert.Equal("The second edition.", site.Words("/backgrounds/dam/", ".prose"));
        Assert.Equal(["December 1, 2019 (this page)", "April 10, 2019"], site.AllWords("/backgrounds/dam/", ".editions li"));
        Assert.Equal(["/backgrounds/dam/2019-04-10/"], site.Links("/backgrounds/dam/", ".editions a"));

        const string earlier = "/backgrounds/dam/2019-04-10/";
        Assert.Equal("The first edition.", site.Words(earlier, ".prose"));
        Assert.Equal("This is an earlier edition, as of April 10, 2019. Read the newest edition", site.Words(earlier, ".older-edition"));
        Assert.Equal(
            "https://courier.example/backgrounds/dam/", site.Html(earlier).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_explainers_timeline_has_what_editors_wrote_and_the_stories_that_cite_it()
    {
        using var newsroom = Newsroom
            .With(
                "backgrounds/dam.md",
                "title: Dam\ndate: 2019-01-01\ntimeline:\n  - {date: 2020-01-20, text: The dam is mended.}\n  - {date: 1950-06-01, text: "
                    + "The dam is built.}")
            .And("articles/flood.md", "title: Flood\nbackgrounds: [dam]");
        var site = newsroom.Build().Clean();
        Assert.Equal(
            ["June 1, 1950 The dam is built.", "January 10, 2020 Flood", "January 20, 2020 The dam is mended."],
            site.AllWords("/backgrounds/dam/", ".timeline li"));
        Assert.Equal(["Flood"], site.Headlines("/backgrounds/dam/"));
        Assert.Equal(
            ["Flood", "Dam: edition of January 1, 2019"], site.Feed("/backgrounds/dam/feed.xml").Items.Select(i => i.Title.Text));
    }

    [Fact]
    public void Editions_are_entries_of_the_feed_with_ids_that_stay_when_a_newer_one_comes()
    {
        using var newsroom = Newsroom.With("backgrounds/dam/2019-01-01.md", "title: Dam", "It was built.")
            .And("articles/flood.md", "title: Flood\nbackgrounds: [dam]");
        string[] Entries() => [.. newsroom.Build().Clean().Feed("/backgrounds/dam/feed.xml").Items
            .Select(i => $"{i.Title.Text} | {i.Id} | {i.Links[0].Uri.AbsolutePath}")];
        Assert.Equal(
            "Dam: edition of January 1, 2019 | tag:courier.example,2019-01-01:backgrounds/dam | /backgrounds/dam/", Entries()[^1]);
        newsroom.And("backgrounds/dam/2020-01-20.md", "title: New dam\nupdated: 2020-01-21", "It was mended.")
            .And("backgrounds/dam/2020-03-01.md", "title: Newest dam", "Not yet.");
        Assert.Equal(
            [
                "New dam: edition of January 20, 2020 | tag:courier.example,2020-01-20:backgrounds/dam | /backgrounds/dam/",
                "Flood | tag:courier.example,2020-01-10:flood | /2020/01/10/flood/",
                "Dam: edition of January 1, 2019 | tag:courier.example,2019-01-01:backgrounds/dam | /backgrounds/dam/2019-01-01/",
            ],
            Entries());
        Assert.Contains("<p>It was mended.</p>", newsroom.Build().Text("/backgrounds/dam/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<atom:updated>2020-01-21T", newsroom.Build().Text("/backgrounds/dam/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_only_the_explainer_has_is_a_name_without_a_page()
    {
        using var newsroom = Newsroom.With("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01\ntopics: [oka, rain]")
            .And("articles/flood.md", "title: Flood\ntopics: [rain]");
        var site = newsroom.Build().Clean();
        Assert.Equal(["oka", "rain"], site.AllWords("/backgrounds/dam/", ".topics li"));
        Assert.Equal(["/topics/rain/"], site.Links("/backgrounds/dam/", ".topics a"));
    }

    [Fact]
    public void Two_editions_of_one_day_are_an_error()
    {
        using var newsroom = Dam().And("backgrounds/dam/again.md", "title: Dam\ndate: 2019-12-01");
        Assert.Contains(newsroom.Build().Refused().Complaints, c => c.Contains("two editions of 2019-12-01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_explainer_is_left_out_of_a_story_with_a_warning()
    {
        using var newsroom = Newsroom.With("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01\nstatus: draft")
            .And("articles/flood.md", "title: Flood\nbackgrounds: [dam]");
        var site = newsroom.Build();
        Assert.Contains("'dam' is not public now", site.Complaint("DL0309"), StringComparison.Ordinal);
        Assert.Empty(site.AllWords("/2020/01/10/flood/", ".background"));
    }

    private static Newsroom Dam() => Newsroom.With("backgrounds/dam/2019-04-10.md", "title: Dam", "The first edition.")
        .And("backgrounds/dam/2019-12-01.md", "title: New dam", "The second edition.")
        .And("articles/other.md", "title: Other");
}
