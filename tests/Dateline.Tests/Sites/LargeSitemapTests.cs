using System.Collections.Immutable;
using System.Xml.Linq;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.PostProcess.Sitemaps;
using Dateline.Process.Documents;
using Dateline.Process.Linking;
using Dateline.Views;

namespace Dateline.Tests.Sites;

/// <summary>
/// More than 10,000 addresses: several sitemaps and an index of them. The stories are created in memory without files.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LargeSitemapTests
{
    [Fact]
    public void Ten_thousand_addresses_are_one_file()
    {
        // Beside the stories the pages of all news, 24 stories each, and the other pages.
        var others = Entries(Sitemap(1)[0]).Length - 2;
        var most = Enumerable.Range(9_000, 1_000).Last(stories => stories + (stories / 24) + others <= 10_000);
        Assert.Equal(["sitemap.xml"], Sitemap(most).Select(p => p.File));
        Assert.Contains("sitemap-1.xml", Sitemap(most + 24).Select(p => p.File));
    }

    [Fact]
    public void More_addresses_are_an_index_of_files_that_fill_up_from_the_oldest()
    {
        var pages = Sitemap(24_000).ToDictionary(p => p.File);
        Assert.Equal(
            ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-pages.xml", "sitemap.xml"],
            pages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([10_000, 10_000, 4_000], new[] { 1, 2, 3 }.Select(n => Entries(pages[$"sitemap-{n}.xml"]).Length));
        Assert.Equal("https://courier.example/1/", Entries(pages["sitemap-1.xml"])[0].Url);
        Assert.Equal("https://courier.example/10001/", Entries(pages["sitemap-2.xml"])[0].Url);
        Assert.Equal(

            [
                "https://courier.example/sitemap-1.xml", "https://courier.example/sitemap-2.xml", "https://courier.example/sitemap-3.xml",
                "https://courier.example/sitemap-pages.xml",
            ],
            Entries(pages["sitemap.xml"]).Select(e => e.Url));
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var index = XDocument.Parse(Render(pages["sitemap.xml"])).Root!;
        Assert.Equal(ns + "sitemapindex", index.Name);
        Assert.All(index.Elements(), e => Assert.Equal(ns + "sitemap", e.Name));
        Assert.Equal("https://courier.example/sitemap-1.xml", index.Element(ns + "sitemap")!.Element(ns + "loc")!.Value);
    }

    [Fact]
    public void Many_lists_are_several_files_too()
    {
        var pages = Sitemap(300_000).ToDictionary(p => p.File);
        var parts = pages.Keys.Where(f => f.StartsWith("sitemap-pages", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["sitemap-pages-2.xml", "sitemap-pages.xml"], parts);
        Assert.Equal(10_000, Entries(pages["sitemap-pages.xml"]).Length);
        Assert.Contains("https://courier.example/sitemap-pages-2.xml", Entries(pages["sitemap.xml"]).Select(e => e.Url));
        Assert.Contains("https://courier.example/news/page/12000/", parts.SelectMany(f => Entries(pages[f])).Select(e => e.Url));
    }

    [Fact]
    public void A_new_story_changes_the_last_file_only()
    {
        var (before, after) = (Sitemap(22_000).ToDictionary(p => p.File), Sitemap(22_001).ToDictionary(p => p.File));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["sitemap-3.xml"], before.Keys.Where(f => !Entries(before[f]).SequenceEqual(Entries(after[f]))));
    }

    private static ImmutableArray<SitemapEntry> Entries(Page page) => ((SitemapView)page.View()).Entries;

    private static string Render(Page page)
    {
        var to = new StringWriter();
        page.Render(page.View(), to);
        return to.ToString();
    }

    private static Page[] Sitemap(int stories)
    {
        using var files = Dateline.Tests.Newsrooms.Newsroom.With("articles/flood.md", "title: Flood");
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(
            new BuildRequest(files.Project, Now: Dateline.Tests.Newsrooms.Newsroom.Now),
            new BuildProgress(),
            diagnostics,
            TestContext.Current.CancellationToken)!;
        var text = File.ReadAllText(Path.Combine(files.Project.Input, "articles/flood.md"));
        var parsed = ArticleFields.Read(new SourceText("articles/flood.md", ".", text), ParseRules.From(context.Site), diagnostics)!;
        var newsroom = SiteLinker.Link(
            ParsedDocuments.Sort([parsed], [], ParsedFrontPage.Open, context.Site.Urls, today: default),
            new MediaFolder([], MediaReader.Read, () => true),
            context);
        var story = newsroom.Articles.Single();
        var large = newsroom with { Articles = [.. Enumerable.Range(1, stories).Select(i => story with { Address = $"/{i}/" })] };
        return [.. Sitemaps.LayOut(large, new PageBuilder(large, context))];
    }
}
