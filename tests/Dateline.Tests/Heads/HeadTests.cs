using AngleSharp.Html.Dom;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Heads;

/// <summary>The metadata of pages for browsers, search engines and other sites, in a newsroom with every kind of page.</summary>
public sealed class HeadTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void Every_page_has_one_headline_a_title_a_language_and_one_address()
    {
        using var newsroom = Rich.Newsroom();
        Pages.AreWellMade(newsroom.Build().Clean());
    }

    [Fact]
    public void Every_internal_link_of_every_page_leads_to_a_file()
    {
        using var newsroom = Rich.Newsroom();
        InternalLinks.AllLeadSomewhere(newsroom.Build(), "/");
    }

    [Fact]
    public void The_titles_of_a_site_are_all_different()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build();
        var titles = site.Pages
            .Where(p => !p.StartsWith("old/", StringComparison.Ordinal) && p != "about.html")
            .Select(p => site.Html(p).Title)
            .ToArray();
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public void A_story_has_OpenGraph_metadata()
    {
        using var newsroom = Rich.Newsroom();
        var page = newsroom.Build().Html(Address);
        Assert.Equal("Flood — The Courier", page.Title);
        Assert.Equal(
            [
                "og:type=article", "og:title=Flood", "og:description=The river is high.",
                "og:url=https://courier.example/2020/01/10/flood/", "og:site_name=The Courier", "og:locale=en_US",
                "og:locale:alternate=ru_RU",
                "og:image=https://courier.example/media/wall.png", "og:image:width=1200", "og:image:height=630", "og:image:alt=The wall",
                "article:published_time=2020-01-10", "article:modified_time=2020-01-12",
                "article:section=World",
                "article:author=https://courier.example/authors/anna/", "article:tag=The Oka", "article:tag=rain",
            ],
            page.QuerySelectorAll("meta[property]").Select(m => $"{m.GetAttribute("property")}={m.GetAttribute("content")}"));
        Assert.Equal("summary_large_image", Meta(page, "twitter:card"));
        Assert.Equal("The river is high.", Meta(page, "description"));
        Assert.Equal("max-image-preview:large", Meta(page, "robots"));
    }

    [Fact]
    public void A_page_without_a_picture_says_so()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        var page = newsroom.Build().Html(Address);
        Assert.Null(page.QuerySelector("meta[property='og:image']"));
        Assert.Equal("summary", Meta(page, "twitter:card"));
    }

    [Fact]
    public void A_copy_names_the_original_as_its_address()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ncanonical: https://example.org/story");
        var site = newsroom.Build();
        Assert.Equal("https://example.org/story", site.Html(Address).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["https://example.org/story"], site.Links(Address, ".original a"));
        Assert.DoesNotContain(Address, site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_name_the_feeds_that_their_readers_may_want()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build();
        Assert.Equal(["The Courier /feed.xml"], Feeds(site, "/"));
        Assert.Equal(["The Courier /feed.xml"], Feeds(site, "/news/"));
        Assert.Equal(["The Courier /feed.xml", "The Courier: World /world/feed.xml"], Feeds(site, Address));
        Assert.Equal(["The Courier /feed.xml", "The Courier: The Oka /topics/oka/feed.xml"], Feeds(site, "/topics/oka/"));
        Assert.Equal(
            ["The Courier /feed.xml", "The Courier: Coverage: New dam /backgrounds/dam/feed.xml"], Feeds(site, "/backgrounds/dam/"));
        Assert.Equal(["The Courier /feed.xml", "The Courier: Corrections /corrections/feed.xml"], Feeds(site, "/corrections/"));
    }

    [Fact]
    public void The_title_of_the_front_page_is_the_name_of_the_site()
    {
        using var newsroom = Rich.Newsroom();
        var page = newsroom.Build().Html("/");
        Assert.Equal("The Courier", page.Title);
        Assert.Equal("website", page.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll(".breadcrumbs"));
    }

    private static string[] Feeds(Built site, string address) =>
        [.. site
            .Html(address)
            .QuerySelectorAll("link[type='application/rss+xml']")
            .Select(l => $"{l.GetAttribute("title")} {l.GetAttribute("href")}")];

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
}
