using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;

namespace Dateline.Tests.Markdown;

public sealed class InspectionTests
{
    private static IEnumerable<string> Complaints(string body)
    {
        var bag = new DiagnosticBag();
        BodyCheck.Inspect("a.md", body, 11, bag);
        return bag.Sorted()
            .Select(
                diagnostic =>
                    $"{diagnostic.Where.Line}:{diagnostic.Where.Column} {diagnostic.Code} {diagnostic.Message}{(diagnostic.Hint.Length > 0 ? "; " : "")}{diagnostic.Hint}");
    }

    [Fact]
    public void Links_and_pictures_inside_the_site_are_listed_with_their_places()
    {
        const string Body =
            "See [a](../b.md#c) and [web](https://example.com).\n\n![A *map*](m.png \"t\") [r] <a href=\"/d/\">d</a>\n\n[r]: r.md";
        Assert.Equal(
            [
                new Pointer("../b.md#c", false, new SourceSpan("a.md", 11, 9, 9), ""),
                new Pointer("m.png", true, new SourceSpan("a.md", 13, 12, 5), "A map"),
                new Pointer("/d/", false, new SourceSpan("a.md", 13, 27, 14), ""),
                new Pointer("r.md", false, new SourceSpan("a.md", 15, 6, 4), ""),
            ],
            BodyCheck.Inspect("a.md", Body, 11, new DiagnosticBag()));
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
    [InlineData("![a]()", "11:1 DL0409 the picture has no address")]
    [InlineData("A\n\n<!-- b\n\nc", "13:1 DL0413 what starts with '<!--' never ends, so it takes all that follows")]
    [InlineData(
        "A <!-- b\n\nc -->", "11:3 DL0413 what starts with '<!--' never ends: there is no '-->' in its paragraph, so readers would see it")]
    [InlineData("<? a\n\nb", "11:1 DL0413 what starts with '<?' never ends, so it takes all that follows")]
    [InlineData("<!a b\n\nc", "11:1 DL0413 what starts with '<!' never ends, so it takes all that follows")]
    [InlineData("<![CDATA[ a\n\nb", "11:1 DL0413 what starts with '<![CDATA[' never ends, so it takes all that follows")]
    [InlineData("<details>\n\na", "11:1 DL0413 <details> never ends, so it takes all that follows")]
    [InlineData("- a\n\n  <div>\n\nb", "13:3 DL0413 <div> never ends, so it takes all that follows")]
    [InlineData("a <small>b\n\nc", "11:3 DL0422 <small> is not closed, so it holds all that follows in the paragraph")]
    [InlineData("<pre>\n\na", "11:1 DL0413 <pre> never ends, so it takes all that follows")]
    [InlineData("a\n\n```\nb\n\nc", "13:1 DL0413 this code never ends, so it takes all that follows")]
    [InlineData("~~~~\nb\n~~~", "11:1 DL0413 this code never ends, so it takes all that follows")]
    [InlineData("^^^\nb", "11:1 DL0413 this figure never ends, so it takes all that follows")]
    [InlineData("a </small> b", "11:3 DL0401 </small> closes nothing and is dropped")]
    [InlineData("a </anna> b", "11:3 DL0401 </anna> closes nothing and is dropped; write it in markdown")]
    [InlineData("</anna>\n\nb", "11:1 DL0401 </anna> closes nothing and is dropped; write it in markdown")]
    [InlineData(
        "a <? b ?> c",
        "11:3 DL0414 '<?' and what is in it are left out; write '&lt;' for the bracket if it is meant to be read, or write a note "
            + "that readers must not see as <!-- -->")]
    [InlineData(
        "<!A b\nc>",
        "11:1 DL0414 '<!' and what is in it are left out; write '&lt;' for the bracket if it is meant to be read, or write a note "
            + "that readers must not see as <!-- -->")]
    [InlineData(
        "a <![CDATA[b]]>",
        "11:3 DL0414 '<![CDATA[' and what is in it are left out; write '&lt;' for the bracket if it is meant to be read, or write a "
            + "note that readers must not see as <!-- -->")]
    [InlineData(
        "*[a b]: c\n\nd",
        "11:1 DL0415 this line says what 'a b' stands for, but the text does not have it, so readers don't see the line; put a backslash "
            + "before the star if the line is meant to be read")]
    [InlineData(
        "[a]: b.md\n\nd",
        "11:1 DL0415 this line gives 'a' an address, but no link of the text has that name, so readers don't see the line; put a "
            + "backslash before the first bracket if the line is meant to be read")]
    [InlineData(
        "a[^1]\n\n[^1]: b\n\n[^1]: c",
        "15:1 DL0415 '[^1]:' is there a second time; only the first counts, so readers don't see this line; give it a name of its own")]
    [InlineData("x\n\n[^1]: b [^1]", "13:1 DL0407 nothing in the text calls the footnote '1', so it is not shown")]
    [InlineData(
        "a ![b](https://example.org/c.png \"d | e\")",
        "11:3 DL0416 readers don't see 'd | e': a picture with words beside it has no caption or credit; put the picture in a paragraph "
            + "of its own")]
    [InlineData(
        "|a|b|\n|-|-|\n|1|2|3|",
        "13:1 DL0417 this row has 3 cells, and the head of the table has 2; readers don't see the cells beyond; add a column to the "
            + "head, or write \\| for a bar that is no border")]
    [InlineData(
        "- |a|b|\n  |-|-|\n  |1|2|3|",
        "13:3 DL0417 this row has 3 cells, and the head of the table has 2; readers don't see the cells beyond; add a column to the "
            + "head, or write \\| for a bar that is no border")]
    [InlineData("|a|b|\n|-|-|\n|1|2|\nc", "14:1 DL0418 this line is shown as a row of the table above")]
    [InlineData("|a|b|\n|-|\n|1|2|", "12:1 DL0419 this is no table: the line of hyphens has 1, and the line above has 2")]
    [InlineData(
        "a\u0007b",
        "11:2 DL0420 the character U+0007 may be on no page; readers see \uFFFD in its place; delete it; most editors don't show it, so "
            + "delete what is around it too and type it again")]
    [InlineData(
        "a&#xFFFE;",
        "11:2 DL0420 '&#xFFFE;' stands for a character that no page may have; readers see \uFFFD; take it out, or write the character "
            + "that is meant")]
    [InlineData(
        "~~~ a b\nc\n~~~",
        "11:1 DL0421 'b' stands behind the language of the code, where readers don't see it; put the words on a line of their own")]
    [InlineData("![](https://example.com/a.png)", "11:1 DL0209 the picture has no alternative text")]
    public void What_is_wrong_is_said_with_its_place(string body, string complaint) => Assert.Equal([complaint], Complaints(body));

    [Theory]
    [InlineData(
        "Plain \"text\", 5 < 6 & C# code; [he] said -- it's a 3:1 lead.\n\n## Lower\n\n- a\n- b\n\n[x](https://example.com) and "
            + "![a](https://example.com/a.png)\n\n<!--more-->\n\n\tTabs.")]
    [InlineData(
        "One <!-- note --> two.\n\n<!-- a\n\nlonger -->\n\nThree.\n\n```\n<? x\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nUN "
            + "here.\n\n*[UN]: United Nations")]
    [InlineData(
        "## Was nun?\n\n[x](#was-nun) [^1]\n\n[^1]: Note.\n\n::: factbox T\n- a\n:::\n\n<abbr title=\"x\">a</abbr> <span "
            + "lang=\"fr\">b</span>")]
    public void A_good_text_brings_no_complaint(string body) => Assert.Empty(Complaints(body));

    [Theory]
    [InlineData(
        "Plain text with [a link](https://example.com/a_b) and *emphasis*.\n\n## Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!--more-->",
        false)]
    [InlineData("[a](b.md)", true)]
    [InlineData("![a](b.png)", true)]
    [InlineData("# a", true)]
    [InlineData("a\n=", true)]
    [InlineData("<b>", true)]
    [InlineData("[a]: b.md", true)]
    [InlineData("a[^1]", true)]
    [InlineData("::: x", true)]
    public void A_text_without_anything_to_check_is_not_read(string body, bool isRead) =>
        Assert.Equal(isRead, QuickScan.NeedsReading(body));

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Blocks_that_stand_too_deep_in_each_other_are_an_error_once(string mark) =>
        Assert.Equal(
            ["11:1 DL0411"],
            Complaints(string.Concat(Enumerable.Repeat(mark, 10_000)) + "x")
                .Select(c => Regex.Replace(c, "^11:\\d+ (DL0411).*", "11:1 $1")));

    [Theory]
    [InlineData("*a ", " b*")]
    public void Marks_that_stand_too_deep_in_each_other_are_an_error_and_touch_no_other_paragraph(string open, string close)
    {
        var body = Repeat(open, 100) + "x" + Repeat(close, 100) + "\n\n*y*";
        Assert.StartsWith("11:1 DL0411 ", Assert.Single(Complaints(body)), StringComparison.Ordinal);
        Assert.EndsWith("<p><em>y</em></p>\n", Printed.Html(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("**a _b ")]
    [InlineData("](")]
    public void Marks_that_open_nothing_are_words_however_many(string mark) => Assert.Empty(Complaints(Repeat(mark, 10_000) + "x"));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
