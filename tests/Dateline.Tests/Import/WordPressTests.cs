using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>
/// The export of WordPress: posts, pages, authors, what is hidden, what was only machinery, and the shortcodes of its editor.
/// </summary>
public sealed class WordPressTests
{
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0"
          xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
          <title>The Gauge</title>
          <link>https://gauge.example</link>
          <description>All about the river</description>
          <language>en-US</language>
          <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://gauge.example</wp:base_blog_url>
          <wp:author>
            <wp:author_login>anna</wp:author_login>
            <wp:author_email>anna@gauge.example</wp:author_email>
            <wp:author_display_name><![CDATA[Anna Petrova]]></wp:author_display_name>
          </wp:author>
          <wp:category>
            <wp:category_nicename>rivers</wp:category_nicename><wp:cat_name><![CDATA[Rivers & lakes]]></wp:cat_name>
          </wp:category>
        """;

    private static readonly string Post = Item(
        "10", "post", "publish", "Flood &amp; drought", "https://gauge.example/2019/11/flood/", "flood",
        """
        <!-- wp:paragraph -->
        <p>The wall <strong>holds</strong>. See <a href="https://gauge.example/about/">who we are</a>.</p>
        <!-- /wp:paragraph -->
        <!-- wp:image {"id":20} --><figure class="wp-block-image">
        <img src="https://gauge.example/wp-content/uploads/dam.png" alt="The dam"/>
        <figcaption>At noon</figcaption></figure><!-- /wp:image -->
        <!-- wp:list --><ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul><!-- /wp:list -->
        <!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
        https://www.youtube.com/watch?v=abc_1
        </div></figure><!-- /wp:embed -->
        <!-- wp:quote --><blockquote><p>It is high.</p></blockquote><!-- /wp:quote -->
        <!--more-->
        [gallery ids="20,21"]

        [contact-form-7 id="5" title="Ask"]
        """,
        """
        <category domain="category" nicename="rivers"><![CDATA[Rivers & lakes]]></category>
        <category domain="category" nicename="weather"><![CDATA[Weather]]></category>
        <category domain="post_tag" nicename="rain"><![CDATA[Rain]]></category>
        <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>First!</wp:comment_content></wp:comment>
        <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
        """);

    [Fact]
    public void A_post_becomes_an_article_with_all_that_it_had()
    {
        using var archive = Export(
            Post,
            Attachment("20", "dam"),
            Attachment("21", "boat"),
            Item("11", "page", "publish", "About", "https://gauge.example/about/", "about", "We report."));
        var result = archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Equal(
            """
            ---
            title: Flood & drought
            lede: In short.
            date: 2019-11-05T10:00:00+00:00
            updated: 2019-11-07T10:00:00+00:00
            section: rivers
            authors: [anna]
            topics: [Rain, Weather]
            aliases:
              - "/2019/11/flood/"
            id: tag:gauge.example,2019-11-05:flood
            ---

            The wall **holds**. See [who we are](../../../pages/about.md).

