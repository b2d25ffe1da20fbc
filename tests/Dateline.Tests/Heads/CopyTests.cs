using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Heads;

/// <summary>A copy of another site's story names the original to every machine, and never itself.</summary>
public sealed class CopyTests
{
    private const string Address = "/2020/01/31/flood/", Original = "https://example.org/story";

    [Theory]
    [InlineData("story")]
    [InlineData("link")]
    public void A_copy_calls_the_original_its_address_in_every_format(string kind)
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/31-flood.md", $"title: Flood\nkind: {kind}\ncanonical: {Original}\ntranslations: [31-potop.md]")
            .And("articles/2020/01/31-potop.md", "title: Потоп\nlanguage: ru\ntranslations: [31-flood.md]");
        var site = newsroom.Build();
        var page = site.Html(Address);
        Assert.Equal(Original, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Original, page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        var data = site.Data(Address, "NewsArticle");
        Assert.All(["@id", "url", "mainEntityOfPage", "isBasedOn"], name => Assert.Equal(Original, data.GetProperty(name).GetString()));
        Assert.False(data.TryGetProperty("publisher", out _));
        Assert.Equal("example.org", data.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
        Assert.Empty(site.Html("/2020/01/31/potop/").QuerySelectorAll("link[hreflang]"));
        Assert.All(["sitemap.xml", "news-sitemap.xml"], f => Assert.DoesNotContain(Address, site.Text(f), StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_of_our_own_is_ours()
    {
        using var newsroom = Newsroom.With("articles/2020/01/31-flood.md", "title: Flood");
        var data = newsroom.Build().Clean().Data(Address, "NewsArticle");
        Assert.Equal("https://courier.example" + Address, data.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("The Courier", data.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("The Courier", data.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.False(data.TryGetProperty("isBasedOn", out _));
    }

    [Fact]
    public void The_front_page_says_what_the_site_is_who_publishes_it_and_what_its_stories_are()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build(baseUrl: "https://courier.example/repo/").Clean();
        var web = site.Data("/", "WebSite");
        Assert.Equal("https://courier.example/repo/", web.GetProperty("url").GetString());
        Assert.Equal("The Courier", web.GetProperty("publisher").GetProperty("name").GetString());
        var newsroomData = site.Data("/", "NewsMediaOrganization");
        Assert.Equal("https://courier.example/repo/media/card.png", newsroomData.GetProperty("logo").GetProperty("url").GetString());
        Assert.Equal("https://courier.example/repo/about/", newsroomData.GetProperty("correctionsPolicy").GetString());
        var stories = site.Data("/", "CollectionPage").GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().ToArray();
        Assert.Equal(Enumerable.Range(1, stories.Length), stories.Select(s => s.GetProperty("position").GetInt32()));
        Assert.Equal(
            site.Links("/", "main :is(.card-title, .related li, .line p) > a"),
            stories.Select(s => s.GetProperty("url").GetString()!["https://courier.example".Length..]));
    }
}
