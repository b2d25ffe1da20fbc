using System.Diagnostics;
using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>The feed of a podcast, as the reader of the Podcast Index understands it.</summary>
[Trait("Speed", "Slow")]
public sealed class PodcastReaderTests
{
    [Fact]
    public void The_reader_of_the_Podcast_Index_finds_all_that_the_feed_says()
    {
        using var newsroom = PodcastTests.WithEpisodes();
        newsroom.Build().Clean();
        using var found = JsonDocument.Parse(Read(Path.Combine(newsroom.Project.Output, "podcast.xml")));
        var podcast = found.RootElement;
        Assert.Equal("The Courier aloud", podcast.GetProperty("title").GetString());
        Assert.Equal("https://courier.example/media/cover.png", podcast.GetProperty("itunesImage").GetString());
        Assert.Equal("desk@courier.example", podcast.GetProperty("podcastOwner").GetString());
        Assert.True(podcast.GetProperty("locked").GetBoolean());
        Assert.Equal(36, podcast.GetProperty("guid").GetString()!.Length);
        var episode = podcast.GetProperty("items").EnumerateArray().Single();
        Assert.Equal("tag:courier.example,2020-01-10:flood", episode.GetProperty("guid").GetString());
        Assert.Equal(95, episode.GetProperty("duration").GetInt32());
        Assert.Equal("audio/mpeg", episode.GetProperty("enclosure").GetProperty("type").GetString());
        Assert.Equal(2, episode.GetProperty("podcastTranscripts").GetArrayLength());
        Assert.Equal("Anna Petrova", episode.GetProperty("podcastPeople")[0].GetProperty("name").GetString());
    }

    private static string Read(string feed)
    {
        var suites = Path.Combine(Repository.Root, "tests", "suites");
        var isInstalled = Directory.Exists(Path.Combine(suites, "node_modules", "podcast-partytime"));
        Assert.SkipUnless(
            isInstalled || Environment.GetEnvironmentVariable("CI") == "true", "The reader is not installed: run npm ci in tests/suites.");
        var start = new ProcessStartInfo("node", ["podcast.mjs", feed]) { WorkingDirectory = suites, RedirectStandardOutput = true };
        using var node = System.Diagnostics.Process.Start(start)!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return output;
    }
}
