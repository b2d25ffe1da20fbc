using System.Text.Json;
using System.Xml.Linq;
using Dateline.Tests.Newsrooms;
using static Dateline.Tests.Feeds.FeedRules;

namespace Dateline.Tests.Feeds;

/// <summary>Which lists have which feeds, and what <c>feeds:</c> in <c>site.yml</c> says of them.</summary>
public sealed class FormatTests
{
    [Fact]
    public void The_site_and_its_sections_have_feeds_in_all_formats_and_other_lists_RSS()
    {
        using var newsroom = Rich.Newsroom();
        var files = newsroom.Build().Clean().Files.Keys;
        Assert.Equal(
            ["atom.xml", "sport/atom.xml", "world/atom.xml", "world/europe/atom.xml"],
            files.Where(f => f.EndsWith("atom.xml", StringComparison.Ordinal)));
        Assert.Equal(
            ["feed.json", "sport/feed.json", "world/europe/feed.json", "world/feed.json"],
            files.Where(f => f.EndsWith("feed.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_format_is_that_of_every_list_and_of_the_links_on_pages()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [oka]").Site("feeds: {formats: [json, rss]}");
        var site = newsroom.Build().Clean();
        Assert.Equal(
            ["corrections/feed.json", "feed.json", "feed.xml", "topics/oka/feed.json", "world/feed.json", "world/feed.xml"],
            site.Files.Keys.Where(f => f.Contains("feed.", StringComparison.Ordinal) && !f.StartsWith("sport", StringComparison.Ordinal)));
        Assert.Equal("/topics/oka/feed.json", site.Links("/topics/oka/", ".follow a").Single());
        Assert.Equal(
            ["/feed.json", "/world/feed.json", "/world/feed.xml"], site.Links("/world/", "link[rel=alternate][title]"));
    }

    [Theory]
    [InlineData("formats: [atm]", "site.yml:8:19: error DL0204: 'formats' has 'atm'")]
    [InlineData("formats: [atom, atom]", "site.yml:8:25: warning DL0211: 'formats' names 'atom' twice; delete one of the two")]
    [InlineData(
        "hub: \"http://hub.example/\"",
        "'http://hub.example/' is not encrypted; expected the URL of a hub, with https://; write https://hub.example/")]
    [InlineData("hub: hub.example", "'hub.example' is not a URL")]
    public void What_is_wrong_is_reported_where_it_stands(string line, string complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"feeds: {{{line}}}");
        Assert.Contains(complaint, Assert.Single(newsroom.Build().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_pages_of_a_list_link_to_its_feeds_in_all_formats()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [oka]");
        var site = newsroom.Build().Clean();
        string[] Titles(string address) => [.. site.Html(address).QuerySelectorAll("link[rel=alternate][title]")
            .Select(l => $"{l.GetAttribute("title")} {l.GetAttribute("href")}")];
        Assert.Equal(["The Courier /feed.xml", "The Courier (Atom) /atom.xml", "The Courier (JSON Feed) /feed.json"], Titles("/"));
        Assert.Equal(Titles("/"), Titles("/news/"));
        Assert.Equal(
            [
                "The Courier /feed.xml", "The Courier: World /world/feed.xml", "The Courier: World (Atom) /world/atom.xml",
                "The Courier: World (JSON Feed) /world/feed.json",
            ],
            Titles("/world/"));
        Assert.Equal(["The Courier /feed.xml", "The Courier: World /world/feed.xml"], Titles("/2020/01/10/flood/"));
    }

    [Fact]
    public void A_hub_is_in_every_feed_beside_its_own_URL()
    {
        using var newsroom = PodcastTests.WithEpisodes().Site("feeds: {hub: \"https://hub.example/\"}");
        var site = newsroom.Build().Clean();
        foreach (var file in new[] { "feed.xml", "atom.xml", "world/feed.xml", "corrections/feed.xml", "podcast.xml" })
        {
            var links = XDocument.Parse(site.Text(file)).Descendants(Atom + "link");
            Assert.Equal("https://hub.example/", links.Single(l => l.Attribute("rel")!.Value == "hub").Attribute("href")!.Value);
            var self = links.Single(l => l.Attribute("rel")!.Value == "self");
            Assert.Equal($"https://courier.example/{file}", self.Attribute("href")!.Value);
        }

        using var json = JsonDocument.Parse(site.Text("world/feed.json"));
        Assert.Equal("WebSub", json.RootElement.GetProperty("hubs")[0].GetProperty("type").GetString());
        Assert.DoesNotContain("hub", new Newsroom().Build().Text("feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_entries_have_the_same_time_of_change_and_no_story_changes_that_of_another()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-one.md", "title: One").And("articles/2020/01/10-two.md", "title: Two");
        string[] Times() => [.. XDocument.Parse(newsroom.Build().Clean().Text("atom.xml")).Descendants(Atom + "entry")
            .OrderBy(e => e.Element(Atom + "id")!.Value).Select(e => e.Element(Atom + "updated")!.Value)];
        var before = Times();
        Assert.Equal(2, before.Distinct().Count());
        Assert.All(before, t => Assert.StartsWith("2020-01-10T00:00:00.", t, StringComparison.Ordinal));
        newsroom.And("articles/2020/01/10-a.md", "title: A");
        Assert.Equal(before, Times()[1..]);
    }

    [Theory]
    [InlineData("7", "tag:courier.example,2026-01-01:7")]
    [InlineData("потоп", "tag:courier.example,2026-01-01:%D0%BF%D0%BE%D1%82%D0%BE%D0%BF")]
    [InlineData("https://old.example/?p=7", "https://old.example/?p=7")]
    [InlineData("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    public void An_id_that_is_no_URI_becomes_one_in_Atom(string id, string uri)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\nid: {id}");
        var site = newsroom.Build().Clean();
        Assert.Equal(uri, site.Feed("atom.xml").Items.Single().Id);
        Assert.Equal(id, site.Feed("feed.xml").Items.Single().Id);
    }
}
