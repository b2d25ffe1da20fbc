using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>Sounds and films of an archive: enclosures of feeds and posts, fields of front matter, and galleries of pictures.</summary>
public sealed class RecordingImportTests
{
    [Fact]
    public void An_episode_of_a_podcast_keeps_its_sound()
    {
        using var archive = Feed(
            "<enclosure url=\"https://cdn.example/7.mp3?a=1\" length=\"123456\" type=\"audio/mpeg\"/>"
                + "<itunes:duration>00:31:20</itunes:duration><itunes:episode>7</itunes:episode><itunes:season>2</itunes:season>");
        archive.Import(SourceKind.Feed, "feed.xml", r => r with { Section = "world" });
        Assert.Contains(
            "audio:\n  src: https://cdn.example/7.mp3?a=1\n  duration: 31:20\n  bytes: 123456\n  episode: 7\n  season: 2\n",
            archive.Read("articles/2019/11/05-flood.md"),
            StringComparison.Ordinal);
        Assert.All(archive.Build().Complaints, c => Assert.Contains("DL0515", c, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<enclosure url=\"https://cdn.example/7.mp3\" length=\"0\" type=\"audio/mpeg\"/>", "audio", "https://cdn.example/7.mp3")]
    [InlineData("<enclosure url=\"https://cdn.example/7.mp4\" length=\"5\" type=\"video/mp4\"/>", "video", "https://cdn.example/7.mp4")]
    public void A_sound_whose_length_is_not_known_is_a_card(string enclosure, string field, string address)
    {
        using var archive = Feed(enclosure);
        var result = archive.Import(SourceKind.Feed, "feed.xml", r => r with { Section = "world" });
        Assert.Equal($"::: embed {address}\n:::\n\nIt is high.", archive.Body("articles/2019/11/05-flood.md"));
        result.Reports(
            FindingKind.Guessed, $"field {field}: a card, because the source does not say its length in bytes and how long it plays");
        archive.Build().Clean();
    }

    [Fact]
    public void A_picture_is_an_enclosure_too_and_no_sound()
    {
        using var archive = Feed("<enclosure url=\"https://cdn.example/7.jpg\" length=\"5\" type=\"image/jpeg\"/>");
        archive.Import(SourceKind.Feed, "feed.xml", r => r with { Section = "world" });
        Assert.Equal("It is high.", archive.Body("articles/2019/11/05-flood.md"));
        archive.Build().Clean();
    }

    [Theory]
    [InlineData("audio: /audio/talk.mp3", "audio: media/audio/talk.mp3\n")]
    [InlineData("enclosure: {url: /audio/talk.mp3, length: 5, episode: 3}", "audio:\n  src: media/audio/talk.mp3\n  episode: 3\n")]
    [InlineData("podcast_file: audio/talk.mp3\npodcast_episode: 3", "audio:\n  src: media/audio/talk.mp3\n  episode: 3\n")]
    [InlineData(
        "audio_url: https://cdn.example/a.mp3\naudio_length: 99\naudio-duration: \"95\"",
        "audio:\n  src: https://cdn.example/a.mp3\n  duration: 1:35\n  bytes: 99\n")]
    public void A_field_of_front_matter_names_the_sound(string field, string written)
    {
        using var archive = Hugo(field);
        archive.Import(SourceKind.Hugo);
        Assert.Contains(written, archive.Read("articles/2019/11/05-flood.md").Replace("'", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(archive.Build().Result.Succeeded);
    }

    [Fact]
    public void A_sound_that_is_not_in_the_source_is_reported()
    {
        using var archive = Hugo("audio: /audio/gone.mp3");
        var result = archive.Import(SourceKind.Hugo);
        result.Reports(FindingKind.Unsupported, "field audio: a file that is not in the source");
        Assert.DoesNotContain("gone.mp3", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_shows_the_sound_that_it_links_to_once()
    {
        using var archive = WordPress(
            "<figure class=\"wp-block-audio\"><audio controls src=\"https://gauge.example/a.mp3\"></audio></figure><p>It is high.</p>",
            "<wp:postmeta><wp:meta_key>enclosure</wp:meta_key><wp:meta_value><![CDATA[https://gauge.example/a.mp3\n99\naudio/mpeg\n"
                + "a:1:{s:8:\"duration\";s:5:\"01:35\";}]]></wp:meta_value></wp:postmeta>");
        archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Equal("It is high.", archive.Body("articles/2019/11/05-flood.md"));
        Assert.Contains("src: https://gauge.example/a.mp3\n", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gallery_of_blocks_is_a_gallery_with_its_captions()
    {
        using var archive = WordPress(
            "<figure class=\"wp-block-gallery has-nested-images\"><figure class=\"wp-block-image\"><a href=\"/up/dam.jpg\">"
                + "<img src=\"https://gauge.example/up/dam-300.jpg\" alt=\"A dam\"/></a><figcaption>The dam. Photo: Ann Lee</figcaption>"
                + "</figure><figure class=\"wp-block-image\"><img src=\"https://gauge.example/up/boat.jpg\" alt=\"A boat\"/></figure>"
                + "<figcaption class=\"blocks-gallery-caption\">The flood.</figcaption></figure>");
        archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Equal(
            "::: gallery\n![A dam](https://gauge.example/up/dam-300.jpg \"The dam. | Photo: Ann Lee\")\n"
                + "![A boat](https://gauge.example/up/boat.jpg)\n\n*The flood.*\n:::",
            archive.Body("articles/2019/11/05-flood.md"));
        Assert.True(archive.Build().Result.Succeeded);
    }

    private static Archive Feed(string more) => Archive.With("feed.xml", $"""
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        <title>The Gauge</title><link>https://gauge.example/</link><description>River news</description><language>en</language>
        <item><title>Flood</title><link>https://gauge.example/flood</link><pubDate>Tue, 05 Nov 2019 10:00:00 GMT</pubDate>
        <description>&lt;p&gt;It is high.&lt;/p&gt;</description>{more}</item></channel></rss>
        """);

    private static Archive Hugo(string field) => Archive
        .With("hugo.toml", "baseURL = 'https://gauge.example/'\ntitle = 'The Gauge'\nlanguageCode = 'en'\n")
        .And("content/news/flood.md", $"---\ntitle: Flood\ndate: 2019-11-05\n{field}\n---\n\nIt is high.\n")
        .And("static/audio/talk.mp3", Recordings.Mp3(3));

    private static Archive WordPress(string content, string more = "") => Archive.With("export.xml", $"""
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <title>The Gauge</title><link>https://gauge.example</link><language>en</language>
        <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://gauge.example</wp:base_blog_url>
        <item><title>Flood</title><link>https://gauge.example/flood/</link><content:encoded><![CDATA[{content}]]></content:encoded>
        <wp:post_id>1</wp:post_id><wp:post_date_gmt>2019-11-05 10:00:00</wp:post_date_gmt><wp:post_name>flood</wp:post_name>
        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{more}</item></channel></rss>
        """);
}
