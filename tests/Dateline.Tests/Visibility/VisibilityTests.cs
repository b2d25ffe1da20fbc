using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Visibility;

/// <summary>What readers see is decided by what editors wrote and by the clock.</summary>
public sealed class VisibilityTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void A_published_story_has_a_page()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "The wall holds.");
        Assert.Equal("The wall holds.", newsroom.Build().Clean().Words(Address, "main .prose"));
    }

    [Fact]
    public void A_draft_is_left_out()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft", "The wall holds.");
        var site = newsroom.Build();
        Assert.Empty(site.FilesWith("The wall holds"));
        Assert.False(site.Has(Address));
    }

    [Fact]
    public void A_draft_is_public_when_drafts_are_included()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft");
        Assert.True(newsroom.Build(drafts: true).Clean().Has(Address));
    }

    [Fact]
    public void Drafts_do_not_lift_embargoes()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft\nembargo: 2020-02-02");
        Assert.False(newsroom.Build(drafts: true).Has(Address));
    }

    [Theory]
    [InlineData("2020-02-01 17:59", false)]
    [InlineData("2020-02-01 18:00", true)]
    [InlineData("2020-02-01T14:59:59Z", false)]
    [InlineData("2020-02-01T15:00:00Z", true)]
    public void An_embargo_ends_on_its_minute_in_the_sites_time(string now, bool seen)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2020-02-01 18:00");
        Assert.Equal(seen, newsroom.Build(now).Has(Address));
    }

    [Theory]
    [InlineData("2020-01-09 23:59", false)]
    [InlineData("2020-01-10 00:00", true)]
    public void A_story_with_a_later_date_is_scheduled(string now, bool seen)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        Assert.Equal(seen, newsroom.Build(now).Has(Address));
    }

    [Theory]
    [InlineData("2020-01-31 23:59", true)]
    [InlineData("2020-02-01 00:00", false)]
    public void A_story_disappears_when_it_expires(string now, bool seen)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nexpires: 2020-02-01");
        var site = newsroom.Build(now);
        Assert.Equal(seen, site.Has(Address));
        Assert.Equal(seen, site.FilesWith("Flood").Length > 0);
    }

    [Fact]
    public void An_expired_story_is_removed_from_the_output_of_an_earlier_build()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nexpires: 2020-02-01");
        Assert.True(newsroom.Build("2020-01-20").Has(Address));
        Assert.Empty(newsroom.Build("2020-02-02").FilesWith("Flood"));
    }

    [Fact]
    public void A_withdrawn_story_leaves_a_notice_with_the_reason_at_its_address()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md",
            "title: Deluge\nstatus: withdrawn\nwithdrawn:\n  date: 2020-01-12\n  reason: The flood did not happen.\naliases: "
                + "[/old/flood/]", "The wall holds.");
        var site = newsroom.Build();
        Assert.Equal(("Story withdrawn", "Deluge"), (site.Words(Address, ".page-head .kicker"), site.Words(Address, "h1")));
        Assert.Equal("Story withdrawn: Deluge — The Courier", site.Html(Address).Title);
        Assert.Equal("Story withdrawn: Deluge", site.Html(Address).QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal("The flood did not happen.", site.Words(Address, ".lede"));
        Assert.Equal("Withdrawn January 12, 2020", site.Words(Address, "main time"));
        Assert.Equal("noindex", site.Html(Address).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(site.FilesWith("The wall holds"));
        Assert.Equal(["2020/01/10/flood/index.html"], site.FilesWith("Deluge"));
        Assert.DoesNotContain(Address, site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains(Address, site.Text("/old/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notice_of_a_duplicate_leads_to_the_story_that_stays()
    {
        using var newsroom = Newsroom
            .With(
                "articles/2020/01/10-flood.md",
                "title: Deluge\nrelated: [12-snow.md]\nstatus: withdrawn\n"
                    + "withdrawn: {date: 2020-01-12, reason: We published it twice., related: [11-rain.md, 13-draft.md]}")
            .And("articles/2020/01/11-rain.md", "title: Rain", "It rains.")
            .And("articles/2020/01/12-snow.md", "title: Snow", "It snows.")
            .And("articles/2020/01/13-draft.md", "title: Secret\nstatus: draft", "Not yet.");
        var site = newsroom.Build();
        Assert.Equal(["Rain"], site.AllWords(Address, "main .card-title"));
        Assert.Equal(["/2020/01/11/rain/"], site.Links(Address, "main .card-title a"));
        Assert.Contains("'13-draft.md' is not public now", Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.Equal("Rain, rain", newsroom.Edit("articles/2020/01/11-rain.md", "title: Rain", "title: Rain, rain").Build()
            .Words(Address, "main .card-title"));
    }

    [Fact]
    public void What_a_withdrawal_names_is_checked_before_it_takes_effect()
    {
        using var newsroom = Newsroom.With(
            "articles/2020/01/10-flood.md",
            "title: Deluge\nstatus: withdrawn\nwithdrawn: {date: 2020-06-01, reason: Twice., related: [11-rian.md]}");
        Assert.Contains("there is no article '11-rian.md'", newsroom.Build().Complaint("DL0306"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_story_can_have_another_headline_on_its_notice()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md",
            "title: The mayor is a thief\nlede: He took it.\nstatus: withdrawn\n"
                + "withdrawn: {date: 2020-01-12, reason: We were wrong., title: A report on the \"mayor\"}");
        var site = newsroom.Build();
        Assert.Equal("A report on the “mayor”", site.Words(Address, "h1"));
        Assert.Empty(site.FilesWith("thief"));
        Assert.Empty(site.FilesWith("He took it"));
    }

    [Fact]
    public void The_notice_of_a_story_is_in_the_language_of_the_story()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: סכר\nlanguage: he\nstatus: withdrawn\nwithdrawn: {date: 2020-01-12, reason: טעות.}");
        var root = newsroom.Build().Html(Address).DocumentElement;
        Assert.Equal(("he", "rtl"), (root.GetAttribute("lang"), root.GetAttribute("dir")));
        var label = root.QuerySelector(".page-head .kicker span")!;
        Assert.Equal(("en", "ltr", "Story withdrawn"), (label.GetAttribute("lang"), label.GetAttribute("dir"), label.TextContent));
    }

    [Fact]
    public void A_withdrawn_story_needs_no_reason()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Deluge\nstatus: withdrawn");
        Assert.Equal("This story has been withdrawn and is no longer available.", newsroom.Build().Words(Address, ".lede"));
    }

    [Fact]
    public void A_story_is_not_withdrawn_before_its_day()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md",
            "title: Flood\nstatus: withdrawn\nwithdrawn: {date: 2020-01-12, reason: It did not happen.}",
            "The wall holds.");
        Assert.Equal("Flood", newsroom.Build("2020-01-11").Words(Address, "h1"));
    }

    [Fact]
    public void A_withdrawal_without_the_status_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nwithdrawn: {date: 2020-01-12, reason: No.}");
        Assert.Contains("add status: withdrawn", newsroom.Build().Refused().Complaint("DL0204"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_embargoed_story_is_checked_as_it_will_be_published()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2020-03-01\nauthors: [nobody]");
        newsroom.Build().Refused().Complaint("DL0302");
    }

    [Fact]
    public void References_in_a_draft_are_not_checked()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft\nauthors: [nobody]");
        Assert.True(newsroom.Build().Result.Succeeded);
    }

    [Fact]
    public void A_page_can_be_a_draft_too()
    {
        using var newsroom = Newsroom.With("pages/about.md", "title: About us\nstatus: draft");
        Assert.Empty(newsroom.Build().FilesWith("About us"));
        Assert.True(newsroom.Build(drafts: true).Has("/about/"));
    }

    [Fact]
    public void An_edition_of_a_background_with_a_later_date_is_scheduled()
    {
        using var newsroom = Newsroom.With("backgrounds/dam/2020-01-01.md", "title: The dam")
            .And("backgrounds/dam/2020-03-01.md", "title: The new dam");
        Assert.Equal("The dam", newsroom.Build("2020-02-01").Words("/backgrounds/dam/", "h1"));
        Assert.Empty(newsroom.Build("2020-02-01").FilesWith("The new dam"));
        Assert.Equal("The new dam", newsroom.Build("2020-03-01").Words("/backgrounds/dam/", "h1"));
    }

    [Fact]
    public void A_newsroom_without_a_public_story_is_built_with_a_warning()
    {
        using var newsroom = new Newsroom();
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.Equal(
            ["articles: warning DL0313: no article is public now; write the first: articles/2019/12/10-headline.md"], site.Complaints);
        Assert.Equal("The Courier", site.Words("/", "h1"));
        Assert.Empty(site.Feed("feed.xml").Items);
        Assert.Equal("Page not found", site.Words("404.html", "h1"));
    }

    [Fact]
    public void An_empty_newsroom_says_what_hides_its_stories()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft");
        Assert.Contains("all are drafts, under embargo", newsroom.Build().Complaint("DL0313"), StringComparison.Ordinal);
    }
}
