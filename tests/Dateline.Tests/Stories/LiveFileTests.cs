using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>
/// Beside the page of a live story lie a small file, by which open pages learn that there is something new, and a feed of its entries.
/// </summary>
public sealed class LiveFileTests
{
    private const string Address = "/2020/01/10/flood/", File = "articles/flood.md";
    private const string Front = "title: Flood\ndate: 2020-01-10 18:00\nkind: live";

    private const string Pending = "## 2021-01-11 01:20 The wall falls\nby: ben\ncorrected: 2021-01-11 01:30 Covertly.\n\nSecretly.\n\n";

    private const string Text = """
        It rose at noon.

        ## 18:32 The wall holds
        by: vera
        edited: 19:10

        It held[^1] on Friday evening.

        ## 18:10 The river rises

        It rained.

        ## 2021-01-11 01:20 The wall falls
        by: ben
        corrected: 2021-01-11 01:30 Covertly.

        Secretly.

        [^1]: For now.
        """;

    [Fact]
    public void The_small_file_has_the_version_that_the_page_has_and_the_number_of_entries()
    {
        using var newsroom = With(Text);
        var site = newsroom.Build().Clean();
        var state = State(site);
        Assert.Equal(site.Html(Address).QuerySelector(".live-update")!.GetAttribute("data-version"), state.Version);
        Assert.Equal((2, false), (state.Entries, state.Ended));
        Assert.True(site.Files["2020/01/10/flood/live.json"].Length < 2048);
    }

    [Theory]
    [InlineData("It rained.", "It rained all night.")]
    [InlineData("18:10 The river rises", "18:10 The river falls")]
    [InlineData("edited: 19:10", "edited: 19:11")]
    [InlineData("by: vera", "by: ben")]
    [InlineData("rose at noon", "rose at night")]
    [InlineData("kind: live", "kind: live\nkey_points: [It holds.]")]
    [InlineData("kind: live", "kind: live\ncorrections: [{date: 2020-01-11, text: It is the Oka.}]")]
    [InlineData("kind: live", "kind: live\nended: 2020-01-12")]
    [InlineData("## 18:10", "## 18:20 More\n\nMore.\n\n## 18:10")]
    public void Whatever_an_open_page_takes_over_makes_another_version(string old, string text)
    {
        using var newsroom = With(Text.Replace(Pending, "", StringComparison.Ordinal));
        var before = State(newsroom.Build().Clean());
        Assert.NotEqual(before.Version, State(newsroom.Edit(File, old, text).Build().Clean()).Version);
    }

    [Theory]
    [InlineData("Secretly.", "Quite secretly.")]
    [InlineData("by: ben", "by: vera")]
    [InlineData("01:30 Covertly", "01:31 Quite covertly")]
    [InlineData("The wall falls", "The wall goes")]
    public void What_readers_do_not_see_yet_changes_nothing(string old, string text)
    {
        using var newsroom = With(Text);
        var before = newsroom.Build().Clean();
        var after = newsroom.Edit(File, old, text).Build().Clean();
        Assert.Empty(after.ChangesSince(before));
        Assert.All(["ecretly", "overtly", "wall falls", "2021-01-11"], word => Assert.Empty(before.FilesWith(word)));
    }

    [Fact]
    public void A_story_that_has_ended_says_so_and_its_page_has_no_script()
    {
        using var newsroom = With(Text.Replace(Pending, "", StringComparison.Ordinal), "\nended: 2020-01-12 06:00")
            .And("articles/rain.md", "title: Rain");
        var site = newsroom.Build().Clean();
        Assert.True(State(site).Ended);
        Assert.Null(site.Html(Address).QuerySelector(".live-update"));
        Assert.DoesNotContain(
            site.Html(Address).QuerySelectorAll("script"), s => s.TextContent.Contains("fetch", StringComparison.Ordinal));
        Assert.Equal(Policy(site, "/2020/01/10/rain/"), Policy(site, Address));
    }

