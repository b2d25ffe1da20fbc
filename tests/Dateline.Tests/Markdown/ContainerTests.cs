namespace Dateline.Tests.Markdown;

public sealed class ContainerTests
{
    [Fact]
    public void A_pull_quote_is_an_aside() =>
        Assert.Equal(
            "<aside class=\"pullquote\"><p>They met at five.</p></aside>\n", Rendered.Html("::: pullquote\nThey met at five.\n:::"));

    [Fact]
    public void A_pull_quote_can_name_its_source() =>
        Assert.Equal(
            "<aside class=\"pullquote\"><p>We won’t.</p><p class=\"pullquote-source\">António Guterres</p></aside>\n",
            Rendered.Html("::: pullquote António Guterres\nWe won't.\n:::"));

    [Fact]
    public void A_pull_quote_that_repeats_the_story_is_not_read_out_twice()
    {
        var html = Rendered.Html("He said: \"They met at five.\"\n\n::: pullquote\nThey met at five.\n:::");
        Assert.Contains("<aside class=\"pullquote\" aria-hidden=\"true\"><p>They met at five.</p></aside>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "h2")]
    [InlineData("## Before\n\n", "h3")]
    [InlineData("## Before\n\n### Deeper\n\n", "h4")]
    public void A_fact_box_has_a_title_that_keeps_the_order_of_headings(string before, string level) =>
        Assert.EndsWith(
            $"<aside class=\"factbox\" aria-label=\"The &quot;box&quot;\">\n<{level} class=\"factbox-title\">The "
                + $"“box”</{level}>\n<ul>\n<li>One</li>\n</ul>\n</aside>\n",
            Rendered.Html(before + "::: factbox The \"box\"\n- One\n:::"),
            StringComparison.Ordinal);

    [Fact]
    public void A_fact_box_needs_no_title() =>
        Assert.Equal("<aside class=\"factbox\">\n<p>One</p>\n</aside>\n", Rendered.Html("::: factbox\nOne\n:::"));

    [Fact]
    public void An_embed_is_a_card_and_fetches_nothing() =>
        Assert.Equal(
            "<figure class=\"embed\"><a href=\"https://www.esa.int/Solar_Orbiter?a=1&amp;b=2\" class=\"external\" rel=\"noopener\"><span "
                + "class=\"embed-host\">esa.int</span> <span "
                + "class=\"embed-address\">www.esa.int/Solar_Orbiter?a=1&amp;b=2</span></a><figcaption>The agency’s "
                + "page.</figcaption></figure>\n",
            Rendered.Html("::: embed https://www.esa.int/Solar_Orbiter?a=1&b=2\nThe agency's page.\n:::"));

    [Theory]
    [InlineData("::: embed\nText.\n:::")]
    [InlineData("::: embed javascript:alert(1)\nText.\n:::")]
    public void An_embed_without_an_address_keeps_its_caption(string body) =>
        Assert.Equal("<figure class=\"embed\"><figcaption>Text.</figcaption></figure>\n", Rendered.Html(body));

    [Fact]
    public void The_words_of_an_unknown_container_are_kept() => Assert.Equal("<p>Text.</p>\n", Rendered.Html("::: foo\nText.\n:::"));
}
