namespace Dateline.Tests.Markdown;

/// <summary>Examples of the CommonMark specification that are easy to get wrong in a renderer.</summary>
public sealed class CommonMarkTests
{
    [Theory]
    [InlineData("\tfoo\tbaz\t\tbim", "<pre><code>foo\tbaz\t\tbim\n</code></pre>\n")]
    [InlineData("```ruby startline=3\ndef foo(x)\n```", "<pre><code class=\"language-ruby\">def foo(x)\n</code></pre>\n")]
    [InlineData("***\n---\n___", "<hr>\n<hr>\n<hr>\n")]
    [InlineData("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")]
    [InlineData("- a\n  - b\n    - c", "<ul>\n<li>a\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n")]
    [InlineData("> # Foo\n> bar\n> baz", "<blockquote>\n<h2 id=\"foo\">Foo</h2>\n<p>bar\nbaz</p>\n</blockquote>\n")]
    [InlineData("***foo** bar*", "<p><em><strong>foo</strong> bar</em></p>\n")]
    [InlineData("foo*bar*baz_not_this_", "<p>foo<em>bar</em>baz_not_this_</p>\n")]
    [InlineData("``foo ` bar``", "<p><code>foo ` bar</code></p>\n")]
    [InlineData("\\*not\\* &copy; &#35; &nosuch;", "<p>*not* © # &amp;nosuch;</p>\n")]
    [InlineData(
        "[foo][bar]\n\n[bar]: https://example.com \"t\"",
        "<p><a href=\"https://example.com\" class=\"external\" rel=\"noopener\" title=\"t\">foo</a></p>\n")]
    [InlineData("[not a link] [x", "<p>[not a link] [x</p>\n")]
    [InlineData("foo\\\nbar", "<p>foo<br>\nbar</p>\n")]
    [InlineData("Foo\nbar\n---", "<h2 id=\"foo-bar\">Foo\nbar</h2>\n")]
    [InlineData("1) a\n2) b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n")]
    [InlineData("-\n- b", "<ul>\n<li></li>\n<li>b</li>\n</ul>\n")]
    [InlineData("a\r\nb\r\n\r\nc", "<p>a\nb</p>\n<p>c</p>\n")]
    public void A_text_follows_the_specification(string body, string html) => Assert.Equal(html, Rendered.Html(body));
}
