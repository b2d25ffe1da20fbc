using System.Xml.Linq;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>Pages that are not stories, and files for machines.</summary>
public sealed class PlumbingTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_address_of_a_static_page_is_its_name_or_slug()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .And("pages/about.md", "title: About us\nlede: Who we are.\nupdated: 2020-01-05", "We *write*.")
            .And("pages/deep/kontakt.md", "title: Kontakt\nslug: contact");
        var site = newsroom.Build().Clean();
        Assert.Equal("About us", site.Words("/about/", "h1"));
        Assert.Equal("Who we are.", site.Words("/about/", ".lede"));
        Assert.Equal("Updated January 5, 2020", site.Words("/about/", ".story-meta"));
        Assert.Equal("<p>We <em>write</em>.</p>", site.Html("/about/").QuerySelector(".prose")!.InnerHtml.Trim());
        Assert.True(site.Has("/contact/"));
    }

    [Fact]
    public void The_page_for_missing_pages_has_no_address_is_not_listed_and_leads_on()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build(baseUrl: "https://courier.example/repo/");
        var page = site.Html("404.html");
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Null(page.QuerySelector("script"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("/repo/news/", site.Links("404.html", "main .more a")[0]);
        Assert.DoesNotContain("404", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Robots_txt_allows_everything_and_names_the_sitemaps()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build();
        Assert.Equal(
            "User-agent: *\nDisallow:\n\nSitemap: https://courier.example/sitemap.xml\nSitemap: https://courier.example/news-sitemap.xml\n",
            site.Text("robots.txt"));
        Assert.Equal("Written by Dateline.\n", site.Text(".nojekyll"));
    }

    [Fact]
    public void The_sitemap_has_every_page_that_calls_itself_canonical_and_no_other()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build().Clean();
        var listed = Locations(site, "sitemap.xml");
        var canonical = site.Pages
            .Where(p => site.Html(p).QuerySelector("meta[name=robots]")!.GetAttribute("content") != "noindex")
            .Select(
                p =>
                    (Own: "https://courier.example/"
                        + p[..^"index.html".Length], Canonical: site.Html(p).QuerySelector("link[rel=canonical]")!.GetAttribute("href")))
            .Where(p => p.Own == p.Canonical)
            .Select(p => p.Own);
        Assert.Equal(canonical.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sitemap_says_when_a_story_last_changed_as_the_story_itself_does()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build();
        foreach (var url in XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(Sitemap + "url")
            .Where(u => u.Value.Contains("/2020/01/", StringComparison.Ordinal)))
        {
            var address = url.Element(Sitemap + "loc")!.Value["https://courier.example".Length..];
            var type = address.EndsWith("/match/", StringComparison.Ordinal) ? "LiveBlogPosting" : "NewsArticle";
            Assert.Equal(site.Data(address, type).GetProperty("dateModified").GetString(), url.Element(Sitemap + "lastmod")!.Value);
        }
    }

    [Fact]
    public void The_sitemap_fills_up_from_the_oldest()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/02-b.md", "title: B")
            .And("articles/2020/01/01-a.md", "title: A")
            .And("articles/2020/01/03-c.md", "title: C");
        Assert.Equal(
            ["https://courier.example/2020/01/01/a/", "https://courier.example/2020/01/02/b/", "https://courier.example/2020/01/03/c/"],
            Locations(newsroom.Build(), "sitemap.xml").Take(3));
    }

    [Fact]
    public void The_stylesheets_name_changes_with_its_contents()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        var before = Stylesheet(newsroom.Build());
        var after = Stylesheet(newsroom.EditTheme("site.css", ":root", ":root { --new: 1 } :root").Build());
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Files_of_others_in_the_output_folder_stay()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        newsroom.Build();
        System.IO.File.WriteAllText(Path.Combine(newsroom.Project.Output, "CNAME"), "courier.example");
        Assert.True(newsroom.Delete("articles/flood.md").Build().Has("CNAME"));
    }

    [Fact]
    public void Obsolete_files_are_removed_with_their_folders()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/help.md", "title: Help");
        newsroom.Build();
        var site = newsroom.Delete("articles/flood.md").Build();
        Assert.Equal(["2020/01/10/flood/index.html"], site.Result.Written.Removed);
        Assert.False(site.Has("/2020/01/10/flood/"));
        Assert.False(Directory.Exists(Path.Combine(newsroom.Project.Output, "2020", "01", "10", "flood")));
    }

    private static string Stylesheet(Built site) => site.Files.Keys.Single(f => f.EndsWith(".css", StringComparison.Ordinal));

    private static IEnumerable<string> Locations(Built site, string file) =>
        XDocument.Parse(site.Text(file)).Descendants(Sitemap + "loc").Select(l => l.Value);
}
