using System.Diagnostics;
using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>Feeds as other people's readers understand them: that of .NET, and Feedsmith of npm.</summary>
[Trait("Speed", "Slow")]
public sealed class ReaderTests
{
    private const string Flood =
        "title: \"Flood & <mud>\"\nlede: \"Of A&B\"\ndate: 2020-01-10 14:00\nauthors: [anna]\ntopics: [oka]\nlabel: opinion\n"
        + "image: {src: media/wall.png, alt: The wall, caption: At noon, credit: A. R.}\naudio: media/talk.mp3\n"
        + "corrections: [{date: 2020-01-12 09:30, text: It is 3 metres.}]";

    [Fact]
    public void All_formats_say_the_same_to_every_reader()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Flood, "It *rose*.").File("authors/anna.yml", "name: Anna Petrova\n")
            .File("topics/oka.yml", "name: The Oka\n").File("media/wall.png", Pictures.Png(1200, 630))
            .File("media/talk.mp3", Recordings.Mp3(95)).Site("feeds: {hub: \"https://hub.example/\"}");
        var site = newsroom.Build().Clean();
        var read = Read(newsroom, "feed.xml", "atom.xml", "feed.json", "feeds.opml");
        Assert.Equal(["rss", "atom", "json", "opml"], read.Select(f => f.GetProperty("format").GetString()));
        var (rss, atom, json) = (Item(read[0], "items"), Item(read[1], "entries"), Item(read[2], "items"));
        const string Id = "tag:courier.example,2020-01-10:flood", Url = "https://courier.example/2020/01/10/flood/";
        Assert.Equal((Id, Url), (rss.GetProperty("guid").GetProperty("value").GetString(), rss.GetProperty("link").GetString()));
        Assert.Equal((Id, Url), (atom.GetProperty("id").GetString(), atom.GetProperty("links")[0].GetProperty("href").GetString()));
        Assert.Equal((Id, Url), (json.GetProperty("id").GetString(), json.GetProperty("url").GetString()));
        Assert.Equal("2020-01-12T09:30:00+03:00", json.GetProperty("date_modified").GetString());
        Assert.StartsWith("2020-01-12T09:30:00", atom.GetProperty("updated").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://courier.example/media/talk.mp3", json.GetProperty("attachments")[0].GetProperty("url").GetString());
        Assert.Equal("https://courier.example/media/talk.mp3", rss.GetProperty("enclosures")[0].GetProperty("url").GetString());
        Assert.Contains("\"Opinion\"", json.GetProperty("tags").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("https://hub.example/", read[2].GetProperty("feed").GetProperty("hubs")[0].GetProperty("url").GetString());
        var html = json.GetProperty("content_html").GetString()!;
        Assert.Equal(html.TrimEnd(), rss.GetProperty("content").GetProperty("encoded").GetString()!.TrimEnd());
        foreach (var file in new[] { "feed.xml", "atom.xml" })
        {
            var item = site.Feed(file).Items.Single();
            Assert.Equal((Id, "Opinion: Flood & <mud>"), (item.Id, item.Title.Text));
            Assert.Equal(["World", "Opinion", "The Oka"], item.Categories.Select(c => c.Name));
            Assert.Equal(new DateTimeOffset(2020, 1, 10, 14, 0, 0, TimeSpan.FromHours(3)), item.PublishDate);
            Assert.Equal("audio/mpeg", item.Links.Single(l => l.RelationshipType == "enclosure").MediaType);
        }
    }

    [Fact]
    public void A_reader_imports_every_list_from_the_OPML()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build().Clean();
        var body = Read(newsroom, "feeds.opml")[0].GetProperty("feed").GetProperty("body");
        var feeds = body.GetProperty("outlines").EnumerateArray().SelectMany(o => o.GetProperty("outlines").EnumerateArray())
            .Select(o => o.GetProperty("xmlUrl").GetString()!["https://courier.example/".Length..]).ToArray();
        Assert.Equal(ListFeeds.Of(site), feeds.Order(StringComparer.Ordinal));
    }

    private static JsonElement Item(JsonElement read, string items) => read.GetProperty("feed").GetProperty(items)[0];

    private static JsonElement[] Read(Newsroom newsroom, params string[] files)
    {
        var suites = Path.Combine(Repository.Root, "tests", "suites");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(suites, "node_modules", "feedsmith")) || Environment.GetEnvironmentVariable("CI") == "true",
            "The reader is not installed: run npm ci in tests/suites.");
        var start = new ProcessStartInfo("node", ["feeds.mjs", .. files.Select(f => Path.Combine(newsroom.Project.Output, f))])
        { WorkingDirectory = suites, RedirectStandardOutput = true };
        using var node = System.Diagnostics.Process.Start(start)!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
