using System.Xml.Linq;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>The sitemap has every list, with the date of its last change.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Lists_and_their_older_pages_changed_with_the_last_of_their_stories()
    {
        using var newsroom = Newsroom.With("articles/a.md", "title: A\ndate: 2020-01-01\ntopics: [oka]\nauthors: [anna]")
            .And("articles/b.md", "title: B\ndate: 2020-01-02\nupdated: 2020-01-09 10:00")
            .And("articles/c.md", "title: C\ndate: 2020-01-03\nsection: sport\ncorrections: [{date: 2020-01-04, text: So.}]")
            .And("articles/d.md", "title: D\ndate: 2020-01-05\nbackgrounds: [dam]")
            .And("backgrounds/dam/2019-01-01.md", "title: Dam")
            .And("pages/about.md", "title: About\nupdated: 2020-01-07")
            .File("authors/anna.yml", "name: Anna\n").Site("listing: {size: 2}");
        var changes = Changes(newsroom.Build().Clean());
        Assert.Equal(
            [
                "/ 2020-01-05", "/about/ 2020-01-07", "/authors/ 2020-01-01", "/authors/anna/ 2020-01-01", "/backgrounds/ 2019-01-01",
                "/backgrounds/dam/ 2019-01-01", "/corrections/ 2020-01-04", "/feeds/ ", "/news/ 2020-01-05",
                "/news/page/1/ 2020-01-09T10:00:00+03:00",
                "/sport/ 2020-01-04", "/topics/ 2020-01-01", "/topics/oka/ 2020-01-01", "/world/ 2020-01-09T10:00:00+03:00",
            ],
            changes.Where(c => !c.StartsWith("/2020/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_without_items_has_no_date()
    {
        using var newsroom = Newsroom.With("articles/a.md", "title: A");
        var changes = Changes(newsroom.Build().Clean());
        Assert.Contains("/sport/ ", changes);
        Assert.Contains("/corrections/ ", changes);
        Assert.Contains("/backgrounds/ ", changes);
    }

    private static string[] Changes(Built site) =>
    [
        .. XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(Sitemap + "url")
            .Select(u => $"{u.Element(Sitemap + "loc")!.Value["https://courier.example".Length..]} {u.Element(Sitemap + "lastmod")?.Value}")
            .Order(StringComparer.Ordinal),
    ];
}
