using System.Globalization;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>The page that lists the feeds, for people and for programs.</summary>
public sealed class FeedsPageTests
{
    [Fact]
    public void It_explains_feeds_and_links_to_each_by_kind()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build().Clean();
        Assert.StartsWith("A feed is a file", site.Words("/feeds/", ".lede"), StringComparison.Ordinal);
        Assert.Equal(
            ["All news", "Sections", "Explainers", "Topics", "Authors", "Corrections"], site.AllWords("/feeds/", "main h2"));
        var links = site.Links("/feeds/", "main a");
        Assert.All(links, link => Assert.True(site.Has(link), link));
        Assert.All(
            ListFeeds.Of(site).Concat(["atom.xml", "feeds.opml"]),
            f => Assert.Contains($"/{f}", links));
        Assert.Contains("/feeds/", site.Links("/", "footer a"));
        Assert.Contains("https://courier.example/feeds/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_topics_it_lists_those_with_the_most_stories()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [z-rare, zz-often]")
            .And("articles/help.md", "title: Help\ntopics: [zz-often]");
        for (var i = 0; i < 20; i++)
        {
            newsroom.And(
                string.Create(CultureInfo.InvariantCulture, $"articles/story-{i}.md"),
                string.Create(CultureInfo.InvariantCulture, $"title: Story {i}\ntopics: [a{i:00}]"));
        }

        var site = newsroom.Build().Clean();
        var links = site.Links("/feeds/", "main a");
        Assert.Contains("/topics/zz-often/feed.xml", links);
        Assert.DoesNotContain("/topics/z-rare/feed.xml", links);
        Assert.Contains("/topics/", links);
        Assert.Contains("/topics/z-rare/feed.xml", site.Text("feeds.opml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_story_does_not_change_it()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var changes = newsroom.And("articles/2020/01/20-more.md", "title: More\nauthors: [anna]\ntopics: [oka]").Build().Clean().Changes;
        Assert.DoesNotContain(changes, c => c.Contains("feeds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pages/feeds.md", "title: Follow us")]
    [InlineData("pages/follow.md", "title: Follow us\nslug: feeds")]
    public void A_page_of_the_newsrooms_own_takes_its_place(string path, string front)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And(path, front, "By mail.");
        var site = newsroom.Build().Clean().Same(newsroom.BuildAnew());
        Assert.Equal("Follow us", site.Words("/feeds/", "h1"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(site.Text("sitemap.xml"), "/feeds/<"));
        Assert.Equal("Feeds", newsroom.Delete(path).Build().Clean().Words("/feeds/", "h1"));
    }

    [Fact]
    public void So_does_a_section_a_file_and_a_former_address()
    {
        using var section = Newsroom.With("articles/flood.md", "title: Flood")
            .Site("sections: [{id: world, name: World}, {id: feeds, name: Animal feeds}]");
        Assert.Equal("Animal feeds", section.Build().Clean().Words("/feeds/", "h1"));
        using var file = new Newsroom().File("static/feeds/index.html", "<!doctype html><title>F</title><h1>By hand</h1>");
        Assert.Equal("By hand", file.Build().Words("/feeds/", "h1"));
        using var alias = Newsroom.With("pages/about.md", "title: About\naliases: [/feeds/]");
        Assert.Contains("/about/", alias.Build().Text("/feeds/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_such_a_page_changes_nothing_until_it_is_published()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("pages/feeds.md", "title: Follow us\nstatus: draft");
        Assert.Equal("Feeds", newsroom.Build().Clean().Words("/feeds/", "h1"));
        Assert.Equal(
            "Follow us", newsroom.Edit("pages/feeds.md", "status: draft", "status: published").Build().Clean().Words("/feeds/", "h1"));
    }
}
