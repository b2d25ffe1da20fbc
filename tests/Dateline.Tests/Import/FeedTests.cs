using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Feeds as the source of an archive: RSS with and without full text, Atom in its three kinds of text.</summary>
public sealed class FeedTests
{
    [Fact]
    public void Rss_with_full_text()
    {
        using var archive = Archive.With("feed.xml", """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
              <title>The Gauge</title><link>https://gauge.example/</link><description>River news</description><language>en</language>
              <item>
                <title>Flood &amp;amp; drought</title>
                <link>https://gauge.example/2019/flood.html</link>
                <guid isPermaLink="false">https://gauge.example/?p=7</guid>
                <pubDate>Tue, 05 Nov 2019 10:00:00 +0300</pubDate>
                <dc:creator>Anna Petrova</dc:creator><category>Rain</category>
                <description>It is &lt;b&gt;high&lt;/b&gt;.</description>
                <content:encoded><![CDATA[<p>The wall <i>holds</i>.</p><p><a href="/2019/before.html">Before</a></p>]]></content:encoded>
                <enclosure url="https://gauge.example/a.mp3" length="1" type="audio/mpeg"/>
              </item>
              <item>
                <title>Before</title>
                <link>https://gauge.example/2019/before.html</link>
                <pubDate>Mon, 04 Nov 2019 07:00:00 GMT</pubDate>
                <description>&lt;p&gt;Dry.&lt;/p&gt;</description>
              </item>
            </channel></rss>
            """);
        var result = archive.Import(SourceKind.Feed, "feed.xml", r => r with { Section = "world", Zone = "Europe/Moscow" });
        Assert.Equal(
            "---\ntitle: Flood & drought\nlede: It is high.\ndate: 2019-11-05T10:00:00+03:00\nsection: world\nauthors: [Anna "
                + "Petrova]\ntopics: [Rain]\naliases:\n  - \"/2019/flood.html\"\nid: https://gauge.example/?p=7\n---\n\n"
                + "::: embed https://gauge.example/a.mp3\n:::\n\nThe wall *holds*.\n\n[Before](04-before.md)\n",
            archive.Read("articles/2019/11/05-flood.md"));
        Assert.Equal("Dry.", archive.Body("articles/2019/11/04-before.md"));
        Assert.Equal(["https://gauge.example/a.mp3"], result.Attachments);
        archive.Build().Clean();
    }

    [Theory]
    [InlineData(
        "<content type=\"html\">&lt;p&gt;The wall &lt;b&gt;holds&lt;/b&gt; &amp;amp; stands.&lt;/p&gt;</content>",
        "The wall **holds** & stands.")]
    [InlineData(
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The wall <b>holds</b> &amp; stands.</p></div></content>",
        "The wall **holds** & stands.")]
    [InlineData("<content type=\"text\">The wall &lt;b&gt;</content>", "The wall \\<b>")]
    [InlineData(
        "<content type=\"html\">&lt;figure&gt;&lt;img data-src=\"https://e.org/a.png\" "
            + "src=\"data:image/gif;base64,x\"&gt;&lt;figcaption&gt;A&lt;/figcaption&gt;&lt;/figure&gt;</content>",
        "![](https://e.org/a.png \"A\")")]
    [InlineData("<summary>Only so much.</summary>", "Only so much.")]
    public void Atom(string content, string body)
    {
        using var archive = Archive.With("feed.xml", $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <title>The Gauge</title>
              <link rel="self" href="https://gauge.example/feed"/>
              <link href="https://gauge.example/"/>
              <entry>
                <title type="html">Flood</title>
                <id>urn:1</id>
                <link rel="alternate" href="https://gauge.example/2019/flood/"/>
                <published>2019-11-05T10:00:00Z</published>
                <updated>2019-11-06T10:00:00Z</updated>
                <author><name>Anna Petrova</name></author>
                <category term="rain" label="Rain"/>
                {content}
              </entry>
            </feed>
            """);
        archive.Import(SourceKind.Feed, "feed.xml", r => r with { Section = "world" });
        Assert.Equal(body, archive.Body("articles/2019/11/05-flood.md"));
        Assert.Contains(
            "updated: 2019-11-06T10:00:00Z\nsection: world\nauthors: [Anna Petrova]\ntopics: [Rain]\naliases:\n  - \"/2019/flood/\"\n",
            archive.Read("articles/2019/11/05-flood.md"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body></body></html>", "this is not a feed: it starts with <html>")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title></channel></rss>", "the feed has no items")]
    public void A_file_that_is_not_a_feed_is_reported(string text, string words)
    {
        using var archive = Archive.With("feed.xml", text);
        var result = archive.Import(SourceKind.Feed, "feed.xml");
        Assert.Equal(words, Assert.Single(result.Diagnostics.Sorted()).Message);
        Assert.False(result.IsWhole);
    }
}
