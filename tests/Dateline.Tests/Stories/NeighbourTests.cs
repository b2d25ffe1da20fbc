using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>A story shows older stories only, so an old page never changes because of a new story.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public void A_story_shows_the_older_ones_that_its_writer_chose()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-flood.md]");
        Assert.Equal(
            ["/2020/01/10/flood/"], newsroom.Build().Clean().Links("/2020/01/11/help/", "section[aria-labelledby=related-title] a"));
    }

    [Theory]
    [InlineData("articles/2020/01/10-flood.md")]
    [InlineData("../01/10-flood.md")]
    public void An_older_story_may_be_named_from_the_input_folder_or_from_here(string path)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", $"title: Help\nrelated: [{path}]");
        Assert.Equal(
            ["Flood"], newsroom.Build().Clean().AllWords("/2020/01/11/help/", "section[aria-labelledby=related-title] .card-title"));
    }

    [Fact]
    public void A_newer_story_cant_be_related()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nrelated: [11-help.md]")
            .And("articles/2020/01/11-help.md", "title: Help");
        Assert.Equal(
            "articles/2020/01/10-flood.md:3:11: error DL0307: '11-help.md' is dated 2020-01-11, later than this story of 2020-01-10; "
                + "expected an older article; list this story in that article instead",
            newsroom.Build().Refused().Complaint("DL0307"));
    }

    [Fact]
    public void A_missing_related_story_is_an_error_with_the_nearest_name()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-floods.md]");
        Assert.Contains(
            "did you mean 'articles/2020/01/10-flood.md'?", newsroom.Build().Refused().Complaint("DL0306"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_related_story_that_is_hidden_now_is_left_out_with_a_warning()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nstatus: draft")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-flood.md]");
        var site = newsroom.Build();
        site.Complaint("DL0309");
        Assert.Empty(site.FilesWith("flood"));
    }

    [Fact]
    public void Earlier_stories_are_the_nearest_before_it_in_its_section_and_language()
    {
        using var newsroom = Newsroom.With("articles/2020/01/01-one.md", "title: One")
            .And("articles/2020/01/02-two.md", "title: Two")
            .And("articles/2020/01/03-three.md", "title: Three\nsection: sport")
            .And("articles/2020/01/04-four.md", "title: Четыре\nlanguage: ru")
            .And("articles/2020/01/05-five.md", "title: Five")
            .And("articles/2020/01/06-six.md", "title: Six")
            .And("articles/2020/01/07-seven.md", "title: Seven\nrelated: [05-five.md]")
            .And("articles/2020/01/08-eight.md", "title: Eight");
        var site = newsroom.Build().Clean();
        Assert.Equal(["Six", "Two", "One"], site.AllWords("/2020/01/07/seven/", "section[aria-labelledby=earlier-title] .card-title"));
        Assert.Equal("Earlier in World", site.Words("/2020/01/07/seven/", "#earlier-title"));
        Assert.Empty(site.AllWords("/2020/01/01/one/", "section[aria-labelledby=earlier-title]"));
        Assert.Empty(site.AllWords("/2020/01/03/three/", "section[aria-labelledby=earlier-title]"));
    }

    [Fact]
    public void A_new_story_changes_no_page_of_an_older_one()
    {
        using var newsroom = Newsroom.With("articles/2020/01/01-one.md", "title: One\ntopics: [rain]")
            .And("articles/2020/01/02-two.md", "title: Two\ntopics: [rain]");
        var before = newsroom.Build();
        var changes = newsroom.And("articles/2020/01/03-three.md", "title: Three\ntopics: [rain]").Build().ChangesSince(before);
        Assert.Equal(

            [
                "2020/01/03/three/index.html", "404.html", "feed.xml", "index.html", "news/index.html", "sitemap.xml",
                "topics/rain/feed.xml", "topics/rain/index.html", "world/feed.xml", "world/index.html",
            ],
            changes);
    }

    [Fact]
    public void Translations_lead_to_each_other_for_readers_and_for_search_engines()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\ntranslations: [10-potop.md]")
            .And("articles/2020/01/10-potop.md", "title: Потоп\nlanguage: ru\ntranslations: [10-flood.md]");
        var site = newsroom.Build().Clean();
        Assert.Equal("Also in: Русский", site.Words("/2020/01/10/flood/", ".translations"));
        Assert.Equal(["/2020/01/10/potop/"], site.Links("/2020/01/10/flood/", ".translations a"));
        Assert.Equal("На других языках: English", site.Words("/2020/01/10/potop/", ".translations"));
        Assert.Equal(
            ["en https://courier.example/2020/01/10/flood/", "ru https://courier.example/2020/01/10/potop/"],
            site.Html("/2020/01/10/flood/").QuerySelectorAll("link[hreflang]")
                .Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}"));
    }
}
