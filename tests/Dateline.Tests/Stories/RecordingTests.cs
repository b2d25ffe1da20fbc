using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Films and sounds in texts and at the head of stories.</summary>
public sealed class RecordingTests
{
    private const string Story = "/2020/01/10/flood/";

    private const string Captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nThe wall holds.\n";

    private static Newsroom WithFilm(string front = "title: Flood", string text = "![The wall](media/wall.mp4 \"At noon | Ann Lee\")") =>
        Newsroom.With("articles/flood.md", front, text).File("media/wall.mp4", Recordings.Film());

    private static Newsroom WithSound(string front, string text = "Text.") =>
        Newsroom.With("articles/flood.md", front, text).File("media/talk.mp3", Recordings.Mp3(95));

    [Fact]
    public void A_film_in_a_text_has_its_poster_captions_and_length()
    {
        using var newsroom = WithFilm().File("media/wall.png", Pictures.Png(640, 360)).File("media/wall.vtt", Captions)
            .File("media/wall.ru.vtt", Captions);
        var site = newsroom.Build().Clean();
        Assert.Contains(
            "<figure class=\"film\"><video controls preload=\"none\" poster=\"/media/wall.png\" width=\"640\" height=\"360\" "
                + "aria-label=\"The wall\"><source src=\"/media/wall.mp4\" type=\"video/mp4\">"
                + "<track kind=\"captions\" src=\"/media/wall.vtt\" srclang=\"en\" label=\"English\">"
                + "<track kind=\"captions\" src=\"/media/wall.ru.vtt\" srclang=\"ru\" label=\"Русский\">"
                + "<a href=\"/media/wall.mp4\">Watch the video</a></video><figcaption>At noon <span class=\"credit\">Ann Lee</span> "
                + "<span class=\"length\">Video, 1:32</span></figcaption></figure>",
            site.Text(Story),
            StringComparison.Ordinal);
        Assert.All(["media/wall.mp4", "media/wall.png", "media/wall.vtt", "media/wall.ru.vtt"], f => Assert.True(site.Has("/" + f), f));
    }

    [Fact]
    public void A_film_is_as_wide_as_its_writer_says_and_plays_in_a_gallery()
    {
        using var newsroom = WithFilm(
            text: "![The wall](media/wall.mp4){wide}\n\n::: gallery\n![The wall](media/wall.mp4 \"At noon | Ann\")\n![a](media/a.png)\n:::")
            .File("media/a.png", Pictures.Png(640, 480));
        var page = newsroom.Build().Clean().Html(Story);
        Assert.NotNull(page.QuerySelector("figure.film.wide > video"));
        Assert.NotNull(page.QuerySelector(".gallery-pictures > figure.film > video"));
        Assert.Null(page.QuerySelector("img[src$='.mp4']"));
    }

    [Fact]
    public void A_film_in_the_box_of_an_embed_plays_below_it_and_is_no_picture()
    {
        using var newsroom = WithFilm(text: "::: embed https://example.org/a Words\n![The wall](media/wall.mp4)\n:::");
        var page = newsroom.Build().Clean().Html(Story);
        Assert.NotNull(page.QuerySelector("figure.embed > figcaption video"));
        Assert.Null(page.QuerySelector("img[src$='.mp4']"));
    }

    [Fact]
    public void A_sound_in_a_text_says_what_it_is_and_its_transcript_is_below_it()
    {
        using var newsroom = WithSound("title: Flood", "![The mayor](media/talk.mp3)").File("media/talk.md", "We *hold* the wall.\n");
        var site = newsroom.Build().Clean();
        Assert.Contains(
            "<figure class=\"sound\"><audio controls preload=\"none\" aria-label=\"The mayor\"><source src=\"/media/talk.mp3\" "
                + "type=\"audio/mpeg\"><a href=\"/media/talk.mp3\">Listen to the audio</a></audio><figcaption>The mayor "
                + "<span class=\"length\">Audio, 1:35</span></figcaption></figure>\n"
                + "<details class=\"transcript\"><summary>Transcript</summary>\n<p>We <em>hold</em> the wall.</p>\n</details>",
            site.Text(Story),
            StringComparison.Ordinal);
        Assert.False(site.Has("/media/talk.md"));
    }

