using System.Xml.Linq;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>Feeds as feed readers see them.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Every_list_of_stories_has_a_feed_that_a_reader_can_read()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build().Clean();
        var feeds = ListFeeds.Of(site);
        Assert.Equal(
            [
                "authors/anna/feed.xml", "backgrounds/dam/feed.xml", "corrections/feed.xml", "feed.xml", "sport/feed.xml",
                "topics/oka/feed.xml",
                "topics/rain/feed.xml", "world/europe/feed.xml", "world/feed.xml",
            ],
            feeds);
        Assert.All(feeds, f =>
        {
            var feed = site.Feed(f);
            Assert.StartsWith("The Courier", feed.Title.Text, StringComparison.Ordinal);
            Assert.NotEmpty(feed.Description.Text);
            Assert.Equal("en", feed.Language);
            Assert.Equal($"https://courier.example/{f}", Rss(site, f).Element(Atom + "link")!.Attribute("href")!.Value);
            Assert.True(site.Has(feed.Links[0].Uri.AbsolutePath), $"{f} leads to {feed.Links[0].Uri}");
        });
    }

    [Fact]
    public void An_item_has_a_headline_an_address_a_date_with_its_offset_and_an_id_that_is_not_an_address()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-01-10 09:05\nlede: The river is high.");
        var site = newsroom.Build().Clean();
        var item = site.Feed("feed.xml").Items.Single();
        Assert.Equal("Flood", item.Title.Text);
        Assert.Equal("The river is high.", item.Summary.Text);
        Assert.Equal("https://courier.example/2020/01/10/flood/", item.Links.Single().Uri.AbsoluteUri);
        Assert.Equal(new DateTimeOffset(2020, 1, 10, 9, 5, 0, TimeSpan.FromHours(3)), item.PublishDate);
        Assert.Equal(TimeSpan.FromHours(3), item.PublishDate.Offset);
        Assert.Equal("tag:courier.example,2020-01-10:flood", item.Id);
        var rss = Rss(site, "feed.xml").Element("item")!;
        Assert.Equal("false", rss.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal("Fri, 10 Jan 2020 09:05:00 +0300", rss.Element("pubDate")!.Value);
        Assert.Equal("Fri, 10 Jan 2020 09:05:00 +0300", Rss(site, "feed.xml").Element("lastBuildDate")!.Value);
    }

    [Fact]
    public void An_id_stays_when_the_address_changes()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood");
        var before = newsroom.Build().Feed("feed.xml").Items.Single();
        var after =
            newsroom
                .Edit("articles/2020/01/10-flood.md", "title: Flood", "title: Flood\nslug: deluge")
                .Build()
                .Feed("feed.xml").Items.Single();
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Links[0].Uri, after.Links[0].Uri);
    }

    [Theory]
    [InlineData("title: Flood\nid: https://old.example/?p=7", "https://old.example/?p=7")]
    [InlineData("title: Flood\nid: tag:old.example,2019-12-31:deluge", "tag:old.example,2019-12-31:deluge")]
    public void An_id_in_the_front_matter_decides(string front, string id)
    {
        using var newsroom = Newsroom.With("articles/flood.md", front);
        Assert.Equal(id, newsroom.Build().Clean().Feed("feed.xml").Items.Single().Id);
    }

    [Fact]
    public void An_id_of_two_words_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nid: the flood");
        Assert.StartsWith("articles/flood.md:3:5: error DL0204: 'id' must be one word", newsroom.Build().Refused().Complaint("DL0204"));
    }

    [Theory]
    [InlineData("feeds: {id: courier.example}", "https://other.example/", null)]
    [InlineData("url: https://courier.example/", "https://courier.example/", "https://preview.example/courier/")]
    public void An_id_stays_when_the_site_moves_and_says_so_and_in_a_preview_elsewhere(string line, string url, string? baseUrl)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"url: {url}").Site(line);
        Assert.Equal("tag:courier.example,2020-01-10:flood", newsroom.Build(baseUrl: baseUrl).Feed("feed.xml").Items.Single().Id);
    }

    [Theory]
    [InlineData("", "to the story that was not published yet, add id: tag:courier.example,2020-01-10:flood:articles/more/flood.md")]
    [InlineData("\nid: tag:courier.example,2020-01-10:flood", "delete the line 'id' of the copy")]
    public void Two_stories_of_one_id_are_an_error(string id, string hint)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/more/flood.md", $"title: More flood\ndate: 2020-01-10\nslug: more-flood{id}");
        Assert.Equal(
            "articles/more/flood.md:2:8: error DL0312: the story's id in feeds is that of articles/2020/01/10-flood.md:2:8, "
                + $"tag:courier.example,2020-01-10:flood; {hint}",
            newsroom.Build().Refused().Complaint("DL0312"));
    }

    [Fact]
    public void A_draft_without_a_date_never_takes_the_id_of_a_story()
    {
        using var newsroom = Newsroom.With("articles/2020/02/01-flood.md", "title: Flood\ndate: 2020-02-01 10:00")
            .File("articles/ideas/flood.md", "---\ntitle: Flood\nsection: world\nstatus: draft\n---\nText.\n");
        Assert.Equal("tag:courier.example,2020-02-01:flood", newsroom.Build("2020-02-01 12:00").Clean().Feed("feed.xml").Items.Single().Id);
    }

    [Fact]
    public void An_item_has_the_whole_text_with_its_dateline_and_whole_addresses()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And(
                "articles/2020/01/11-help.md",
                "title: Help\nplace: Kolomna",
                "It [came](10-flood.md).\n\n## Later[^1]\n\n![The wall](media/wall.png)\n\nMore. [Up](#later)\n\n[^1]: Note.")
            .File("media/wall.png", Pictures.Png(2, 1));
        var site = newsroom.Build("2020-02-01", "https://courier.example/repo/");
        var text = Rss(site, "feed.xml").Elements("item").First().Element(Content + "encoded")!.Value;
        Assert.StartsWith("<p>", text.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("KOLOMNA, January 11 —", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://courier.example/repo/2020/01/10/flood/\">came</a>", text, StringComparison.Ordinal);
        Assert.Contains("src=\"https://courier.example/repo/media/wall.png\"", text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://courier.example/repo/2020/01/11/help/#later\"", text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://courier.example/repo/2020/01/11/help/#fn:1\"", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(href|src)="(?!https://)""", text);
    }

    [Fact]
    public void The_summary_is_before_the_text_since_some_readers_use_the_last_one()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlede: The river is high.");
        var names = Rss(newsroom.Build(), "feed.xml").Element("item")!.Elements().Select(e => e.Name).ToList();
        Assert.True(names.IndexOf("description") < names.IndexOf(Content + "encoded"));
    }

    [Fact]
    public void Writers_are_named_but_not_as_addresses_and_topics_are_categories()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nauthors: [anna, Ivan Ivanov]\ntopics: [oka]")
            .File("authors/anna.yml", "name: Anna Petrova\nemail: anna@courier.example\n").File("topics/oka.yml", "name: The Oka\n");
        var item = Rss(newsroom.Build().Clean(), "feed.xml").Element("item")!;
        Assert.Equal(["Anna Petrova", "Ivan Ivanov"], item.Elements(Dc + "creator").Select(e => e.Value));
        Assert.Equal(["World", "The Oka"], item.Elements("category").Select(e => e.Value));
        Assert.Empty(item.Elements("author"));
    }

    [Fact]
    public void A_feed_has_the_newest_first_and_the_number_of_items_in_the_settings()
    {
        using var newsroom = new Newsroom().Site("feeds: {items: 3}");
        for (var day = 1; day <= 9; day++)
        {
            newsroom.And($"articles/2020/01/{day:00}-story.md", $"title: Story {day}");
        }

        Assert.Equal(["Story 9", "Story 8", "Story 7"], newsroom.Build().Feed("feed.xml").Items.Select(i => i.Title.Text));
    }

    [Fact]
    public void A_link_story_links_to_the_original()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nkind: link\ncanonical: https://example.org/story");
        Assert.Equal("https://example.org/story", newsroom.Build().Feed("feed.xml").Items.Single().Links[0].Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("]]>")]
    [InlineData("a ]]&gt; b `]]>` & < >")]
    [InlineData("A bell: \a and a form feed: \f.")]
    [InlineData("A bell: &#7;")]
    [InlineData("\uFFFE\uFFFF")]
    public void Any_text_gives_a_valid_feed(string body)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", body);
        Assert.Single(newsroom.Build().Feed("feed.xml").Items);
    }

    [Fact]
    public void Any_headline_gives_a_valid_feed()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: \"A bell: &#7; ]]> <b>\"");
        Assert.Equal("A bell: &#7; ]]> <b>", newsroom.Build().Feed("feed.xml").Items.Single().Title.Text);
        newsroom.Edit("articles/flood.md", "&#7;", "\\a").Build().Complaint("DL0117");
    }

    private static XElement Rss(Built site, string file) => XDocument.Parse(site.Text(file)).Root!.Element("channel")!;
}
