namespace Dateline.Tests.Markdown;

/// <summary>Addresses that stand in the text by themselves: they are links, and readers see them as they were typed.</summary>
public sealed class AddressTests
{
    private const string Web = " class=\"external\" rel=\"noopener\"";

    [Theory]
    [InlineData("https://example.org/a--b/it's_here", "https://example.org/a--b/it's_here")]
    [InlineData("http://example.org/?a=1&amp;b=\\_c", "http://example.org/?a=1&b=_c")]
    [InlineData("HTTPS://Example.org", "HTTPS://Example.org")]
    [InlineData("https://example.org/a*b~c", "https://example.org/a*b~c")]
    [InlineData("https://example.org/?a[]=1", "https://example.org/?a[]=1")]
    [InlineData("https://example.org/a_(b)", "https://example.org/a_(b)")]
    [InlineData("https://пример.рф/путь", "https://пример.рф/путь")]
    public void A_web_address_is_a_link_with_the_words_that_were_typed(string typed, string shown)
    {
        var words = Rendered.Words("See " + typed);
        Assert.EndsWith($"{Web}>{shown.Replace("&", "&amp;", StringComparison.Ordinal)}</a>", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk@example.org", "<a href=\"mailto:desk@example.org\">desk@example.org</a>")]
    [InlineData("o'neil--x@example.org.", "<a href=\"mailto:o'neil--x@example.org\">o'neil--x@example.org</a>.")]
    [InlineData("mailto:desk@example.org", "<a href=\"mailto:desk@example.org\">mailto:desk@example.org</a>")]
    [InlineData("'desk@example.org'", "‘<a href=\"mailto:desk@example.org\">desk@example.org</a>’")]
    public void An_email_address_is_a_link(string typed, string html) => Assert.Equal(html, Rendered.Words(typed));

    [Theory]
    [InlineData("(%)", "(%)")]
    [InlineData("%.", "%.")]
    [InlineData("%...", "%...")]
    [InlineData("%, and", "%, and")]
    [InlineData("\"%\"", "“%”")]
    [InlineData("“%”", "“%”")]
    [InlineData("**%**", "<strong>%</strong>")]
    [InlineData("_%_", "<em>%</em>")]
    [InlineData("~~%~~", "<del>%</del>")]
    [InlineData("见%。", "见%。")]
    [InlineData("%（说）", "%（说）")]
    [InlineData("%で", "%で")]
    [InlineData("% -- it's", "% – it’s")]
    [InlineData("%[^1]", "%[^1]")]
    [InlineData("[%]", "[%]")]
    [InlineData("%&nbsp;a", "%\u00A0a")]
    [InlineData("%—which", "%—which")]
    public void What_is_around_an_address_is_no_part_of_it(string typed, string html)
    {
        const string Address = "https://example.org/a--b";
        Assert.Equal(
            html.Replace("%", $"<a href=\"{Address}\"{Web}>{Address}</a>", StringComparison.Ordinal),
            Rendered.Words(typed.Replace("%", Address, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("`https://example.org/--`", "<code>https://example.org/--</code>")]
    [InlineData("@anna@example.org", "@anna@example.org")]
    [InlineData("map@2x.png", "map@2x.png")]
    [InlineData("git@example.org:a/b", "git@example.org:a/b")]
    [InlineData("a@b", "a@b")]
    [InlineData("https://", "https://")]
    [InlineData("www. is short", "www. is short")]
    [InlineData("awww.example.org", "awww.example.org")]
    [InlineData("ftp://example.org/a--b", "ftp://example.org/a--b")]
    [InlineData("javascript://example.org/a", "javascript://example.org/a")]
    public void What_is_no_address_of_a_page_or_a_mailbox_is_no_link(string typed, string html) =>
        Assert.Equal(html, Rendered.Words(typed));

    [Theory]
    [InlineData("[see https://example.org/a](https://example.org/b)", "see https://example.org/a")]
    [InlineData("[**https://example.org/a**](https://example.org/b)", "<strong>https://example.org/a</strong>")]
    [InlineData("[<https://example.org/a>](https://example.org/b)", "https://example.org/a")]
    [InlineData("<a href=\"https://example.org/b\">https://example.org/a</a>", "https://example.org/a")]
    public void An_address_within_a_link_is_a_part_of_its_words(string typed, string words) =>
        Assert.Equal($"<a href=\"https://example.org/b\"{Web}>{words}</a>", Rendered.Words(typed));

    [Fact]
    public void An_address_in_a_title_of_a_box_stays_as_it_was_typed() =>
        Assert.Contains(
            "it’s https://example.org/a--b</h2>",
            Rendered.Html("::: factbox it's https://example.org/a--b\nx\n:::"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("It's at https://example.org/a--b/it's...", "It’s at https://example.org/a--b/it's...")]
    [InlineData("o'neil--x@example.org -- soon", "o'neil--x@example.org – soon")]
    public void In_plain_text_an_address_stays_as_it_was_typed(string typed, string shown) =>
        Assert.Equal(shown, Dateline.Markdown.PlainLine.Typeset(typed, "en"));
}
