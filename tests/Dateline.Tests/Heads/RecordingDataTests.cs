using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Heads;

/// <summary>What search engines learn of films and sounds in texts: only what they accept, and all that they require.</summary>
public sealed class RecordingDataTests
{
    private const string Story = "/2020/01/10/flood/";

    [Fact]
    public void A_film_in_a_text_has_all_that_search_engines_require()
    {
        using var newsroom = With("![Water at the gate](media/wall.mp4 \"The wall at noon | Ann Lee\")");
        var film = Assert.Single(List(newsroom.Build().Clean(), "video"));
        Assert.Equal("VideoObject", Text(film, "@type"));
        Assert.Equal("The wall at noon", Text(film, "name"));
        Assert.Equal("Water at the gate", Text(film, "description"));
        Assert.Equal("2020-01-10", Text(film, "uploadDate"));
        Assert.Equal("https://courier.example/media/wall.mp4", Text(film, "contentUrl"));
        Assert.StartsWith("https://courier.example/", Text(film, "thumbnailUrl"), StringComparison.Ordinal);
        Assert.Equal("PT1M32S", Text(film, "duration"));
        Assert.Equal("Ann Lee", Text(film, "creditText"));
    }

    [Fact]
    public void A_film_without_a_picture_is_left_out_and_a_sound_is_not()
    {
        using var newsroom = With("![Water](media/bare.mp4)\n\n![The mayor](media/talk.mp3)");
        var site = newsroom.Build().Clean();
        Assert.Empty(List(site, "video"));
        Assert.Equal("The mayor", Text(Assert.Single(List(site, "audio")), "name"));
    }

    [Fact]
    public void The_film_at_the_head_comes_first_and_is_named_once()
    {
        using var newsroom = With(
            "![Water](media/wall.mp4)\n\n![Boats](media/boat.mp4)", "\nvideo: {src: media/wall.mp4, alt: The wall}");
        Assert.Equal(["Flood", "Boats"], List(newsroom.Build().Clean(), "video").Select(f => Text(f, "name")));
    }

    [Fact]
    public void Explainers_name_theirs_too_and_a_hidden_one_is_nowhere()
    {
        using var newsroom = With("Text.").And("backgrounds/dams.md", "title: Dams\ndate: 2019-12-01", "![A dam](media/wall.mp4)")
            .And("articles/secret.md", "title: Secret\nstatus: draft", "![Boats](media/boat.mp4)");
        var site = newsroom.Build().Clean();
        var explainer = site.Data("/backgrounds/dams/", "BackgroundNewsArticle");
        Assert.Equal("2019-12-01", Text(explainer.GetProperty("video")[0], "uploadDate"));
        Assert.Empty(site.FilesWith("boat.mp4"));
    }

    private static Newsroom With(string text, string front = "") => Newsroom.With("articles/flood.md", "title: Flood" + front, text)
        .File("media/wall.mp4", Recordings.Film()).File("media/wall.png", Pictures.Png(640, 360))
        .File("media/boat.mp4", Recordings.Film(5)).File("media/boat.png", Pictures.Png(640, 360))
        .File("media/bare.mp4", Recordings.Film()).File("media/talk.mp3", Recordings.Mp3(3));

    private static JsonElement[] List(Built site, string name) =>
        site.Data(Story, "NewsArticle").TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement thing, string name) => thing.GetProperty(name).GetString();
}