    [Theory]
    [InlineData("title: Flood\naudio: media/talk.mp3", "Text.")]
    [InlineData("title: Flood", "![The mayor](media/talk.mp3)")]
    public void A_frame_in_a_transcript_may_load_and_what_it_cannot_show_is_said(string front, string text)
    {
        using var newsroom = WithSound(front, text).File("media/wall.png", Pictures.Png(640, 360)).File(
            "media/talk.md",
            "We hold.\n\n::: embed https://www.youtube.com/watch?v=dQw4w9WgXcQ The wall\n:::\n\n![The wall](wall.png)\n"u8.ToArray());
        var site = newsroom.Build().Clean();
        Assert.Contains("frame-src https://www.youtube-nocookie.com", site.Text(Story), StringComparison.Ordinal);
        Assert.NotNull(site.Html(Story).QuerySelector("details.transcript iframe"));
        var found = newsroom.Check().Where(c => c.Contains("DL0308", StringComparison.Ordinal));
        Assert.EndsWith(
            "readers don't see 'wall.png': a transcript can't show files of the newsroom; show it in the text of the story",
            Assert.Single(found));
    }

    [Fact]
    public void A_sound_that_is_shown_again_has_its_transcript_once_in_a_text_and_no_id_is_there_twice()
    {
        using var newsroom = WithSound(
                "title: Flood\naudio: media/talk.mp3\nbackgrounds: [dams]", "![The mayor](media/talk.mp3)\n\n![Again](media/talk.mp3)")
            .And("backgrounds/dams.md", "title: Dams\ndate: 2019-12-01", "![The mayor](media/talk.mp3)")
            .File("media/talk.md", "## The wall\n\nWe hold.[^1]\n\n[^1]: Still.\n"u8.ToArray());
        var page = newsroom.Build().Clean().Html(Story);
        Assert.Single(
            page.QuerySelectorAll(".prose details.transcript"), d => d.Closest(".background") is null && d.Closest("section") is null);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.True(page.QuerySelectorAll("details.transcript").Length >= 3);
    }

    [Fact]
    public void A_film_plays_in_explainers_background_blocks_and_pages_too()
    {
        using var newsroom = WithFilm("title: Flood\nbackgrounds: [dams]")
            .And("backgrounds/dams.md", "title: Dams\ndate: 2019-12-01", "![A dam](media/wall.mp4)")
            .And("pages/about.md", "title: About", "![Us](media/wall.mp4)")
            .File("media/wall.txt", "The wall holds.\n");
        var site = newsroom.Build().Clean();
        Assert.All([Story, "/backgrounds/dams/", "/about/"], p => Assert.NotEmpty(site.Links(p, "video a")));
        Assert.Equal(2, site.Html(Story).QuerySelectorAll("video").Length);
        Assert.Equal("The wall holds.", site.Words("/about/", "details.transcript p"));
    }

    [Fact]
    public void A_film_beside_raw_HTML_keeps_all_that_it_has()
    {
        using var newsroom = WithFilm(text: "A <sub>2</sub>.\n\n![The wall](media/wall.mp4)").File("media/wall.vtt", Captions);
        var film = newsroom.Build().Clean().Html(Story).QuerySelector("video")!;
        Assert.Equal("none", film.GetAttribute("preload"));
        Assert.True(film.HasAttribute("controls"));
        Assert.Equal("captions", film.QuerySelector("track")!.GetAttribute("kind"));
        Assert.Equal("video/mp4", film.QuerySelector("source")!.GetAttribute("type"));
    }

