using System.Xml.Linq;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>Whoever reads a story in a feed reads its corrections, and a feed reader notices that the story changed.</summary>
public sealed class CorrectedItemTests
{
    private const string Corrections =
        "corrections:\n  - {date: 2020-01-12 09:30, text: The wall is 3 < 30 metres high.}\n  - {date: 2020-01-14, text: It is the Oka.}";

    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    [Theory]
    [InlineData("/")]
    [InlineData("/world/")]
    [InlineData("/topics/oka/")]
    [InlineData("/authors/anna/")]
    [InlineData("/backgrounds/dam/")]
    public void The_text_of_an_item_in_every_feed_ends_with_its_corrections(string list)
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", $"title: Flood\ntopics: [oka]\nauthors: [anna]\nbackgrounds: [dam]\n{Corrections}", "It rose.")
            .And("backgrounds/dam/2019-01-01.md", "title: Dam").File("authors/anna.yml", "name: Anna\n");
        var text = Text(newsroom.Build().Clean(), list);
        Assert.Equal(
            "<p>It rose.</p>\n<h2>Correction</h2>\n"
                + "<p><strong><time datetime=\"2020-01-12T09:30:00+03:00\">January 12, 2020, 09:30 GMT+3</time>.</strong> "
                + "The wall is 3 &lt; 30 metres high.</p>\n"
                + "<p><strong><time datetime=\"2020-01-14\">January 14, 2020</time>.</strong> It is the Oka.</p>\n",
            text);
    }

    [Fact]
    public void A_text_in_another_language_says_which_and_has_its_corrections_in_it()
    {
        using var newsroom = Newsroom.With(
            "articles/potop.md", "title: Потоп\nlanguage: ru\ncorrections: [{date: 2020-01-12, text: Стена ниже.}]", "Вода.");
        Assert.Equal(
            "<div lang=\"ru\" dir=\"ltr\">\n<p>Вода.</p>\n<h2>Исправление</h2>\n"
                + "<p><strong><time datetime=\"2020-01-12\">12 января 2020 года</time>.</strong> Стена ниже.</p>\n</div>\n",
            Text(newsroom.Build().Clean(), "/"));
    }

    [Fact]
    public void A_text_from_right_to_left_has_its_direction_and_foreign_labels_are_marked()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: סכר\nlanguage: he\ncorrections: [{date: 2020-01-12, text: הקיר.}]", "מים.");
        var text = Text(newsroom.Build(), "/");
        Assert.StartsWith("<div lang=\"he\" dir=\"rtl\">\n<p>מים.</p>\n", text, StringComparison.Ordinal);
        Assert.Contains("<h2><span lang=\"en\" dir=\"ltr\">Correction</span></h2>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_item_keeps_its_id_and_date_and_says_when_it_changed()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-01-10 14:00");
        var before = newsroom.Build().Feed("feed.xml").Items.Single();
        var after = newsroom
            .Edit("articles/flood.md", "title: Flood", $"title: Flood\n{Corrections}").Build().Feed("feed.xml").Items.Single();
        Assert.Equal((before.Id, before.PublishDate), (after.Id, after.PublishDate));
        Assert.Equal(default, before.LastUpdatedTime);
        Assert.Equal(new DateTimeOffset(2020, 1, 14, 0, 0, 0, TimeSpan.FromHours(3)), after.LastUpdatedTime);
    }

    [Theory]
    [InlineData("updated: 2020-01-10", "14:00:01")]
    [InlineData("corrections: [{date: 2020-01-10, text: A.}]", "14:00:01")]
    [InlineData("corrections: [{date: 2020-01-10, text: A.}, {date: 2020-01-10, text: B.}]", "14:00:02")]
    [InlineData("updated: 2020-01-10 15:00\ncorrections: [{date: 2020-01-10, text: A.}]", "15:00:01")]
    [InlineData("updated: 2020-01-10 15:00", "15:00:00")]
    public void A_change_of_the_same_day_is_later_than_what_was_before_it(string change, string time)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ndate: 2020-01-10 14:00\n{change}");
        var site = newsroom.Build().Clean();
        Assert.Equal(time, site.Feed("feed.xml").Items.Single().LastUpdatedTime.ToString("HH:mm:ss", null));
        Assert.Equal($"Fri, 10 Jan 2020 {time} +0300", Channel(site, "feed.xml").Element("lastBuildDate")!.Value);
    }

    [Fact]
    public void A_correction_is_one_address_on_its_page_in_its_feed_and_on_the_page_of_corrections()
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{Corrections}", "A.\n\n## Correction 2\n\nB.");
        var site = newsroom.Build("2020-02-01", "https://courier.example/repo/").Clean();
        var page = site.Html("/2020/01/10/flood/");
        Assert.Contains("It is the Oka.", page.QuerySelector("#correction-2")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("#correction-2"));
        Assert.Equal(
            ["/repo/2020/01/10/flood/#correction-2", "/repo/2020/01/10/flood/#correction-1"],
            site.Links("/corrections/", ".card-title a"));
        Assert.Equal(
            "https://courier.example/repo/2020/01/10/flood/#correction-2",
            site.Feed("/corrections/feed.xml").Items.First().Links[0].Uri.AbsoluteUri);
    }

    [Fact]
    public void Who_made_an_item_is_the_newsroom_where_nobody_is_named()
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{Corrections}");
        var site = newsroom.Build().Clean();
        Assert.Equal("The Courier", Channel(site, "feed.xml").Element("item")!.Element(Dc + "creator")!.Value);
        Assert.Equal("The Courier", Channel(site, "corrections/feed.xml").Element("item")!.Element(Dc + "creator")!.Value);
    }

    [Theory]
    [InlineData("", "example.org")]
    [InlineData("\nsource: TASS", "TASS")]
    [InlineData("\nauthors: [Anna Petrova]", "Anna Petrova")]
    public void A_copy_names_who_made_the_original_and_where_it_is(string line, string creator)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ncanonical: https://example.org/story{line}");
        var item = Channel(newsroom.Build().Clean(), "feed.xml").Element("item")!;
        Assert.Equal(creator, item.Element(Dc + "creator")!.Value);
        Assert.Equal("https://example.org/story", item.Element(Dc + "source")!.Value);
    }

    [Fact]
    public void Every_feed_is_called_what_the_pages_that_link_to_it_call_it()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build().Clean();
        var links = site.Pages.SelectMany(p => site.Html(p).QuerySelectorAll("link[type='application/rss+xml']"))
            .Select(l => (Title: l.GetAttribute("title")!, Address: l.GetAttribute("href")!)).Distinct().ToArray();
        Assert.True(links.Length > 6);
        Assert.All(links, l => Assert.Equal(l.Title, site.Feed(l.Address).Title.Text));
    }

    private static string Text(Built site, string list) =>
        Channel(site, $"{list}feed.xml").Element("item")!.Element(Content + "encoded")!.Value;

    private static XElement Channel(Built site, string file) => XDocument.Parse(site.Text(file)).Root!.Element("channel")!;
}