            ![The dam](https://gauge.example/wp-content/uploads/dam.png "At noon")

            - one
            - two

              - deep

            ::: embed https://www.youtube.com/watch?v=abc_1
            :::

            > It is high.

            <!--more-->

            ::: gallery
            ![dam](https://gauge.example/wp-content/uploads/dam.png)
            ![boat](https://gauge.example/wp-content/uploads/boat.png)
            :::

            """,
            archive.Read("articles/2019/11/05-flood.md"));
        Assert.Equal("name: Anna Petrova\n", archive.Read("authors/anna.yml"));
        Assert.Contains("  - id: rivers\n    name: Rivers & lakes\n", archive.Read("site.yml"), StringComparison.Ordinal);
        Assert.Equal(
            ["https://gauge.example/wp-content/uploads/dam.png", "https://gauge.example/wp-content/uploads/boat.png"], result.Attachments);
        result.Reports(FindingKind.Unsupported, "a reader's comment");
        result.Reports(FindingKind.Unsupported, "an author's email address: not public");
        result.Reports(FindingKind.Unsupported, "shortcodes and tags that are not known: left out");
        archive.Build();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("pending")]
    [InlineData("private")]
    public void What_readers_could_not_see_is_a_draft(string status)
    {
        using var archive = Export(Item("10", "post", status, "Secret", "https://gauge.example/?p=10", "secret", "Text."));
        archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Contains("status: draft", archive.Read("articles/2019/11/05-secret.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheduled_post_keeps_its_time_and_a_draft_without_one_has_none()
    {
        using var archive = Export(
            Item("10", "post", "future", "Later", "https://gauge.example/?p=10", "later", "Text.")
                .Replace("2019-11-05 10:00:00", "2031-01-01 10:00:00", StringComparison.Ordinal),
            Item("11", "post", "draft", "Some day", "https://gauge.example/?p=11", "", "Text.")
                .Replace("2019-11-05 10:00:00", "0000-00-00 00:00:00", StringComparison.Ordinal));
        archive.Import(SourceKind.WordPress, "export.xml");
        Assert.DoesNotContain("status", archive.Read("articles/2031/01/01-later.md"), StringComparison.Ordinal);
        Assert.StartsWith("---\ntitle: Some day\nsection: stories\n", archive.Read("articles/some-day.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void Text_from_before_blocks_has_its_paragraphs_and_captions()
    {
        using var archive = Export(Item(
            "10", "post", "publish", "Old", "https://gauge.example/old/", "old",
            "First line\nsecond [his words] line.\n\n[caption id=\"a\" width=\"3\"]<img src=\"https://gauge.example/a.png\" alt=\"A\" /> "
                + "The <em>dam</em>[/caption]\n\n<h3>Wall</h3>\n\n[embed]https://vimeo.com/12[/embed]\n\nLast * one."));
        archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Equal(
            "First line\\\nsecond [his words] line.\n\n![A](https://gauge.example/a.png \"The dam\")\n\n### Wall\n\n::: embed "
                + "https://vimeo.com/12\n:::\n\nLast \\* one.",
            archive.Body("articles/2019/11/05-old.md"));
    }

    [Fact]
    public void Machinery_and_the_trash_are_listed_and_left()
    {
        using var archive = Export(
            Item("1", "nav_menu_item", "publish", "", "", "x", ""),
            Item("2", "post", "trash", "Gone", "", "gone", "x"),
            Item("3", "event", "publish", "Fair", "https://gauge.example/event/fair/", "fair", "Come."));
        var result = archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Equal(1, result.Counts.Articles);
        result.Reports(FindingKind.Unsupported, "post type nav_menu_item");
        result.Reports(FindingKind.Unsupported, "a post in the trash");
        result.Reports(FindingKind.Guessed, "post type event -> article");
    }

    [Theory]
    [InlineData("<rss><channel><title>x", "this is not valid XML")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title></channel></rss>", "this is not an export of WordPress")]
    public void A_file_that_is_not_an_export_is_reported(string text, string words)
    {
        using var archive = Archive.With("export.xml", text);
        var result = archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Contains(words, Assert.Single(result.Diagnostics.Sorted()).Message, StringComparison.Ordinal);
        Assert.False(result.IsWhole);
        Assert.Empty(archive.Files);
    }

    private static Archive Export(params string[] items) =>
        Archive.With("export.xml", $"{Head}\n{string.Join('\n', items)}\n</channel></rss>\n");

    [Fact]
    public void A_series_of_the_usual_plugins_becomes_a_series()
    {
        using var archive = Export(Item(
            "30", "post", "publish", "Rain", "https://gauge.example/2019/11/rain/", "rain", "<p>It rains.</p>",
            """
            <category domain="series" nicename="long-flood"><![CDATA[The long flood]]></category>
            <wp:postmeta><wp:meta_key>_series_part</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
            """));
        var result = archive.Import(SourceKind.WordPress, "export.xml");
        Assert.Contains("\nseries:\n  id: the-long-flood\n  part: 1\n", archive.Read("articles/2019/11/05-rain.md"));
        Assert.Equal("name: The long flood\n", archive.Read("series/the-long-flood.yml"));
        Assert.DoesNotContain("taxonomy series: no field can hold it", result.Of(FindingKind.Unsupported));
        archive.Build().Clean();
    }

    private static string Item(
        string id, string type, string status, string title, string link, string name, string content, string more = "") => $"""
        <item><title>{title}</title><link>{link}</link><dc:creator><![CDATA[anna]]></dc:creator>
          <content:encoded><![CDATA[{content}]]></content:encoded>
          <excerpt:encoded><![CDATA[{(more.Length > 0 ? "In <em>short</em>." : "")}]]></excerpt:encoded>
          <wp:post_id>{id}</wp:post_id>
          <wp:post_date>2019-11-05 10:00:00</wp:post_date>
          <wp:post_date_gmt>2019-11-05 10:00:00</wp:post_date_gmt>
          <wp:post_modified_gmt>{(more.Length > 0 ? "2019-11-07 10:00:00" : "")}</wp:post_modified_gmt>
          <wp:post_name>{name}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>{more}
        </item>
        """;

    private static string Attachment(string id, string title) =>
        $"""
        <item>
          <title>{title}</title><wp:post_id>{id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
          <wp:attachment_url>https://gauge.example/wp-content/uploads/{title}.png</wp:attachment_url>
        </item>
        """;
}
