using CsCheck;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;

namespace Dateline.Tests.Markdown;

/// <summary>What holds for every text, however odd: made of pieces of markdown and HTML in any order.</summary>
[Trait("Speed", "Slow")]
public sealed class ProsePropertyTests
{
    private static readonly string[] Pieces =
    [
        "a", "word ", "\"", "'", "--", "...", "\n", "\n\n", "# ", "## ", "- ", "1. ", "> ", "    ", "\t", "*", "**", "_", "~~", "`",
        "```\n", "[", "]", "(", ")", "](",
        "![", "[x](story.md)", "[x](hidden.md)", "[x](#a)", "![x](map.png \"c | d\")", "[^1]", "[^1]: ", "[x]: ", "https://example.com",
        "javascript:", "<", ">", "</",
        "<b>", "</b>", "<script>", "</script>", "<a href=\"javascript:x\">", "<a href='story.md'>", "<p onclick=x>", "<div>", "</div>",
        "<!--", "-->", "<!--more-->\n",
        "<svg>", "<style>", "<img src=x onerror=y>", "\" onclick=\"", "| a | b |\n", "|--|:-:|\n", "::: factbox T\n", "::: pullquote\n",
        "::: embed https://e.org/\n",
        ":::\n", ":   ", "*[a]: ", "^^^\n", "&lt;", "&#106;", "&#1;", "&#xD800;", "&", "\u0001", "\u0085", "\uFFFE", "<?", "<![CDATA[",
        "<!A ", "<title>", "</title>", "<details>", "~~~\n", "| a | b | c |\n", "\\", "\0", "\u2028", "é", "Ж", "😀", "\ud83d", "=",
        "@", "www.", "://", "https://a.b/", "a@b.c", "[ ] ", "[x] ", "[]", "日", "。", "「", "“", "”",
        "{{", "}}", "{%", "{#a}", "{.b}", "==", "[[",
        "]]", "++", "$$", ":a:", "&b;",
        "&bcd;", "&nbsp", "\\c{d}", "!!! a\n", "??? a\n", ".. a:: b\n", "[gallery]", "[a b=\"c\"]", "[/a]", "] (",
        "][", ")[", "[1]", "##a", "-[ ] a", "<%", "%>", "${a}", "^[",
        "===\n", "---\n", "{", "}", "/", ":", "|", "+", "~", "^",
    ];

    private static readonly Gen<string> Texts = Of(40);

    // Short ones more often hold nothing that must be checked.
    private static readonly Gen<string> ShortTexts = Of(5);

    [Fact]
    public void Any_text_is_rendered_safely_and_twice_the_same() =>
        Texts.Sample(
            body =>
            {
                var html = Rendered.Html(body);
                Safe.Check(html);
                Assert.Equal(-1, Characters.IndexOfForbidden(html));
                Assert.Equal(html, Rendered.Html(body));
            },
            iter: 2000);

    [Fact]
    public void Any_text_can_be_checked_and_what_is_not_read_needs_no_check() =>
        Gen.OneOf(ShortTexts, Texts).Sample(
            What_is_not_read_needs_no_check,
            iter: 30000);

    // Found by the property above.
    [Theory]
    [InlineData(">>_javascript:a@b.c")]
    [InlineData("+> <?[[<?> &#106;")]
    [InlineData("https://a.b/\u2028")]
    [InlineData("https://a.b/ https://c.d/")]
    public void What_is_not_read_needs_no_check(string body)
    {
        var bag = new DiagnosticBag();
        var pointers = BodyCheck.InspectFully("a.md", body, 1, AllowedOrigins.None, bag);
        Assert.True(QuickScan.NeedsCheck(body) || (pointers.IsEmpty && bag.Sorted().IsEmpty), body);
        Assert.All(bag.Sorted(), diagnostic => Assert.True(diagnostic.Where is { Line: > 0, Column: > 0 }));
    }

    [Fact]
    public void Printing_on_many_threads_changes_nothing() =>
        Texts.Array[100].Sample(
            bodies =>
                Assert.Equal(bodies.Select(b => Rendered.Html(b)), bodies.AsParallel().AsOrdered().Select(b => Rendered.Html(b))),
            iter: 10);

    [Fact]
    public void An_embedded_text_shares_no_id_with_the_story() =>
        Gen.Select(Texts, Texts).Sample(
            (
                story,
                background) =>
                    Safe.Check(
                        Rendered.Html(story)
                            + Rendered.Html(background, Rendered.Plain with { IdPrefix = "b", HeadingShift = 1, ExcerptOnly = true })),
            iter: 1000);

    private static Gen<string> Of(int pieces) =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, pieces].Select(string.Concat);
}
