using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.PostProcess;
using Dateline.Process;
using Dateline.Views;

namespace Dateline.Tests.Sites;

/// <summary>More than 50,000 addresses: several sitemaps and an index of them. The stories are made in memory; no file is read but one.</summary>
public sealed class LargeSitemapTests
{
    [Fact]
    public void Fifty_thousand_addresses_are_one_file()
    {
        var few = Sitemap(1);
        Assert.Equal(["sitemap.xml"], Sitemap(50_001 - Entries(few[0]).Length).Select(p => p.File));
    }

    [Fact]
    public void More_are_an_index_of_files_that_fill_up_from_the_oldest()
    {
        var pages = Sitemap(120_000).ToDictionary(p => p.File);
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-pages.xml", "sitemap.xml"], pages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([50_000, 50_000, 20_000], new[] { 1, 2, 3 }.Select(n => Entries(pages[$"sitemap-{n}.xml"]).Length));
        Assert.Equal("https://courier.example/1/", Entries(pages["sitemap-1.xml"])[0].Url);
        Assert.Equal("https://courier.example/50001/", Entries(pages["sitemap-2.xml"])[0].Url);
        Assert.Equal(
            ["https://courier.example/sitemap-1.xml", "https://courier.example/sitemap-2.xml", "https://courier.example/sitemap-3.xml", "https://courier.example/sitemap-pages.xml"],
            Entries(pages["sitemap.xml"]).Select(e => e.Url));
        Assert.Contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<sitemap><loc>", Print(pages["sitemap.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_story_changes_the_last_file_only()
    {
        var (before, after) = (Sitemap(110_000).ToDictionary(p => p.File), Sitemap(110_001).ToDictionary(p => p.File));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["sitemap-3.xml"], before.Keys.Where(f => !Entries(before[f]).SequenceEqual(Entries(after[f]))));
    }

    private static ImmutableArray<SitemapEntry> Entries(Page page) => ((SitemapView)page.View()).Entries;

    private static string Print(Page page)
    {
        var to = new StringWriter();
        page.Print(page.View(), to);
        return to.ToString();
    }

    private static Page[] Sitemap(int stories)
    {
        using var files = Newsrooms.Newsroom.With("articles/flood.md", "title: Flood");
        var diagnostics = new DiagnosticBag();
        var context = Preparation.Prepare(new BuildRequest(files.Project, Now: Newsrooms.Newsroom.Now), new BuildProgress(), diagnostics, TestContext.Current.CancellationToken)!;
        var draft = ArticleFields.Read(new SourceFile("articles/flood.md", Path.Combine(files.Project.Input, "articles/flood.md")), context)!;
        var newsroom = Linking.Link(Drafts.Sort([draft], [], FrontDraft.Open, [], today: default), context);
        var story = newsroom.Articles.Single();
        var large = newsroom with { Articles = [.. Enumerable.Range(1, stories).Select(i => story with { Address = $"/{i}/" })] };
        return [.. Sitemaps.LayOut(large, new Furniture(large, context))];
    }
}
