namespace Dateline.Tests.Markdown;

public sealed class ProseTests
{
    private const string Dateline = "MOSCOW, December 10. /TASS/.";

    private static string WithDateline(string body) => Rendered.Html(body, Rendered.Plain with { Dateline = Dateline });

    [Fact]
    public void The_dateline_runs_into_the_first_paragraph() =>
        Assert.Equal(
            "<p><span class=\"dateline\">MOSCOW, December 10. /TASS/.</span> “Yes,” he said.</p>\n<p>No.</p>\n",
            WithDateline("\"Yes,\" he said.\n\nNo."));

    [Theory]
    [InlineData(
        "## First\n\nText.", "<h2 id=\"first\">First</h2>\n<p><span class=\"dateline\">MOSCOW, December 10. /TASS/.</span> Text.</p>\n")]
    [InlineData(
        "> Said.\n\nText.",
        "<blockquote>\n<p>Said.</p>\n</blockquote>\n<p><span class=\"dateline\">MOSCOW, December 10. /TASS/.</span> Text.</p>\n")]
    [InlineData("- One", "<p><span class=\"dateline\">MOSCOW, December 10. /TASS/.</span></p>\n<ul>\n<li>One</li>\n</ul>\n")]
    [InlineData("", "<p><span class=\"dateline\">MOSCOW, December 10. /TASS/.</span></p>\n")]
    public void The_dateline_finds_the_first_paragraph_or_is_one(string body, string html) => Assert.Equal(html, WithDateline(body));

    [Fact]
    public void The_dateline_does_not_run_into_a_picture() =>
        Assert.EndsWith(
            "</figure>\n<p><span class=\"dateline\">MOSCOW, December 10. /TASS/.</span> Text.</p>\n",
            WithDateline("![A map](map.png)\n\nText."),
            StringComparison.Ordinal);

    [Fact]
    public void A_headline_in_the_body_is_one_level_lower() =>
        Assert.Equal(
            "<h2 id=\"one\">One</h2>\n<h2 id=\"two\">Two</h2>\n<h3 id=\"three\">Three</h3>\n",
            Rendered.Html("# One\n\n## Two\n\n### Three"));

    [Fact]
    public void Headings_of_an_embedded_text_go_down_and_carry_its_name() =>
        Assert.Equal(
            "<h3 id=\"libya-crisis:what\">What</h3>\n<p><a href=\"#libya-crisis:what\">up</a></p>\n",
            Rendered.Html("## What\n\n[up](#what)", Rendered.Plain with { HeadingShift = 1, IdPrefix = "libya-crisis" }));

    [Fact]
    public void Headings_never_go_below_the_sixth_level() =>
        Assert.Equal("<h6 id=\"deep\">Deep</h6>\n", Rendered.Html("##### Deep", Rendered.Plain with { HeadingShift = 3 }));

    [Theory]
    [InlineData("## Что дальше?", "что-дальше")]
    [InlineData("## Johnson's *next* `steps`", "johnsons-next-steps")]
    [InlineData("## !!!", "section")]
    public void A_headings_id_is_its_words(string body, string id) =>
        Assert.Contains($"<h2 id=\"{id}\">", Rendered.Html(body), StringComparison.Ordinal);

    [Fact]
    public void Headings_of_one_name_are_numbered()
    {
        var html = Rendered.Html("## A\n\n## A 2\n\n## A\n\n## A");
        Assert.Equal(["a", "a-2", "a-3", "a-4"], html.Split("id=\"").Skip(1).Select(part => part[..part.IndexOf('"')]));
    }

    [Fact]
    public void An_excerpt_ends_at_its_marker_and_its_links_still_lead_somewhere() =>
        Assert.Equal(
            "<p>One <a href=\"/repo/2019/12/10/story/\">two</a>.</p>\n",
            Rendered.Html("One [two].\n\n<!--more-->\n\nThree.\n\n[two]: story.md", Rendered.Plain with { ExcerptOnly = true }));

    [Fact]
    public void Without_its_marker_an_excerpt_is_the_whole_text() =>
        Assert.Equal("<p>One.</p>\n", Rendered.Html("One.", Rendered.Plain with { ExcerptOnly = true }));

    [Fact]
    public void The_marker_and_comments_are_not_rendered() =>
        Assert.Equal("<p>One.</p>\n\n<p>Two .</p>\n", Rendered.Html("One.\n\n<!-- more -->\n\nTwo <!-- why? -->."));

    [Fact]
    public void A_picture_alone_is_a_figure_with_caption_and_credit() =>
        Assert.Equal(
            "<figure><img src=\"/repo/media/map.png\" alt=\"A &quot;map&quot;\" width=\"640\" height=\"480\" loading=\"lazy\" "
                + "decoding=\"async\"><figcaption>Libya’s “west” &lt;now&gt; <span "
                + "class=\"credit\">Meridian</span></figcaption></figure>\n",
            Rendered.Html("![A \"map\"](map.png \"Libya's \\\"west\\\" <now> | Meridian\")"));

    [Fact]
    public void A_picture_among_words_stays_among_them() =>
        Assert.Equal(
            "See <img src=\"/repo/media/map.png\" alt=\"map\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"> here",
            Rendered.Words("See ![map](map.png) here"));

    [Fact]
    public void A_picture_that_is_not_public_is_not_rendered() => Assert.Equal("", Rendered.Html("![map](missing.jpg \"caption\")"));

    [Theory]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("a  \nb", "<p>a<br>\nb</p>\n")]
    [InlineData("~~a~~ ~b~ ^c^", "<p><del>a</del> ~b~ ^c^</p>\n")]
    [InlineData("Term\n:   Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n")]
    [InlineData("UN here\n\n*[UN]: United \"Nations\"", "<p><abbr title=\"United &quot;Nations&quot;\">UN</abbr> here</p>\n")]
    [InlineData(
        "^^^ A\nText\n^^^ Caption", "<figure>\n<figcaption>A</figcaption>\n<p>Text</p>\n<figcaption>Caption</figcaption>\n</figure>\n")]
    [InlineData("std::vector and foo::bar", "<p>std::vector and foo::bar</p>\n")]
    [InlineData("text {.class #id}", "<p>text {.class #id}</p>\n")]
    [InlineData("==a== :smile: $$x$$", "<p>==a== :smile: $$x$$</p>\n")]
    public void Writers_have_these_marks_and_no_others(string body, string html) => Assert.Equal(html, Rendered.Html(body));

    [Fact]
    public void The_model_story_is_rendered_as_expected() => Golden.Same("model-story", WithDateline(Golden.Read("model-story.md")));

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    public void A_text_nested_beyond_measure_still_shows_its_words(char mark)
    {
        var html = WithDateline(string.Concat(Enumerable.Repeat(mark + " ", 10_000)) + "end");
        Assert.Contains("end", html, StringComparison.Ordinal);
        Assert.Contains("class=\"dateline\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_be_rendered_while_another_one_is()
    {
        var options = Rendered.Plain with { Resolve = written => new(written, Rendered.Html("[x](y.md)").Length > 0 ? "/a/" : null, null) };
        Assert.Equal("<p><a href=\"/repo/a/\">one</a> <a href=\"/repo/a/\">two</a></p>\n", Rendered.Html("[one](1) [two](2)", options));
    }
}
