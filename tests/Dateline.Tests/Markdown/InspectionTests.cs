using Dateline.Diagnostics;
using Dateline.Markdown;

namespace Dateline.Tests.Markdown;

public sealed class InspectionTests
{
    private static IEnumerable<string> Complaints(string body)
    {
        var bag = new DiagnosticBag();
        Inspection.Inspect("a.md", body, 11, bag);
        return bag.Sorted().Select(complaint => $"{complaint.Where.Line}:{complaint.Where.Column} {complaint.Code} {complaint.Message}{(complaint.Hint.Length > 0 ? "; " : "")}{complaint.Hint}");
    }

    [Fact]
    public void Links_and_pictures_inside_the_site_are_listed_with_their_places()
    {
        const string Body = "See [a](../b.md#c) and [web](https://example.com).\n\n![A *map*](m.png \"t\") [r] <a href=\"/d/\">d</a>\n\n[r]: r.md";
        Assert.Equal(
            [
                new Pointer("../b.md#c", false, new SourceSpan("a.md", 11, 9, 9), ""),
                new Pointer("m.png", true, new SourceSpan("a.md", 13, 12, 5), "A map"),
                new Pointer("/d/", false, new SourceSpan("a.md", 13, 27, 14), ""),
                new Pointer("r.md", false, new SourceSpan("a.md", 15, 6, 4), ""),
            ],
            Inspection.Inspect("a.md", Body, 11, new DiagnosticBag()));
    }

    [Theory]
    [InlineData("One.\n\n# Two", "13:1 DL0408 the text has a heading of the headline's level; it is shown as ##")]
    [InlineData("One\n===", "11:1 DL0408 the text has a heading of the headline's level; it is shown as ##")]
    [InlineData("a <iframe src=x></iframe>", "11:3 DL0401 the HTML element <iframe> is dropped; write it in markdown")]
    [InlineData("a <tme>x</tme>", "11:3 DL0401 the HTML element <tme> is dropped; did you mean <time>?")]
    [InlineData("<div>\n<p class=x>a</p>\n</div>", "12:1 DL0402 the attribute 'class' of <p> is dropped")]
    [InlineData("::: pulquote\nx\n:::", "11:5 DL0403 there is no container 'pulquote'; did you mean 'pullquote'?")]
    [InlineData("x\n\n:::", "13:1 DL0403 a line of colons that closes nothing opens a container without a name")]
    [InlineData("::: factbox A\nx", "11:1 DL0404 'factbox' is not closed")]
    [InlineData("::: embed\nx\n:::", "11:1 DL0405 an embed without an address")]
    [InlineData("::: embed page.md\nx\n:::", "11:1 DL0405 an embed without an address")]
    [InlineData("a[^1] `[^2]`\n\n    [^3]", "11:2 DL0406 there is no footnote '1'")]
    [InlineData("a\n\n[^1]: x", "13:1 DL0407 nothing in the text calls the footnote '1', so it is not shown")]
    [InlineData("[](https://example.com)", "11:1 DL0409 the link has no words")]
    [InlineData("a [x]()", "11:3 DL0409 the link has no address")]
    [InlineData("[x](javascript:x)", "11:5 DL0410 an address of the kind 'javascript' is never printed")]
    [InlineData("## One\n\n[x](#two)", "13:5 DL0412 there is no heading 'two' in this text; one of: one")]
    [InlineData("![](https://example.com/a.png)", "11:1 DL0209 the picture has no alternative text")]
    public void What_is_wrong_is_said_with_its_place(string body, string complaint) => Assert.Equal([complaint], Complaints(body));

    [Theory]
    [InlineData("Plain \"text\", 5 < 6 & C# code; [he] said -- it's a 3:1 lead.\n\n## Lower\n\n- a\n- b\n\n[x](https://example.com) and ![a](https://example.com/a.png)\n\n<!--more-->\n\n\tTabs.")]
    [InlineData("## Was nun?\n\n[x](#was-nun) [^1]\n\n[^1]: Note.\n\n::: factbox T\n- a\n:::\n\n<abbr title=\"x\">a</abbr> <span lang=\"fr\">b</span>")]
    public void A_good_text_brings_no_complaint(string body) => Assert.Empty(Complaints(body));

    [Theory]
    [InlineData("Plain text with [a link](https://example.com/a_b) and *emphasis*.\n\n## Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!--more-->", false)]
    [InlineData("[a](b.md)", true)]
    [InlineData("![a](b.png)", true)]
    [InlineData("# a", true)]
    [InlineData("a\n=", true)]
    [InlineData("<b>", true)]
    [InlineData("[a]: b.md", true)]
    [InlineData("a[^1]", true)]
    [InlineData("::: x", true)]
    public void A_text_without_anything_to_check_is_not_read(string body, bool isRead) => Assert.Equal(isRead, Glance.NeedsReading(body));

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("a *b ")]
    public void Nesting_beyond_measure_is_said_and_not_followed(string mark) =>
        Assert.Contains(" DL0411 ", Assert.Single(Complaints(string.Concat(Enumerable.Repeat(mark, 10_000)) + "x")), StringComparison.Ordinal);
}
