using System.Globalization;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

/// <summary>Listings page from the oldest, so that an archive page is written once and never again.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    public void The_first_page_of_a_listing_has_the_last_full_page_and_all_newer_stories(int stories, int pages)
    {
        using var newsroom = Stories(1, stories);
        var site = newsroom.Build().Clean();
        Assert.Equal(pages, site.Pages.Count(p => p.StartsWith("news/page/", StringComparison.Ordinal)));
        Assert.Equal(stories - (5 * pages), site.Headlines("/news/").Length);
    }

    [Fact]
    public void Page_1_holds_the_oldest_and_every_page_leads_to_its_neighbours()
    {
        using var newsroom = Stories(1, 17);
        var site = newsroom.Build();
        Assert.Equal(["Story 5", "Story 4", "Story 3", "Story 2", "Story 1"], site.Headlines("/news/page/1/"));
        Assert.Equal(["Story 10", "Story 9", "Story 8", "Story 7", "Story 6"], site.Headlines("/news/page/2/"));
        Assert.Equal(["Story 17", "Story 16", "Story 15", "Story 14", "Story 13", "Story 12", "Story 11"], site.Headlines("/news/"));
        Assert.Equal(["next /news/page/2/"], Pager(site, "/news/"));
        Assert.Equal(["prev /news/", "next /news/page/1/"], Pager(site, "/news/page/2/"));
        Assert.Equal(["prev /news/page/2/"], Pager(site, "/news/page/1/"));
        Assert.Equal("Page 2", site.Words("/news/page/2/", ".page-number"));
    }

    [Fact]
    public void Page_1_is_the_same_to_the_byte_when_a_hundred_stories_have_been_added()
    {
        using var newsroom = Stories(1, 15);
        var before = newsroom.Build();
        var after = Stories(16, 100, newsroom).Build();
        foreach (var listing in new[] { "news", "world", "topics/rain", "authors/anna" })
        {
            Assert.Equal(before.Text($"{listing}/page/1/"), after.Text($"{listing}/page/1/"));
            Assert.True(after.Has($"{listing}/page/20/"));
        }
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_new_story_touches_a_handful_of_files_however_large_the_archive()
    {
        using var newsroom = Stories(1, 107);
        var before = newsroom.Build();
        var changes = Stories(108, 1, newsroom).Build().ChangesSince(before);
        Assert.Equal(
            [
                "2020/01/09/story-108/index.html", "404.html", "atom.xml", "authors/anna/feed.xml", "authors/anna/index.html",
                "feed.json", "feed.xml", "index.html", "news/index.html", "sitemap.xml", "topics/rain/feed.xml",
                "topics/rain/index.html", "world/atom.xml", "world/feed.json", "world/feed.xml", "world/index.html",
            ],
            changes);
    }

    [Fact]
    public void Corrections_are_paged_too()
    {
        using var newsroom = Stories(1, 12, more: "\ncorrections: [{date: 2020-01-20, text: Wrong.}]");
        var site = newsroom.Build();
        Assert.Equal(["Story 5", "Story 4", "Story 3", "Story 2", "Story 1"], site.Headlines("/corrections/page/1/"));
        Assert.Equal(7, site.Headlines("/corrections/").Length);
    }

    [Fact]
    public void The_older_coverage_of_a_background_is_paged_below_it()
    {
        using var newsroom = Stories(1, 12, more: "\nbackgrounds: [dam]").And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01");
        var site = newsroom.Build().Clean();
        Assert.Equal(7, site.Headlines("/backgrounds/dam/").Length);
        Assert.Equal(["/backgrounds/dam/page/1/"], site.Links("/backgrounds/dam/", ".pager a"));
        Assert.Equal(["Story 5", "Story 4", "Story 3", "Story 2", "Story 1"], site.Headlines("/backgrounds/dam/page/1/"));
        Assert.Equal("Coverage: Dam", site.Words("/backgrounds/dam/page/1/", "h1"));
    }

    private static string[] Pager(Built site, string address) =>
        [.. site.Html(address).QuerySelectorAll(".pager a").Select(a => $"{a.GetAttribute("rel")} {a.GetAttribute("href")}")];

    /// <summary>Stories of one a minute; five on a page.</summary>
    private static Newsroom Stories(int first, int count, Newsroom? newsroom = null, string more = "")
    {
        newsroom ??= new Newsroom().Site("listing: {size: 5}").File("authors/anna.yml", "name: Anna Petrova\n");
        foreach (var i in Enumerable.Range(first, count))
        {
            var date = new DateTime(2020, 1, 9).AddMinutes(i).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            newsroom.And($"articles/story-{i}.md", $"title: Story {i}\ndate: {date}\ntopics: [rain]\nauthors: [anna]{more}");
        }

        return newsroom;
    }
}