    [Fact]
    public void A_film_at_the_head_of_a_story_stands_in_place_of_its_picture()
    {
        using var newsroom = WithFilm(
                "title: Flood\nvideo: {src: media/wall.mp4, alt: The wall, caption: At noon, credit: Ann Lee}\n"
                    + "image: {src: media/noon.png, alt: Noon, credit: Ann Lee}",
                "Text.")
            .File("media/noon.png", Pictures.Png(1200, 675)).File("media/wall.vtt", Captions).File("media/wall.md", "The wall holds.");
        var site = newsroom.Build().Clean();
        Assert.Null(site.Html(Story).QuerySelector(".story .opening img"));
        Assert.Equal("/media/noon.png", site.Html(Story).QuerySelector(".opening video")!.GetAttribute("poster"));
        Assert.Equal("At noon Ann Lee Video, 1:32", site.Words(Story, ".opening figcaption"));
        Assert.Equal("The wall holds.", site.Words(Story, "details.transcript p"));
        Assert.Equal("Video, 1:32", site.Words("/", ".plate"));
        Assert.Equal(
            "https://courier.example/media/wall.mp4", site.Html(Story).QuerySelector("meta[property='og:video']")!.GetAttribute("content"));
        var data = site.Data(Story, "NewsArticle").GetProperty("video")[0];
        Assert.Equal("PT1M32S", data.GetProperty("duration").GetString());
        Assert.Equal("https://courier.example/media/wall.mp4", data.GetProperty("contentUrl").GetString());
        Assert.Equal("https://courier.example/media/noon.png", data.GetProperty("thumbnailUrl").GetString());
    }

    [Fact]
    public void The_poster_of_a_film_is_the_picture_of_a_story_that_has_no_other()
    {
        using var newsroom = WithFilm("title: Flood\nvideo: {src: media/wall.mp4, alt: The wall}", "Text.")
            .File("media/wall.png", Pictures.Png(640, 360));
        var site = newsroom.Build().Clean();
        Assert.NotNull(site.Html("/").QuerySelector(".card-picture img"));
        Assert.True(site.Has("/media/wall.png"));
    }

