namespace Dateline.Tests.Markdown;

/// <summary>Several pictures: in a gallery, in a paragraph, and as wide as the writer wants them.</summary>
public sealed class GalleryTests
{
    private const string Image =
        "<img src=\"/repo/media/map.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\">";

    [Fact]
    public void A_gallery_opens_its_pictures_and_keeps_captions_and_words() =>
        Assert.Equal(
            "<section class=\"gallery\" aria-label=\"The &quot;wall&quot;\">\n<p class=\"gallery-title\">The “wall”</p>\n<p>Before.</p>\n"
                + "<div class=\"gallery-pictures\">\n<figure class=\"whole\"><a href=\"/repo/media/map.png\">" + Image
                + "</a><figcaption>One <span class=\"credit\">Ann</span></figcaption></figure>\n"
                + "<figure class=\"whole\"><a href=\"/repo/2019/12/10/story/\">" + Image
                + "</a></figure>\n</div>\n<p>After.</p>\n</section>\n",
            Rendered.Html("::: gallery The \"wall\"\nBefore.\n\n![a](map.png \"One | Ann\")\n[![a](map.png)](story.md)\n\nAfter.\n:::"));

    [Fact]
    public void In_feeds_a_gallery_is_a_row_of_figures() =>
        Assert.DoesNotContain(
            "<a href=\"https://news.example.org/repo/media",
            Rendered.Html("::: gallery\n![a](map.png)\n:::", Rendered.Plain with { Absolute = true }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("![a](map.png){wide}", "<figure class=\"wide\">")]
    [InlineData("![a](map.png){chart}", "<figure class=\"chart\">")]
    [InlineData("![a](map.png){chart wide}", "<figure class=\"wide chart\">")]
    [InlineData("![a](map.png \"One\"){full}", "<figure class=\"full\">")]
    [InlineData("[![a](map.png)](story.md){small}", "<figure class=\"small\">")]
    [InlineData("- ![a](map.png){small}", "<li><figure class=\"small\">")]
    public void A_picture_is_as_wide_as_its_writer_says(string body, string html)
    {
        Assert.Contains(html, Rendered.Html(body), StringComparison.Ordinal);
        Assert.DoesNotContain("{", Rendered.Html(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![a](map.png)\\{wide}")]
    [InlineData("a {wide} b")]
    public void Braces_that_are_no_width_are_text(string body) => Assert.Contains("{wide}", Rendered.Html(body), StringComparison.Ordinal);

    [Fact]
    public void Pictures_of_one_paragraph_may_differ() =>
        Assert.Equal(
            "<figure class=\"wide\">" + Image + "</figure>\n<figure>" + Image + "<figcaption>Two</figcaption></figure>\n",
            Rendered.Html("![a](map.png){wide}\n![a](map.png \"Two\")"));

    [Theory]
    [InlineData("> ![a](map.png \"Caption | Credit\")\n> ![a](map.png \"Caption | Credit\")")]
    [InlineData("::: factbox\n![a](map.png \"Caption | Credit\")\n![a](map.png \"Caption | Credit\")\n:::")]
    [InlineData("- ![a](map.png \"Caption | Credit\")\n  ![a](map.png \"Caption | Credit\")")]
    [InlineData("a[^1]\n\n[^1]: ![a](map.png \"Caption | Credit\")\n    ![a](map.png \"Caption | Credit\")")]
    [InlineData("::: gallery\n![a](map.png \"Caption | Credit\")\n![a](map.png \"Caption | Credit\")\n:::")]
    public void Captions_and_credits_are_kept_everywhere(string body) =>
        Assert.Equal(
            2, Rendered.Html(body).Split("<figcaption>Caption <span class=\"credit\">Credit</span></figcaption>").Length - 1);
}
