namespace Dateline.Tests.Markdown;

public sealed class FootnoteTests
{
    [Fact]
    public void A_reference_and_its_footnote_link_to_each_other() =>
        Assert.Equal(
            """
            <p>Only two.<sup class="footnote"><a id="fnref:1" href="#fn:1" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
            <section class="footnotes" role="doc-endnotes" aria-label="Notes">
            <ol>
            <li id="fn:1"><p>Nixon’s “case”. BACK</p>
            </li>
            </ol>
            </section>

            """,
            Rendered.Html("Only two.[^x]\n\n[^x]: Nixon's \"case\".").Replace(
                """<a class="footnote-back" href="#fnref:1" role="doc-backlink" aria-label="Back to the text from note 1">↩</a>""",
                "BACK",
                StringComparison.Ordinal));

    [Fact]
    public void A_footnote_with_two_references_links_back_twice()
    {
        var html = Rendered.Html("One.[^1] Two.[^1]\n\n[^1]: Note.", Rendered.Plain with { IdPrefix = "b" });
        Assert.Contains("id=\"b:fnref:1:2\" href=\"#b:fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#b:fnref:1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#b:fnref:1:2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_has_only_its_own_notes()
    {
        var html = Rendered.Html(
            "One.[^a]\n\n<!--more-->\n\nTwo.[^b] [^a]\n\n[^a]: First.\n[^b]: Second.", Rendered.Plain with { ExcerptOnly = true });
        Assert.Contains("First.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Second.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("fnref:1:2", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![A](/a.png \"The wall | Anna\")")]
    [InlineData("Words.\n\n    ![A](/a.png \"The wall | Anna\")")]
    [InlineData("[![A](/a.png \"The wall | Anna\")](/b/)")]
    public void A_picture_in_a_note_keeps_its_caption_and_its_credit(string note) =>
        Assert.Contains(
            "The wall <span class=\"credit\">Anna</span></figcaption></figure>",
            Rendered.Html($"One.[^1]\n\n[^1]: {note}"),
            StringComparison.Ordinal);

    [Fact]
    public void A_reference_without_a_footnote_stays_as_typed() => Assert.Equal("One[^2] and two^2", Rendered.Words("One[^2] and two^2"));
}