    [Fact]
    public void Only_the_page_of_a_live_story_may_run_its_script_which_is_small()
    {
        using var newsroom = With(Text).And("articles/rain.md", "title: Rain");
        var site = newsroom.Build().Clean();
        var script = site.Html(Address).QuerySelectorAll("script").Single(s => s.TextContent.Contains("fetch", StringComparison.Ordinal));
        var bytes = System.Text.Encoding.UTF8.GetBytes(script.TextContent);
        var hash = $"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(bytes))}'";
        Assert.True(bytes.Length <= 2048, $"{bytes.Length} bytes");
        Assert.Contains(hash, Policy(site, Address), StringComparison.Ordinal);
        Assert.All(
            ["/", "/world/", "/2020/01/10/rain/"], page => Assert.DoesNotContain(hash, Policy(site, page), StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_reader_reads_the_entries_as_items()
    {
        using var newsroom = With(Text);
        var site = newsroom.Build().Clean();
        var feed = site.Feed(Address + "feed.xml");
        Assert.Equal(["The wall holds", "The river rises"], feed.Items.Select(i => i.Title.Text));
        var newest = feed.Items.First();
        Assert.Equal("https://courier.example/2020/01/10/flood/#entry-2020-01-10-1832", newest.Links[0].Uri.ToString());
        Assert.Equal(new DateTimeOffset(2020, 1, 10, 18, 32, 0, TimeSpan.FromHours(3)), newest.PublishDate);
        var rss = site.Text(Address + "feed.xml");
        Assert.Contains("<atom:updated>2020-01-10T19:10:00+03:00</atom:updated>", rss, StringComparison.Ordinal);
        Assert.Contains("<dc:creator>Vera Lind</dc:creator>", rss, StringComparison.Ordinal);
        var texts = feed.Items.Select(i => i.ElementExtensions
            .ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/").Single()).ToArray();
        Assert.Contains("on Friday evening.</p>", texts[0], StringComparison.Ordinal);
        Assert.Contains("For now.", texts[0], StringComparison.Ordinal);
        Assert.Equal("<p>It rained.</p>\n", texts[1]);
        Assert.Contains(Address + "feed.xml", site.Links(Address, "link[rel=alternate]"));
    }

    [Fact]
    public void The_id_of_an_item_stays_when_headline_and_text_of_its_entry_change()
    {
        using var newsroom = With(Text);
        var before = Ids(newsroom.Build().Clean());
        var after = Ids(newsroom.Edit(File, "The river rises\n\nIt rained.", "The river falls\n\nIt is dry.").Build().Clean());
        Assert.Equal(before, after);
        Assert.Equal(2, after.Distinct().Count());
    }

    [Fact]
    public void Structured_data_has_every_entry_as_a_posting_with_its_author()
    {
        using var newsroom = With(Text.Replace(Pending, "", StringComparison.Ordinal), "\nauthors: [ben]\nended: 2020-01-12 06:00");
        var data = newsroom.Build().Clean().Data(Address, "LiveBlogPosting");
        Assert.Equal("2020-01-10T18:10:00+03:00", data.GetProperty("coverageStartTime").GetString());
        Assert.Equal("2020-01-12T06:00:00+03:00", data.GetProperty("coverageEndTime").GetString());
        var postings = data.GetProperty("liveBlogUpdate").EnumerateArray().ToArray();
        Assert.Equal(2, postings.Length);

        // The properties of schema.org's BlogPosting that are used, all with text, a time, a URL or a person.
        Assert.All(postings, posting => Assert.Equal(
            ["@type", "headline", "datePublished", "dateModified", "url", "articleBody", "author"],
            posting.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(
            ["BlogPosting", "The wall holds", "2020-01-10T18:32:00+03:00", "2020-01-10T19:10:00+03:00",
                "https://courier.example/2020/01/10/flood/#entry-2020-01-10-1832", "It held on Friday evening."],
            postings[0].EnumerateObject().Take(6).Select(p => p.Value.GetString()));
        Assert.Equal("Vera Lind", postings[0].GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal("Ben Holt", postings[1].GetProperty("author")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void The_dateline_stands_before_the_entries_and_stays_there_when_new_ones_come()
    {
        using var newsroom = With("## 18:32 The wall holds\n\nIt held.", "\nplace: Kolomna");
        Assert.Equal(["KOLOMNA, January 10 —"], newsroom.Build().Clean().AllWords(Address, ".prose > p"));
        var site = newsroom.Edit(File, "## 18:32", "It rose.\n\n## 19:32 More\n\nIt rains.\n\n## 18:32").Build().Clean();
        Assert.Equal(["KOLOMNA, January 10 — It rose."], site.AllWords(Address, ".prose > p"));
        Assert.Equal(["It rains.", "It held."], site.AllWords(Address, ".entry > p"));
    }

    private static string[] Ids(Built site) => [.. site.Feed(Address + "feed.xml").Items.Select(i => i.Id)];

    private static string Policy(Built site, string address) =>
        site.Html(address).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;

    private static (string Version, int Entries, bool Ended) State(Built site)
    {
        using var json = JsonDocument.Parse(site.Text(Address + "live.json"));
        var root = json.RootElement;
        return (root.GetProperty("version").GetString()!, root.GetProperty("entries").GetInt32(), root.GetProperty("ended").GetBoolean());
    }

    private static Newsroom With(string text, string fields = "") => Newsroom.With(File, Front + fields, text)
        .File("authors/vera.yml", "name: Vera Lind\n").File("authors/ben.yml", "name: Ben Holt\n");
}
