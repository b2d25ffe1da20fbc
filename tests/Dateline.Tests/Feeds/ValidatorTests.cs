using CsCheck;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>Every feed of a site is without an error and without a warning by the rules of the W3C's validator.</summary>
public sealed class ValidatorTests
{
    // Signs that mean something in XML, HTML, JSON or on a line, letters from right to left, pairs of surrogates, and what nobody sees.
    private static readonly string[] Pieces =
    [
        "Flood", " ", "&", "<", ">", "\"", "'", "]]>", "<b>", "</p>", "&amp;", "&#7;", "\\", "\\u0041", "{", "}", "😀", "👩‍👩‍👧", "שלום",
        "فيضان", "\u200F", "\u202B", "\u00AD", "é", "漢字", "—", "%41", "#", "?", "//", "<!--", "<![CDATA[", "\t", "ﬀ",
    ];

    private static Gen<string> Texts { get; } =
        Gen.Int[0, Pieces.Length - 1].Array[1, 6].Select(chosen => string.Concat(chosen.Select(i => Pieces[i])));

    [Fact]
    public void The_golden_site_has_valid_feeds()
    {
        using var newsroom = Newsroom.Of(Path.Combine(Repository.Tests, "Golden", "small"));
        AssertValid(newsroom.Build("2020-01-15 12:00").Clean(), atLeast: 20);
    }

    [Fact]
    public void The_sample_has_valid_feeds()
    {
        using var newsroom = Newsroom.Of(Repository.Sample);
        AssertValid(newsroom.Build("2020-02-28", "https://courier.example/repo/"), "https://courier.example/repo/", atLeast: 60);
    }

