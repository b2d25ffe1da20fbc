using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;

namespace Dateline.Tests.Markdown;

public sealed class InspectionTests
{
    private static readonly AllowedOrigins Allowed = new(
        ImmutableDictionary<ResourceKind, ImmutableArray<string>>.Empty.Add(
            ResourceKind.Pictures, ["https://example.com", "https://example.org"]));

    internal static IEnumerable<string> Messages(string body)
    {
        var bag = new DiagnosticBag();
        BodyCheck.Inspect("a.md", body, 11, Allowed, bag);
        return bag.Sorted()
            .Select(d => $"{d.Where.Line}:{d.Where.Column} {d.Code} {d.Message}; {d.Hint}".TrimEnd(' ', ';'));
    }

    [Fact]
    public void Links_and_pictures_inside_the_site_are_listed_with_their_places()
    {
        const string Body =
            "See [a](../b.md#c) and [web](https://example.com).\n\n![A *map*](m.png \"t\") [r] <a href=\"/d/\">d</a>\n\n[r]: r.md";
        var found = BodyCheck.Inspect("a.md", Body, 11, Allowed, new DiagnosticBag());
        Assert.Equal([[], [], [], [13]], found.Select(p => p.UsedAt.ToArray()));
        Assert.Equal(
            [
                new Pointer("../b.md#c", false, new SourceSpan("a.md", 11, 9, 9), ""),
                new Pointer("m.png", true, new SourceSpan("a.md", 13, 12, 5), "A map"),
                new Pointer("/d/", false, new SourceSpan("a.md", 13, 27, 14), ""),
                new Pointer("r.md", false, new SourceSpan("a.md", 15, 6, 4), ""),
            ],
            found.Select(p => p with { UsedAt = [] }));
    }

