using System.Xml.Linq;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>The feeds of podcasts, as programs that play them read them.</summary>
public sealed class PodcastTests
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";

    private const string Needed = "email: desk@courier.example, category: News, image: media/cover.png";

    private const string Declared =
        "podcast: {title: The Courier aloud, description: News to hear, email: desk@courier.example, category: News > Politics, "
            + "image: media/cover.png}";

    internal static Newsroom WithEpisodes() => new Newsroom().Site(Declared)
        .File("media/cover.png", Pictures.Png(1400, 1400))
        .File("media/talk.mp3", Recordings.Mp3(95)).File("media/talk.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHi.\n")
        .File("media/talk.md", "Hi.")
        .File("authors/anna.yml", "name: Anna Petrova\n")
        .And("articles/flood.md", "title: Flood\nlede: The river is high.\nauthors: [anna]\n"
            + "audio: {src: media/talk.mp3, title: The flood aloud, episode: 7, season: 2, explicit: yes}")
        .And("articles/rain.md", "title: Rain");

    [Fact]
    public void No_two_feeds_of_a_page_have_the_same_title()
    {
        using var newsroom = WithEpisodes().Site(
            $"podcast: {{{Needed}}}\nsections: [{{id: world, name: World, podcast: {{{Needed}}}}}]");
        var links = newsroom.Build().Html("/world/").QuerySelectorAll("link[rel=alternate][type*=rss]");
        Assert.Equal(
            ["The Courier /feed.xml", "The Courier (Podcast) /podcast.xml", "The Courier: World /world/feed.xml",
                "World (Podcast) /world/podcast.xml"],
            links.Select(l => $"{l.GetAttribute("title")} {l.GetAttribute("href")}"));
    }

    [Theory]
    [InlineData("xx-yy-zz")]
    [InlineData("english")]
    [InlineData("xx")]
    public void A_language_that_there_is_not_is_an_error_as_elsewhere(string language)
    {
        using var newsroom = WithEpisodes().Site($"podcast: {{{Needed}, language: {language}}}");
        Assert.Contains($"'language' is '{language}'", newsroom.Build().Refused().Complaint("DL0204"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_podcast_has_what_directories_ask_for_and_the_stories_with_sound()
    {
        using var newsroom = WithEpisodes();
        var site = newsroom.Build().Clean();
        var feed = site.Feed("podcast.xml");
        Assert.Equal("The Courier aloud", feed.Title.Text);
        var channel = XDocument.Parse(site.Text("/podcast.xml")).Root!.Element("channel")!;
        Assert.Equal("https://courier.example/media/cover.png", channel.Element(Itunes + "image")!.Attribute("href")!.Value);
        Assert.Equal("News", channel.Element(Itunes + "category")!.Attribute("text")!.Value);
        Assert.Equal("Politics", channel.Element(Itunes + "category")!.Element(Itunes + "category")!.Attribute("text")!.Value);
        Assert.Equal("desk@courier.example", channel.Element(Itunes + "owner")!.Element(Itunes + "email")!.Value);
        Assert.Equal("false", channel.Element(Itunes + "explicit")!.Value);
        Assert.Equal("yes", channel.Element(Podcast + "locked")!.Value);
        Assert.Equal(Model.Recordings.Podcast.GuidOf("https://courier.example/podcast.xml"), channel.Element(Podcast + "guid")!.Value);
        var item = feed.Items.Single();
        Assert.Equal("The flood aloud", item.Title.Text);
        Assert.Equal("tag:courier.example,2020-01-10:flood", item.Id);
        var sound = item.Links.Single(l => l.RelationshipType == "enclosure");
        Assert.Equal(
            ("https://courier.example/media/talk.mp3", site.Files["media/talk.mp3"].Length, "audio/mpeg"),
            (sound.Uri.AbsoluteUri, sound.Length, sound.MediaType));
    }

    [Fact]
    public void Two_episodes_of_a_section_with_the_same_number_are_reported()
    {
        using var newsroom = WithEpisodes()
            .And("articles/rain.md", "title: Rain\naudio: {src: media/talk.mp3, episode: 7, season: 2}")
            .And("articles/snow.md", "title: Snow\naudio: {src: media/talk.mp3, episode: 7, season: 3}");
        Assert.Contains("episode 7 of season 2, and so is another story", newsroom.Build().Complaint("DL0362"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_episode_says_how_long_it_plays_who_made_it_and_where_its_words_are()
    {
        using var newsroom = WithEpisodes();
        var site = newsroom.Build().Clean();
        var item = XDocument.Parse(site.Text("/podcast.xml")).Root!.Element("channel")!.Element("item")!;
        Assert.Equal(
            ["95", "true", "7", "2"],
            new[] { "duration", "explicit", "episode", "season" }.Select(n => item.Element(Itunes + n)!.Value));
        Assert.Equal("Anna Petrova", item.Element(Podcast + "person")!.Value);
        Assert.Equal("https://courier.example/authors/anna/", item.Element(Podcast + "person")!.Attribute("href")!.Value);
        Assert.Equal(
            ["https://courier.example/media/talk.vtt text/vtt", "https://courier.example/2020/01/10/flood/#transcript text/html"],
            item.Elements(Podcast + "transcript").Select(t => $"{t.Attribute("url")!.Value} {t.Attribute("type")!.Value}"));
        Assert.NotNull(site.Html("/2020/01/10/flood/").QuerySelector("#transcript"));
    }

    [Fact]
    public void The_id_of_a_podcast_is_the_one_of_the_namespaces_own_example() =>
        Assert.Equal("917393e3-1b1e-5cef-ace4-edaa54e1f810", Model.Recordings.Podcast.GuidOf("https://mp3s.nashownotes.com/pc20rss.xml"));

    [Fact]
    public void A_section_has_a_podcast_of_its_own_which_its_pages_name()
    {
        using var newsroom = WithEpisodes()
            .Site("sections:\n  - {id: world, name: World, podcast: {email: w@courier.example, category: News, image: media/cover.png}}\n"
                + "  - {id: sport, name: Sport}");
        var site = newsroom.Build().Clean();
        Assert.Equal("World", site.Feed("world/podcast.xml").Title.Text);
        Assert.Contains("/world/podcast.xml", site.Links("/world/", ".follow a"));
        Assert.Equal(["/podcast.xml", "/world/podcast.xml"], Feeds(site, "/world/"));
        Assert.Equal(["/podcast.xml", "/world/podcast.xml"], Feeds(site, "/2020/01/10/flood/"));
        Assert.Equal(["/podcast.xml"], Feeds(site, "/"));
        Assert.Equal(["/podcast.xml"], Feeds(site, "/sport/"));
        var episode = site.Data("/2020/01/10/flood/", "PodcastEpisode");
        Assert.Equal("PT1M35S", episode.GetProperty("duration").GetString());
        Assert.Equal(
            ["The Courier aloud", "World"],
            episode.GetProperty("partOfSeries").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
    }

    [Fact]
    public void Without_a_podcast_there_is_no_feed_and_no_link_to_one()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\naudio: media/talk.mp3")
            .File("media/talk.mp3", Recordings.Mp3(3));
        Assert.Empty(newsroom.Build().Clean().FilesWith("podcast"));
    }

    [Fact]
    public void A_second_build_writes_nothing_and_a_longer_sound_changes_the_feed()
    {
        using var newsroom = WithEpisodes();
        newsroom.Build().Clean();
        newsroom.Age().Build().DidNothing();
        newsroom.Age().File("media/talk.mp3", Recordings.Mp3(61)).Build().Same(newsroom.BuildAnew());
    }

    [Theory]
    [InlineData("podcast: {email: a@b.example}", "DL0201", "needs 'category'")]
    [InlineData("podcast: {email: a@b.example, category: New, image: media/cover.png}", "DL0362", "did you mean 'News'?")]
    [InlineData("podcast: {email: a@b.example, category: News, image: media/small.png}", "DL0362", "has 4 x 4 pixels")]
    [InlineData("podcast: {email: a@b.example, category: News}", "DL0362", "no cover")]
    [InlineData("podcast: {email: a@b.example, category: News, image: media/cover.png, guid: x}", "DL0204", "write the podcast:guid")]
    public void What_directories_would_refuse_is_reported(string podcast, string code, string words)
    {
        using var newsroom = WithEpisodes().Site(podcast).File("media/small.png", Pictures.Png(4, 4));
        Assert.Contains(words, newsroom.Build().Complaint(code), StringComparison.Ordinal);
    }

    private static string[] Feeds(Built site, string page) =>
        [.. site.Links(page, "link[rel=alternate]").Where(l => l.EndsWith("podcast.xml", StringComparison.Ordinal))];
}