    [Fact]
    public void A_newsroom_of_one_of_everything_has_valid_feeds()
    {
        using var newsroom = Rich.Newsroom().Site("feeds: {hub: \"https://hub.example/\"}").Site("logo: media/card.png")
            .Edit("articles/2020/01/10-flood.md", "title: Flood", "title: Flood\nid: 7\nvideo: media/wall.mp4\nlabel: opinion")
            .Edit("articles/2020/01/10-potop.md", "title: Потоп", "title: Потоп\nid: потоп")
            .And(
                "articles/2020/01/15-film.md", "title: \"AT&T <& Co>\"\nlede: \"Of A&B, <i> and more\"",
                "![The wall](media/wall.mp4 \"It holds | A. R.\")\n\n![A talk](media/talk.mp3)\n\n- [ ] To do\n- [x] Done\n\n"
                    + "::: gallery Two\n![A](media/wall.png)\n![B](media/dam.png)\n:::\n\n::: embed https://vimeo.com/76979871\n:::\n\n"
                    + "::: factbox Facts\nThree.\n:::\n\n<details><summary>More</summary>Text</details>\n\nTerm\n:   What it is\n\n"
                    + "| A | B |\n|---|--:|\n| 1 | 2 |\n")
            .File("media/wall.mp4", Recordings.Film(seconds: 61)).File("media/talk.mp3", Recordings.Mp3(95));
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded, string.Join('\n', site.Complaints));
        AssertValid(site, atLeast: 15);
    }

    [Fact]
    public void Lists_without_stories_have_valid_feeds()
    {
        using var newsroom = new Newsroom();
        AssertValid(newsroom.Build(), atLeast: 7);
    }

    [Fact]
    public void Every_list_can_have_its_feed_in_any_format()
    {
        foreach (var format in new[] { "rss", "atom", "json" })
        {
            using var newsroom = Rich.Newsroom().Site($"feeds: {{formats: [{format}], items: 500}}");
            AssertValid(newsroom.Build().Clean(), atLeast: 9);
        }
    }

    [Fact]
    public void Any_words_give_valid_feeds()
    {
        Gen.Select(Texts, Texts, Texts, Texts).Sample(
            words =>
            {
                var (title, lede, name, body) = words;
                using var newsroom = Newsroom.With(
                        "articles/2020/01/10-flood.md",
                        $"title: {Quoted(title)}\nlede: {Quoted(lede)}\nauthors: [anna]\ntopics: [oka]\ncorrections: [{{date: 2020-01-12, "
                            + $"text: {Quoted(lede)}}}]\nimage: {{src: media/wall.png, alt: {Quoted(name)}, caption: {Quoted(title)}, "
                            + $"credit: {Quoted(name)}}}",
                        body)
                    .And("articles/2020/01/10-help.md", $"title: {Quoted(name)}\nbackgrounds: [dam]", $"> {lede}\n\n*{title}*")
                    .And("backgrounds/dam/2019-01-01.md", $"title: {Quoted(title)}", body)
                    .File("authors/anna.yml", $"name: {Quoted("A" + name)}\n").File("topics/oka.yml", $"name: {Quoted("O" + title)}\n")
                    .File("media/wall.png", Pictures.Png(1200, 630))
                    .Site($"description: {Quoted(lede)}\nname: {Quoted("N" + name)}");
                var site = newsroom.Build();

                // A character that no page may have is U+FFFD everywhere, and its writer is warned.
                Assert.DoesNotContain(
                    site.Result.Succeeded ? Faults(site) : [], f => !f.EndsWith("BadCharacters", StringComparison.Ordinal));
            },
            iter: 25, print: words => $"{words}");
    }

    /// <summary>So that no rule passes because it looks at nothing.</summary>
    [Theory]
    [InlineData("feed.xml", "<pubDate>Fri,", "<pubDate>Mon,", "InvalidRFC2822Date")]
    [InlineData("feed.xml", "isPermaLink=\"false\"", "isPermaLink=\"true\"", "InvalidPermalink")]
    [InlineData("feed.xml", "rel=\"self\"", "rel=\"via\"", "MissingAtomSelfLink")]
    [InlineData("feed.xml", "href=\"https://courier.example/feed.xml\"", "href=\"https://a.example/\"", "SelfDoesntMatchLocation")]
    [InlineData("feed.xml", "<p>Text.", "<p><iframe src=\"https://a.example/\"></iframe>Text.", "SecurityRisk")]
    [InlineData("feed.xml", "<p>Text.", "<p role=\"note\">Text.", "SecurityRiskAttr")]
    [InlineData("feed.xml", "<p>Text.", "<p><a href=\"/x/\">Text.</a>", "ContainsRelRef")]
    [InlineData("feed.xml", "<p>Text.", "<p></div>Text.", "NotHtml")]
    [InlineData("feed.xml", "<category>World", "<author>a@b.example</author><category>World", "UndefinedElement")]
    [InlineData("atom.xml", "author>", "contributor>", "MissingElement")]
    [InlineData("atom.xml", "2020-01-10T00:00:00+03:00", "2020-01-10", "InvalidRFC3339Date")]
    [InlineData("atom.xml", "<id>tag:courier.example,2020-01-10:flood", "<id>flood", "InvalidFullLink")]
    [InlineData("feed.json", "\"feed_url\"", "\"_url\"", "feed_url is missing")]
    [InlineData("feed.json", "\"tags\"", "\"labels\"", "unknown key labels")]
    [InlineData("feeds.opml", "xmlUrl", "url", "MissingXmlURL")]
    public void A_rule_finds_its_fault(string file, string good, string bad, string fault)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nid: tag:courier.example,2020-01-10:flood");
        var text = newsroom.Build().Clean().Text(file);
        Assert.Empty(FeedRules.FaultsOf($"https://courier.example/{file}", text));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var broken = text.Replace(good, bad, StringComparison.Ordinal);
        Assert.Contains(
            FeedRules.FaultsOf($"https://courier.example/{file}", broken), f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    private static void AssertValid(Built site, string root = "https://courier.example/", int atLeast = 1)
    {
        var feeds = Feeds(site);
        Assert.True(feeds.Length >= atLeast, $"only {feeds.Length} feeds: {string.Join(' ', feeds)}");
        Assert.Empty(Faults(site, root));
    }

    private static string[] Faults(Built site, string root = "https://courier.example/") =>
        [.. Feeds(site).SelectMany(f => FeedRules.FaultsOf(root + f, site.Text(f)).Select(fault => $"{f}: {fault}"))];

    private static string[] Feeds(Built site) =>
        [.. site.Files.Keys.Where(f => Path.GetFileName(f) is "feed.xml" or "atom.xml" or "feed.json" or "podcast.xml" or "feeds.opml")];

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\t", "\\t")}\"";
}
