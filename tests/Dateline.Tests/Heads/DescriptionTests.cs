using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Heads;

/// <summary>Every page says of itself what it is about, in words of its own.</summary>
public sealed class DescriptionTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void Without_a_lede_the_first_paragraph_describes_a_story_to_every_machine()
    {
        const string Words = "The wall holds, as “the dam” did.";
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: Flood", "## Now\n\nThe *wall* holds,\nas \"the dam\" did.\n\nMore.");
        var site = newsroom.Build();
        var page = site.Html(Address);
        Assert.Equal(Words, Of(page));
        Assert.Equal(Words, page.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
        Assert.Equal(Words, site.Data(Address, "NewsArticle").GetProperty("description").GetString());
        Assert.Equal(Words, site.Feed("feed.xml").Items.Single().Summary.Text);
        Assert.Empty(site.AllWords(Address, ".lede"));
        Assert.Empty(site.AllWords("/", ".card-lede"));
    }

    [Fact]
    public void The_lede_comes_first()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlede: The river is high.", "The wall holds.");
        Assert.Equal("The river is high.", Of(newsroom.Build().Html(Address)));
    }

    [Fact]
    public void An_edit_of_the_first_paragraph_changes_the_description_and_one_of_the_second_does_not()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "It rose.\n\nThen it fell.");
        newsroom.Build();
        Assert.Equal("It sank.", Of(newsroom.Edit("articles/flood.md", "rose", "sank").Build().Same(newsroom.BuildAnew()).Html(Address)));
        Assert.Equal("It sank.", Of(newsroom.Edit("articles/flood.md", "fell", "sank").Build().Html(Address)));
    }

    [Fact]
    public void Explainers_and_pages_are_described_so_too()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .And("backgrounds/dam/2019-01-01.md", "title: Dam", "It was built.").And("pages/about.md", "title: About", "We write.");
        var site = newsroom.Build().Clean();
        Assert.Equal("It was built.", Of(site.Html("/backgrounds/dam/")));
        Assert.Equal("We write.", Of(site.Html("/about/")));
    }

    [Fact]
    public void Every_indexed_page_has_a_description_that_no_other_has()
    {
        using var newsroom = Rich.Newsroom();
        for (var i = 0; i < 5; i++)
        {
            newsroom.And($"articles/2020/01/2{i}-rain-{i}.md", $"title: Rain {i}\ntopics: [oka]\nbackgrounds: [dam]", $"Day {i}.");
        }

        var site = newsroom.Build().Clean();
        var described = site.Pages.Where(p => site.Html(p).QuerySelector("meta[content='max-image-preview:large']") is not null)
            .Where(p => site.Html(p).QuerySelector(".original, .older-edition") is null)
            .Select(p => (Page: p, Description: Of(site.Html(p)))).ToArray();
        Assert.Contains(described, d => d.Page.Contains("/page/", StringComparison.Ordinal));
        Assert.All(described, d => Assert.False(string.IsNullOrEmpty(d.Description), d.Page));
        Assert.All(described.GroupBy(d => d.Description), g => Assert.Single(g));
    }

    [Fact]
    public void The_front_page_of_a_site_without_a_description_has_one()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        Assert.Equal("The latest news from The Courier.", Of(newsroom.Build().Html("/")));
    }

    [Theory]
    [InlineData("date: 2020-01-10", "2020-01-10", "2020-01-10")]
    [InlineData("date: 2020-01-10 09:05", "2020-01-10T09:05:00+03:00", "2020-01-10T09:05:00+03:00")]
    [InlineData("date: 2020-01-10\nupdated: 2020-01-11 10:00", "2020-01-10", "2020-01-11T10:00:00+03:00")]
    [InlineData("date: 2020-01-10 09:05\nupdated: 2020-01-11", "2020-01-10T09:05:00+03:00", "2020-01-11")]
    public void A_date_without_a_time_is_a_day_wherever_a_day_can_be_given(string dates, string published, string modified)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{dates}");
        var site = newsroom.Build("2020-01-11 12:00").Clean();
        var data = site.Data(Address, "NewsArticle");
        Assert.Equal((published, modified), (data.GetProperty("datePublished").GetString(), data.GetProperty("dateModified").GetString()));
        var page = site.Html(Address);
        string Meta(string name) => page.QuerySelector($"meta[property='article:{name}']")!.GetAttribute("content")!;
        Assert.Equal((published, modified), (Meta("published_time"), Meta("modified_time")));
        Assert.Equal(published, page.QuerySelector(".story-meta time")!.GetAttribute("datetime"));
        Assert.Equal(published, site.Html("/").QuerySelector(".card time")!.GetAttribute("datetime"));
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", news = "http://www.google.com/schemas/sitemap-news/0.9";
        Assert.Equal(modified, XDocument.Parse(site.Text("sitemap.xml")).Descendants(map + "lastmod").First().Value);
        Assert.Equal(published, XDocument.Parse(site.Text("news-sitemap.xml")).Descendants(news + "publication_date").Single().Value);
    }

    private static string? Of(IHtmlDocument page) => page.QuerySelector("meta[name=description]")?.GetAttribute("content");
}