    [Theory]
    [InlineData("One.\n\n# Two", "13:1 DL0408 this heading has the level of the headline; it is shown as ##")]
    [InlineData("One\n===", "11:1 DL0408 this heading has the level of the headline; it is shown as ##")]
    [InlineData("a <font src=x></font>", "11:3 DL0401 the HTML element <font> is not allowed and is removed; use markdown instead")]
    [InlineData(
        "a <iframe src=x></iframe>",
        "11:3 DL0401 the HTML element <iframe> is not allowed and is removed; write three lines: ::: embed x, words about it, and :::")]
    [InlineData("a <tme>x</tme>", "11:3 DL0401 the HTML element <tme> is not allowed and is removed; did you mean <time>?")]
    [InlineData("<div>\n<p class=x>a</p>\n</div>", "12:1 DL0402 the attribute 'class' of <p> is not allowed and is removed")]
    [InlineData("::: pulquote\nx\n:::", "11:5 DL0403 there is no box 'pulquote'; did you mean 'pullquote'?")]
    [InlineData("x\n\n:::", "13:1 DL0403 this line of colons closes no box, so it opens one without a name")]
    [InlineData("::: factbox A\nx", "11:1 DL0404 the box 'factbox' is not closed")]
    [InlineData("::: embed\nx\n:::", "11:1 DL0405 the embed has no full URL")]
    [InlineData("::: embed page.md\nx\n:::", "11:1 DL0405 the embed has no full URL")]
    [InlineData("::: embed www.example.org\n:::", "11:1 DL0405 the embed has no full URL; write ::: embed https://www.example.org")]
    [InlineData(
        "::: embed https://example.org:99999/\nx\n:::", "11:1 DL0405 no browser can open the address of the embed")]
    [InlineData(
        "https://me:secret@example.org/",
        "11:1 DL0405 the address has a user's name or a password in it, which readers see; delete everything from // to the @")]
    [InlineData(
        "![a](http://example.net/a.mp3)",
        "11:6 DL0515 readers would not see this sound: pages may not use film and sound from http://example.net; save it to media/, or, if "
            + "you trust that site, write https:// and add to site.yml: security: {media: [https://example.net]}")]
    [InlineData("::: factbox Dams\n:::", "11:1 DL0445 the box 'factbox' is empty")]
    [InlineData("::: pullquote We hold\n\n:::", "11:1 DL0445 the box 'pullquote' is empty")]
    [InlineData(
        "a\n\n{wide}",
        "13:1 DL0440 readers see '{wide}': there is no picture directly before it; write ![what it shows](media/file.jpg){wide}, or "
            + "delete it")]
    [InlineData("![a](m.png){huge}", "11:12 DL0440 pictures have no width 'huge'; delete it to show the picture as wide as the text")]
    [InlineData("![a](m.png){wid}", "11:12 DL0440 pictures have no width 'wid'; did you mean {wide}?")]
    [InlineData(
        "![a](m.png){width=50%}",
        "11:12 DL0440 pictures have no width 'width=50%'; delete it to show the picture as wide as the text")]
    [InlineData("![a](m.png){.wide}", "11:12 DL0440 pictures have no width '.wide'; did you mean {wide}?")]
    [InlineData("![a](m.png) {wide}", "11:13 DL0440 readers see '{wide}' beside the picture")]
    [InlineData("a ![a](m.png){wide}", "11:14 DL0440 a picture next to words can't be 'wide'; put the picture in a separate paragraph")]
    [InlineData(
        "- ![a](m.png){wide}",
        "11:14 DL0440 a picture in a list, a quotation or a box can't be 'wide'; delete {wide}, or put the picture between two paragraphs")]
    [InlineData(
        "::: gallery\n![a](m.png){small}\n:::",
        "12:12 DL0440 a picture in a box 'gallery' can't be 'small': the box decides; delete {small}")]
    [InlineData(
        "![a](m.png){chart chart}",
        "11:12 DL0440 pictures have no width 'chart chart'; delete it to show the picture as wide as the text")]
    [InlineData("![a](m.png){cart}", "11:12 DL0440 pictures have no width 'cart'; did you mean {chart}?")]
    [InlineData("![a](m.mp4){chart}", "11:12 DL0440 a film can't be 'chart'; delete {chart}")]
    [InlineData("![a](m.mp3){wide}", "11:12 DL0440 a sound can't be 'wide'; delete {wide}")]
    [InlineData(
        "::: embed https://ann:secret@films.example/\n:::",
        "11:1 DL0405 the address of the embed has a user's name or a password in it, which readers see; delete everything from // to "
            + "the @")]
    [InlineData("::: embed\nhttps://films.example/\n:::",
        "11:1 DL0405 the embed has no full URL; write ::: embed https://films.example/")]
    [InlineData(
        "a\n\nhttps://a.example/ https://b.example/",
        "13:1 DL0446 readers see links and no cards: only an address that is alone in its line is a card; "
            + "expected each address in a line of its own")]
    [InlineData("::: gallery\na\n:::", "11:1 DL0445 the gallery has no pictures")]
    [InlineData("::: embed https://x.com/name\n:::", "11:1 DL0441 readers see only a link: this is no address of a post at X")]
    [InlineData(
        "::: embed https://goo.gl/x\n:::",
        "11:1 DL0441 readers see only a link: this is no address of a map at Google Maps; open it in a browser, and copy the address that "
            + "the browser shows")]
    [InlineData(
        "::: embed http://x.com/name/status/20\n:::",
        "11:1 DL0442 the address of the embed is not encrypted, so others can see and change what readers get")]
    [InlineData(
        "::: embed https://films.example/embed/17\n:::",
        "11:1 DL0443 readers see a link to https://films.example/embed/17, since Dateline knows no player of 'films.example'; write the "
            + "address of the page that has the player")]
    [InlineData(
        "::: embed https://vimeo.com/76979871\n:::",
        "11:1 DL0444 the film has no picture: until readers load it, they see an empty plate; write a paragraph "
            + "![what it shows](media/file.jpg) into the box; 'dateline embed' fetches the picture and the title")]
    [InlineData("a[^1] `[^2]`\n\n    [^3]", "11:2 DL0406 there is no footnote '1'")]
    [InlineData("a\n\n[^1]: x", "13:1 DL0407 nothing in the text refers to the footnote '1', so it is not shown")]
    [InlineData("[](https://example.com)", "11:1 DL0409 the link has no words")]
    [InlineData("a [x]()", "11:3 DL0409 the link has no address")]
    [InlineData("[x](javascript:x)", "11:5 DL0410 an address that starts with 'javascript:' is not allowed")]
    [InlineData("## One\n\n[x](#two)", "13:5 DL0412 there is no heading 'two' in this text; one of: one")]
    [InlineData("![a]()", "11:1 DL0409 the picture has no address")]
    [InlineData("A\n\n<!-- b\n\nc", "13:1 DL0413 what starts with '<!--' never ends, so it contains everything that follows")]
    [InlineData(
        "A <!-- b\n\nc -->",
        "11:3 DL0413 this comment is not closed: there is no '-->' in its paragraph, so readers would see the comment")]
    [InlineData("<? a\n\nb", "11:1 DL0413 what starts with '<?' never ends, so it contains everything that follows")]
    [InlineData("<!a b\n\nc", "11:1 DL0413 what starts with '<!' never ends, so it contains everything that follows")]
    [InlineData("<![CDATA[ a\n\nb", "11:1 DL0413 what starts with '<![CDATA[' never ends, so it contains everything that follows")]
    [InlineData("<details>\n\na", "11:1 DL0413 <details> never ends, so it contains everything that follows")]
    [InlineData("- a\n\n  <div>\n\nb", "13:3 DL0413 <div> never ends, so it contains everything that follows")]
    [InlineData("a <small>b\n\nc", "11:3 DL0422 <small> is not closed, so it contains the rest of the paragraph")]
    [InlineData("<pre>\n\na", "11:1 DL0413 <pre> never ends, so it contains everything that follows")]
    [InlineData("a\n\n```\nb\n\nc", "13:1 DL0413 this code never ends, so it contains everything that follows")]
    [InlineData("~~~~\nb\n~~~", "11:1 DL0413 this code never ends, so it contains everything that follows")]
    [InlineData("^^^\nb", "11:1 DL0413 this figure never ends, so it contains everything that follows")]
    [InlineData("a </small> b", "11:3 DL0401 </small> closes nothing and is removed")]
    [InlineData("a </anna> b", "11:3 DL0401 </anna> closes nothing and is removed; use markdown instead")]
    [InlineData("</anna>\n\nb", "11:1 DL0401 </anna> closes nothing and is removed; use markdown instead")]
    [InlineData(
        "a <? b ?> c",
        "11:3 DL0414 '<?' and everything in it is left out; write '&lt;' for the bracket if readers should see it; write a note to "
            + "colleagues between <!-- and -->")]
    [InlineData(
        "<!A b\nc>",
        "11:1 DL0414 '<!' and everything in it is left out; write '&lt;' for the bracket if readers should see it; write a note to "
            + "colleagues between <!-- and -->")]
    [InlineData(
        "a <![CDATA[b]]>",
        "11:3 DL0414 '<![CDATA[' and everything in it is left out; write '&lt;' for the bracket if readers should see it; write a note to "
            + "colleagues between <!-- and -->")]
    [InlineData(
        "*[a b]: c\n\nd",
        "11:1 DL0415 this line explains 'a b', but the text does not contain it, so readers don't see the line; put a backslash "
            + "before the star if readers should see the line")]
    [InlineData(
        "[a]: b.md\n\nd",
        "11:1 DL0415 this line defines the link 'a', but the text does not use it, so readers don't see the line; put a backslash "
            + "before the first bracket if readers should see the line")]
    [InlineData(
        "a[^1]\n\n[^1]: b\n\n[^1]: c",
        "15:1 DL0415 '[^1]:' is defined twice; only the first one counts, so readers don't see this line; give it another name")]
    [InlineData("x\n\n[^1]: b [^1]", "13:1 DL0407 nothing in the text refers to the footnote '1', so it is not shown")]
    [InlineData(
        "a ![b](https://example.org/c.png \"d | e\")",
        "11:3 DL0416 readers don't see 'd | e': a picture next to words has no caption or credit; put the picture in a separate "
            + "paragraph")]
    [InlineData(
        "|a|b|\n|-|-|\n|1|2|3|",
        "13:1 DL0417 this row has 3 cells, but the table's header has 2; readers don't see the additional cells; add a column to the "
            + "header, or write \\| for a bar that is part of the text")]
    [InlineData(
        "- |a|b|\n  |-|-|\n  |1|2|3|",
        "13:3 DL0417 this row has 3 cells, but the table's header has 2; readers don't see the additional cells; add a column to the "
            + "header, or write \\| for a bar that is part of the text")]
    [InlineData("|a|b|\n|-|-|\n|1|2|\nc", "14:1 DL0418 this line is shown as a row of the table above")]
    [InlineData(
        "|a|b|\n|-|\n|1|2|",
        "12:1 DL0419 this is not a table: its lines have different numbers of columns (1 in the line of hyphens, 2 in the line above)")]
    [InlineData(
        "a\u0007b",
        "11:2 DL0420 the character U+0007 is not allowed on a page; readers see \uFFFD instead; delete it; most editors don't show it, so "
            + "delete the characters around it too and type them again")]
    [InlineData(
        "a&#xFFFE;",
        "11:2 DL0420 '&#xFFFE;' is a character that is not allowed on a page; readers see \uFFFD instead; delete it, or write the "
            + "character that you mean")]
    [InlineData(
        "~~~ a b\nc\n~~~",
        "11:1 DL0421 readers don't see 'b' after the language of the code; put the words on a separate line")]
    [InlineData("![](https://example.com/a.png)", "11:1 DL0209 the picture has no alternative text")]
    public void Problems_are_reported_with_their_place(string body, string message) => Assert.Equal([message], Messages(body));

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
    public void A_correct_text_has_no_diagnostics(string body) => Assert.Empty(Messages(body));

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
        Assert.Equal(isRead, QuickScan.NeedsCheck(body));

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Blocks_that_are_nested_too_deep_are_an_error_once(string mark) =>
        Assert.Equal(
            ["11:1 DL0411"],
            Messages(string.Concat(Enumerable.Repeat(mark, 10_000)) + "x")
                .Select(c => Regex.Replace(c, "^11:\\d+ (DL0411).*", "11:1 $1")));

    [Theory]
    [InlineData("*a ", " b*")]
    public void Marks_that_are_nested_too_deep_are_an_error_and_affect_no_other_paragraph(string open, string close)
    {
        var body = Repeat(open, 100) + "x" + Repeat(close, 100) + "\n\n*y*";
        Assert.StartsWith("11:1 DL0411 ", Assert.Single(Messages(body)), StringComparison.Ordinal);
        Assert.EndsWith("<p><em>y</em></p>\n", Rendered.Html(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("](")]
    public void Marks_that_open_nothing_are_words_however_many(string mark) => Assert.Empty(Messages(Repeat(mark, 10_000) + "x"));

    [Fact]
    public void Marks_of_one_paragraph_that_open_nothing_have_one_message() =>
        Assert.StartsWith("11:1 DL0423 ", Assert.Single(Messages(Repeat("**a _b ", 10_000) + "x")), StringComparison.Ordinal);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
