namespace Dateline.Tests.Markdown;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](story.md)", "<a href=\"/repo/2019/12/10/story/\">a</a>")]
    [InlineData("[a](story.md#what-now)", "<a href=\"/repo/2019/12/10/story/#what-now\">a</a>")]
    [InlineData("[a *b*](hidden.md)", "a <em>b</em>")]
    [InlineData("[a](nowhere)", "a")]
    [InlineData("[a]()", "a")]
    [InlineData("[a](mailto:desk@example.org)", "<a href=\"mailto:desk@example.org\">a</a>")]
    [InlineData("<desk@example.org>", "<a href=\"mailto:desk@example.org\">desk@example.org</a>")]
    [InlineData(
        "[a](https://example.com/x?y=1&z=2)", "<a href=\"https://example.com/x?y=1&amp;z=2\" class=\"external\" rel=\"noopener\">a</a>")]
    [InlineData(
        "[a](https://example.com/x \"a <title>\")",
        "<a href=\"https://example.com/x\" class=\"external\" rel=\"noopener\" title=\"a &lt;title&gt;\">a</a>")]
    [InlineData("[a](//example.com/x)", "<a href=\"//example.com/x\" class=\"external\" rel=\"noopener\">a</a>")]
    [InlineData("[a](https://News.example.org:443/repo/x/)", "<a href=\"https://News.example.org:443/repo/x/\">a</a>")]
    [InlineData(
        "[a](https://news.example.org@evil.example/)",
        "<a href=\"https://news.example.org@evil.example/\" class=\"external\" rel=\"noopener\">a</a>")]
    [InlineData("[a](<https://example.com/a b\">)", "<a href=\"https://example.com/a%20b%22\" class=\"external\" rel=\"noopener\">a</a>")]
    [InlineData(
        "[a](https://ru.wikipedia.org/wiki/Ливия)",
        "<a href=\"https://ru.wikipedia.org/wiki/%D0%9B%D0%B8%D0%B2%D0%B8%D1%8F\" class=\"external\" rel=\"noopener\">a</a>")]
    [InlineData("[a](javascript:alert(1))", "a")]
    [InlineData("[a](data:text/html,x)", "a")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    public void A_link_leads_where_it_may(string typed, string html) => Assert.Equal(html, Rendered.Words(typed));

    [Fact]
    public void Feeds_have_whole_addresses() =>
        Assert.Equal(
            "<p><a href=\"https://news.example.org/repo/2019/12/10/story/\">a</a></p>\n<figure><img "
                + "src=\"https://news.example.org/repo/media/map.png\" alt=\"map\" width=\"640\" height=\"480\" loading=\"lazy\" "
                + "decoding=\"async\"></figure>\n",
            Rendered.Html("[a](story.md)\n\n![map](map.png)", Rendered.Plain with { Absolute = true }));

    [Fact]
    public void An_address_that_the_site_gives_is_checked_too() =>
        Assert.Equal(
            "<p>a</p>\n", Rendered.Html("[a](x)", Rendered.Plain with { Resolve = written => new(written, "javascript:alert(1)", null) }));
}
