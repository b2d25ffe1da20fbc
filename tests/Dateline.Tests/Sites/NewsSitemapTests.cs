using System.Xml.Linq;
using Dateline.PostProcess.Sitemaps;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>The sitemap for Google News has the stories of the last two days.</summary>
public sealed class NewsSitemapTests
{
    private const string File = "news-sitemap.xml";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Theory]
    [InlineData("2020-01-30 12:01", true)]
    [InlineData("2020-01-30 12:00", false)]
    [InlineData("2020-02-01 12:00", true)]
    [InlineData("2020-02-01 12:01", false)]
    public void A_story_is_in_it_for_48_hours_to_the_instant(string date, bool listed)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ndate: {date}");
        Assert.Equal(listed ? ["Flood"] : [], Titles(newsroom.Build("2020-02-01 12:00")));
    }

    [Fact]
    public void An_entry_has_the_publication_and_the_date_of_first_publication()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Wind & <rain>\ndate: 2020-01-31 09:30\nupdated: 2020-02-01 10:00")
            .Site("name: The Courier & Post");
        var url = Assert.Single(Urls(newsroom.Build().Clean()));
        Assert.Equal("https://courier.example/2020/01/31/flood/", url.Element(Sitemap + "loc")!.Value);
        var news = url.Element(News + "news")!;
        Assert.Equal("The Courier & Post", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("en", news.Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("2020-01-31T09:30:00+03:00", news.Element(News + "publication_date")!.Value);
        Assert.Equal("Wind & <rain>", news.Element(News + "title")!.Value);
    }

    [Fact]
    public void The_newest_story_comes_first()
    {
        using var newsroom = Newsroom.With("articles/a.md", "title: Second\ndate: 2020-01-31 10:00")
            .And("articles/b.md", "title: First\ndate: 2020-01-31 11:00")
            .And("articles/c.md", "title: Third\ndate: 2020-01-30 18:00");
        Assert.Equal(["First", "Second", "Third"], Titles(newsroom.Build()));
    }

    [Fact]
    public void It_has_public_stories_only()
    {
        const string Today = "\ndate: 2020-02-01 10:00";
        using var newsroom = Newsroom.With("articles/a.md", $"title: Draft\nstatus: draft{Today}")
            .And("articles/b.md", $"title: Embargoed\nembargo: 2020-02-01 13:00{Today}")
            .And("articles/c.md", $"title: Expired\nexpires: 2020-02-01 11:00{Today}")
            .And("articles/d.md", $"title: Withdrawn\nstatus: withdrawn{Today}")
            .And("articles/e.md", $"title: Elsewhere\ncanonical: https://example.org/story{Today}")
            .And("articles/f.md", $"title: Public{Today}");
        Assert.Equal(["Public"], Titles(newsroom.Build()));
    }

    [Fact]
    public void A_story_after_an_embargo_of_more_than_two_days_is_not_in_it()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-01-28\nembargo: 2020-02-01 11:00");
        Assert.Empty(Titles(newsroom.Build().Clean()));
    }

    [Fact]
    public void Every_story_has_its_own_language()
    {
        using var newsroom = Newsroom.With("articles/potop.md", "title: Потоп\nlanguage: ru\ndate: 2020-01-31");
        Assert.Equal("ru", Assert.Single(Urls(newsroom.Build())).Descendants(News + "language").Single().Value);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("pt-BR", "pt")]
    [InlineData("sr-Latn-RS", "sr")]
    [InlineData("fil", "fil")]
    [InlineData("zh-CN", "zh-cn")]
    [InlineData("zh-TW", "zh-tw")]
    [InlineData("zh-Hans", "zh")]
    public void A_language_is_two_or_three_letters_but_for_chinese(string tag, string code) =>
        Assert.Equal(code, NewsSitemap.LanguageCode(tag));

    [Fact]
    public void Without_news_it_is_there_and_empty()
    {
        using var newsroom = new Newsroom();
        Assert.Empty(XDocument.Parse(newsroom.Build().Text(File)).Root!.Elements());
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void It_has_the_newest_thousand_stories_at_most()
    {
        using var newsroom = new Newsroom();
        for (var i = 0; i < 1001; i++)
        {
            newsroom.And($"articles/story-{i}.md", $"title: Story {i}\ndate: 2020-02-01 {1 + (i / 60 % 10):00}:{i % 60:00}:{i / 600:00}");
        }

        var titles = Titles(newsroom.Build(jobs: 2));
        Assert.Equal(1000, titles.Length);
        Assert.DoesNotContain("Story 0", titles);
    }

    [Fact]
    public void No_headline_breaks_it()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: \"Flood ]]> &#1; <b>\"\ndate: 2020-01-31");
        Assert.Equal("Flood ]]> &#1; <b>", Assert.Single(Titles(newsroom.Build())));
    }

    [Fact]
    public void Its_addresses_have_the_base_path()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-01-31");
        var site = newsroom.Build(baseUrl: "https://example.org/repo/").Clean();
        Assert.Equal("https://example.org/repo/2020/01/31/flood/", Urls(site).Single().Element(Sitemap + "loc")!.Value);
        Assert.Contains("\nSitemap: https://example.org/repo/news-sitemap.xml\n", site.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_at_its_address_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\naliases: [/news-sitemap.xml]");
        Assert.Contains("/news-sitemap.xml", Assert.Single(newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Urls(Built site) => XDocument.Parse(site.Text(File)).Root!.Elements(Sitemap + "url");

    private static string[] Titles(Built site) => [.. Urls(site).Select(u => u.Descendants(News + "title").Single().Value)];
}