    [Fact]
    public void Fields_name_what_does_not_stand_beside_the_film()
    {
        using var newsroom = WithFilm(
                "title: Flood\nvideo: {src: wall.mp4, alt: A, poster: p.png, captions: [c.ru.vtt], transcript: t.txt, duration: '2:00'}",
                "Text.")
            .File("media/p.png", Pictures.Png(640, 360)).File("media/c.ru.vtt", Captions).File("media/t.txt", "Words.");
        var site = newsroom.Build().Clean();
        Assert.Equal("/media/p.png", site.Html(Story).QuerySelector("video")!.GetAttribute("poster"));
        Assert.Equal("ru", site.Html(Story).QuerySelector("track")!.GetAttribute("srclang"));
        Assert.Equal("Video, 2:00", site.Words(Story, ".length"));
        Assert.DoesNotContain(newsroom.Check(), c => c.Contains("DL0605", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_story_hides_its_film_with_all_that_stands_beside_it()
    {
        using var newsroom = WithFilm(
                "title: Flood\nembargo: 2020-03-01\nvideo: {src: media/secret.mp4, alt: A}\naudio: media/secret.mp3",
                "![The wall](media/wall.mp4)")
            .And("articles/rain.md", "title: Rain")
            .File("media/secret.mp4", Recordings.Film()).File("media/secret.png", Pictures.Png(640, 360))
            .File("media/secret.vtt", Captions).File("media/secret.mp3", Recordings.Mp3(3)).File("media/secret.md", "A secret.")
            .File("media/wall.png", Pictures.Png(640, 360)).File("media/wall.vtt", Captions);
        var site = newsroom.Build().Clean();
        Assert.Empty(site.FilesWith("secret"));
        Assert.Empty(site.FilesWith("wall"));
        Assert.True(newsroom.Build("2020-03-02").Has("/media/secret.vtt"));
    }

    [Fact]
    public void A_change_of_what_stands_beside_a_film_changes_the_page()
    {
        using var newsroom = WithFilm().File("media/wall.md", "The wall holds.\n");
        newsroom.Build();
        newsroom.Age().File("media/wall.md", "The wall *held*.\n").Build().Same(newsroom.BuildAnew());
        Assert.Contains("<em>held</em>", newsroom.Build().Text(Story), StringComparison.Ordinal);
        newsroom.Age().File("media/wall.vtt", Captions).Build().Same(newsroom.BuildAnew());
        newsroom.Age().File("media/wall.mp4", Recordings.Film(seconds: 61)).Build().Same(newsroom.BuildAnew());
        Assert.Equal("Video, 1:01", newsroom.Build().AllWords(Story, ".length").Single());
    }

    [Fact]
    public void A_feed_has_a_link_to_what_is_in_the_text_and_encloses_what_is_at_the_head()
    {
        using var newsroom = WithFilm(front: "title: Flood\naudio: media/talk.mp3").File("media/talk.mp3", Recordings.Mp3(95))
            .File("media/wall.md", "The wall holds.");
        var site = newsroom.Build().Clean();
        var feed = site.Text("/feed.xml");
        Assert.Contains("<a href=\"https://courier.example/media/wall.mp4\">Watch the video</a>", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", feed, StringComparison.Ordinal);
        var enclosure = site.Feed("feed.xml").Items.Single().Links.Single(l => l.RelationshipType == "enclosure");
        Assert.Equal(("audio/mpeg", site.Files["media/talk.mp3"].Length), (enclosure.MediaType, enclosure.Length));
    }

    [Theory]
    [InlineData(
        "image: media/wall.mp4",
        "3:8: error DL0360: 'media/wall.mp4' is a film, and 'image' needs a picture; expected a file such as "
            + "media/flood.jpg; write video: media/wall.mp4")]
    [InlineData(
        "image: {src: media/talk.mp3, alt: A}",
        "3:14: error DL0360: 'media/talk.mp3' is a sound, and 'image' needs a picture; "
            + "expected a file such as media/flood.jpg; write audio: media/talk.mp3")]
    [InlineData(
        "audio: media/wall.mp4",
        "3:8: error DL0360: 'media/wall.mp4' is a film, and 'audio' needs a sound; expected a file such as "
            + "media/talk.mp3; write video: media/wall.mp4")]
    [InlineData(
        "video: {src: media/wall.png, alt: A}",
        "3:14: error DL0360: 'media/wall.png' is a PNG picture, and 'video' needs a film; "
            + "expected a file such as media/flood.mp4; write image: media/wall.png")]
    [InlineData(
        "video: {src: media/wall.avi, alt: A}",
        "3:14: error DL0360: 'media/wall.avi' is not a file that plays, and 'video' needs a "
            + "film; expected a file such as media/flood.mp4; save it as MP4 or WebM")]
    [InlineData(
        "video: {src: 'https://youtu.be/x', alt: A}",
        "3:14: error DL0360: 'https://youtu.be/x' is not the address of a file that "
            + "plays, and 'video' needs a film; expected a file such as media/flood.mp4; show a page of another site in the text, "
            + "with three lines: ::: embed https://youtu.be/x, words about it, and :::")]
    [InlineData(
        "audio: {src: media/talk.mp3, duration: long}",
        "3:40: error DL0204: 'duration' is 'long'; expected how long it plays, if the "
            + "file does not say it: 1:32; write minutes and seconds: 1:32, or 1:02:03")]
    [InlineData(
        "audio: media/walk.mp3",
        "3:8: error DL0310: there is no sound 'media/walk.mp3'; expected a file below media/; did you mean "
            + "'media/talk.mp3'?")]
    [InlineData(
        "audio: {src: media/talk.mp3, captions: talk.srt}",
        "3:40: error DL0360: 'talk.srt' is not a WebVTT file (.vtt); browsers show "
            + "WebVTT only; convert it: ffmpeg -i flood.srt flood.vtt")]
    public void What_is_no_film_or_sound_is_reported_with_what_to_write(string field, string message)
    {
        using var newsroom = WithSound("title: Flood\n" + field).File("media/wall.mp4", Recordings.Film());
        Assert.Contains("articles/flood.md:" + message, newsroom.Build().Refused().Complaints);
    }

    [Fact]
    public void A_sound_of_another_site_needs_its_length_and_the_permission_of_the_site()
    {
        using var newsroom = WithSound("title: Flood\naudio: https://cdn.example/talk.mp3");
        Assert.Equal(
            [
                "articles/flood.md:3:8: error DL0201: a file of another site, which builds don't fetch, needs 'bytes'; expected bytes: the "
                    + "exact length of a file of another site, in bytes",
                "articles/flood.md:3:8: error DL0201: a file of another site, which builds don't fetch, needs 'duration'; expected "
                    + "duration: how long it plays, if the file does not say it: 1:32",
                "articles/flood.md:3:8: warning DL0515: readers could not play this: pages may not use film and sound from "
                    + "https://cdn.example; save it to media/, or, if you trust that site, add to site.yml: security: "
                    + "{media: [https://cdn.example]}",
            ],
            newsroom.Build().Refused().Complaints.Order(StringComparer.Ordinal));
        newsroom.Edit(
                "articles/flood.md", "https://cdn.example/talk.mp3", "{src: 'https://cdn.example/talk.mp3', bytes: 4711, duration: '1:35'}")
            .Site("security: {media: [https://cdn.example]}");
        var site = newsroom.Build().Clean();
        Assert.Equal("https://cdn.example/talk.mp3", site.Html(Story).QuerySelector("audio source")!.GetAttribute("src"));
        Assert.Contains("media-src 'self' https://cdn.example", site.Text(Story), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wall.vtt wall.ru.vtt", "")]
    [InlineData("wall.vtt wall.en.vtt", "readers can choose between two captions in 'en': 'media/wall.vtt' and 'media/wall.en.vtt'")]
    [InlineData("wall.vtt wall.xx-nonsense.vtt", "no reader sees the captions 'media/wall.xx-nonsense.vtt': 'xx-nonsense' is no language")]
    [InlineData("wall.vtt wall.pt-BR.vtt wall.sr-Latn.vtt wall.yue.vtt", "")]
    public void Captions_in_no_language_or_twice_in_one_are_reported(string files, string complaint)
    {
        foreach (var front in new[] { "title: Flood", "title: Flood\nvideo: {src: media/wall.mp4, alt: The wall}" })
        {
            using var newsroom = WithFilm(front, front.Contains("video", StringComparison.Ordinal) ? "A." : "![The wall](media/wall.mp4)");
            files.Split(' ').ToList().ForEach(f => newsroom.File("media/" + f, Captions));
            var found = newsroom.Check().Where(c => c.Contains("DL0374", StringComparison.Ordinal)).ToArray();
            Assert.Equal(complaint.Length == 0 ? 0 : 1, found.Length);
            Assert.All(found, f => Assert.Contains(complaint, f, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Captions_that_are_no_WebVTT_are_an_error()
    {
        using var newsroom = WithFilm().File("media/wall.vtt", "1\n00:00:00,000 --> 00:00:02,000\nThe wall holds.\n");
        Assert.Contains("WebVTT", newsroom.Build().Refused().Complaint("DL0318"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_no_picture()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "![The plan](media/plan.csv)")
            .File("media/plan.csv", "a,b\n");
        Assert.Contains("link to it: [words](media/plan.csv)", newsroom.Build().Complaint("DL0360"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_film_needs_no_captions_and_a_poster_has_the_shape_of_its_film()
    {
        using var newsroom = WithFilm().File("media/wall.mp4", Recordings.Film(hasSound: false))
            .File("media/wall.png", Pictures.Png(640, 360));
        Assert.Empty(newsroom.Check());
        newsroom.File("media/wall.png", Pictures.Png(640, 480));
        Assert.Contains("DL0364: the poster 'media/wall.png' has 640 x 480 pixels", newsroom.Check().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_is_checked_like_other_texts()
    {
        using var newsroom = WithSound("title: Flood\naudio: media/talk.mp3")
            .File("media/talk.md", "A <blink>word</blink>, and [a link](../articles/flood.md).\n");
        Assert.Equal(["DL0401", "DL0308"], newsroom.Check().Select(c => c.Split(' ')[2].TrimEnd(':')).Distinct());
    }
}
