using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;

namespace Dateline.Tests.Markdown;

/// <summary>A text comes to its end, whatever it is full of: one that takes hours would be a way to stop a newsroom.</summary>
[Trait("Speed", "Slow")]
public sealed class LinearTimeTests
{
    private const int Many = 100_000;

    // Milliseconds. No measure, but an end for what would go on for hours.
    private const int Soon = 300_000;

    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "brackets", "[" }, { "closing brackets", "]" }, { "links without end", "[a](" }, { "links in angles without end", "[a](<b" },
        { "parentheses", "[](" }, { "pictures without end", "![a" },
        { "brackets and pictures", "![[" }, { "links", "[a](b)" }, { "titles without end", "[a](b \"t" }, { "references", "[a][b] " },
        { "calls", "[^a]" }, { "stars", "*" }, { "openers", "*a " },
        { "closers", "a* " }, { "openers and closers", "*a_ " }, { "two kinds", "**x *y" }, { "odd stars", "*a**b" },
        { "three stars", "a***b_c" }, { "underscores", "_a " }, { "tildes", "~~a " },
        { "single tildes", "~" }, { "backticks", "`" }, { "code without end", "`a " }, { "two backticks", "``a` " }, { "angles", "<" },
        { "tags without end", "<a " }, { "instructions", "a<?" },
        { "comments", "a<!-- " }, { "declarations", "a<!x " }, { "CDATA", "a<![CDATA[" }, { "attributes without end", "<a x=\"" },
        { "tags", "a<b>" }, { "end tags", "a</b>" }, { "addresses", "<a:b " },
        { "ampersands", "&" }, { "entities", "&amp" }, { "backslashes", "\\" }, { "bars", "|" }, { "cells", "|a" }, { "colons", ":::" },
        { "quotes", ">" }, { "bullets", "- " }, { "numbers", "1. " },
        { "quotes in lists", "- > " }, { "definitions in a line", "[a]: " }, { "quotation marks", "\"a " }, { "apostrophes", "'a " },
        { "dots", "..." }, { "hyphens", "-- " }, { "spaces", " a" },
        { "elements", "<small>a</small> " }, { "underlines of words", "___ " }, { "letters and stars", "漢*字*" },
        { "signs of addresses", "@" }, { "mailboxes", "a@b.c " }, { "mailboxes without end", "a@b@" }, { "hosts", "www." },
        { "addresses of pages", "https://a.b/(" }, { "schemes", "a://" }, { "addresses in brackets", "[https://a.b/ " },
        { "placeholders", "{{" },
        { "templates", "{% a %}" }, { "attributes in braces", "{#a" }, { "wiki links", "[[a" }, { "pairs of signs", "==a" },
        { "shortcodes", "[a b=\"" }, { "shortcodes without quotes", "[a bc=d " }, { "ends of shortcodes", "[/a]" }, { "formulas", "$$a" },
        { "names of signs", ":a" }, { "unknown entities", "&abc;" }, { "commands", "\\a{" }, { "raised", "a^b" }, { "single marks", "~a " },
        { "split links", "[a] (" }, { "reversed links", ")[/a]" }, { "unknown references", "[a][b] " }, { "empty references", "[a][] " },
        { "blanks in links", "[a](b c) " }, { "numbers in brackets", "[1] " }, { "code in cells", "`|" }, { "strong words", "**a b" },
        { "ends of strong words", "**a.**b" }, { "lines of ideographs", "漢\n" }, { "attributes without a tag", "<a b=\"" },
        { "entities for gaps", "&nbsp;" }, { "controls", "\u0001 " },
    };

    public static TheoryData<string, string> Blocks { get; } = new()
    {
        { "tasks", "- [ ] a\n" }, { "unread tasks", "-[ ] a\n" }, { "admonitions", "!!! a b c\n" }, { "directives", ".. a:: b\n\n" },
        { "marks in html", "<div>\n**a** [b](c)\n</div>\n\n" }, { "placeholders in html", "<div>\n{{ a\n</div>\n\n" },
        { "rows of code", "|a|\n|-|\n|`a|b`|\n\n" }, { "boxes with marked titles", "::: factbox **a**\n:::\n\n" },
        { "boxes without end", "::: factbox\n\n" }, { "pull quotes", "::: pullquote\na b c\n:::\n\n" }, { "lines of colons", ":::\n" },
        { "comments", "<!--\n" }, { "elements without end", "<div>\n\n" },
        { "scripts", "a <script>\n" }, { "scripts at the head", "<svg>\n" }, { "tables", "|a|\n|-|\n\n" }, { "lines of hyphens", "|-\n" },
        { "uneven tables", "a|b\n-|-|-\n" }, { "quotations", "> a\n\n" },
        { "lists", "- a\n\n" }, { "kinds of lists", "+ a\n- b\n" }, { "headings of one name", "## Same\n\n" },
        { "underlined headings", "a\n=\n" }, { "lines", "a\n" }, { "hard breaks", "a  \n" },
        { "notes", "[^1]: b\n" }, { "definitions without address", "[a]:\n" }, { "definitions", "[a]: b\n\n" },
        { "titles without end", "[a]: b \"c\n" }, { "abbreviations", "*[a]: b\n" }, { "meanings", "a\n:   b\n\n" },
        { "figures without end", "^^^\n" }, { "figures", "^^^\na\n^^^ c\n\n" }, { "fences", "```\n" },
        { "fences with a language", "```x\n" }, { "pictures", "![a](b.png \"c | d\")\n" }, { "code", "    a\n\n" },
        { "anchors", "[a](#b)\n\n" }, { "brackets", "[\n" },
        { "elements in paragraphs", "<b>x</b>\n\n" }, { "elements beside paragraphs", "<div>x</div>\n\n" },
        { "hidden scripts", "<script>a</script>\n\n" },
        { "repeated pull quotes", "The wall held.\n\n::: pullquote\nThe wall held.\n:::\n\n" }, { "nested items", "- a\n  - b\n    - c\n" },
    };

    /// <summary>Texts that are not the same piece again and again.</summary>
    public static TheoryData<string> Others { get; } =
        ["rows of a table", "lines below a table", "wide table", "wide and tall table", "nested brackets", "nested lists",
        "nested quotes", "runs of backticks", "numbered notes", "notes that call notes", "numbered references",
        "references in one paragraph", "numbered abbreviations", "words of an abbreviation", "a note called often", "unknown notes",
        "unknown anchors"];

    [Theory(Timeout = Soon)]
    [MemberData(nameof(Lines))]
    [MemberData(nameof(Blocks))]
    public Task A_text_of_one_piece_ends(string what, string piece)
    {
        Assert.NotEmpty(what);
        return Ends(string.Concat(Enumerable.Repeat(piece, Many)), TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = Soon)]
    [MemberData(nameof(Others))]
    public Task A_text_of_many_pieces_ends(string what) => Ends(Other(what, Many), TestContext.Current.CancellationToken);

    private static string Other(string what, int count) => what switch
    {
        "rows of a table" => "|a|b|\n|-|-|\n" + Repeat("|[1](/s)|**2**|\n", count),
        "lines below a table" => "|a|b|\n|-|-|\n" + Repeat("1\n", count),
        "wide table" => Repeat("|a", count) + "|\n" + Repeat("|-", count) + "|\n" + Repeat("|1", count) + "\n",
        "wide and tall table" => Repeat("|a", count / 2) + "|\n" + Repeat("|-", count / 2) + "|\n" + Repeat("|1\n", count / 2),
        "nested brackets" => Repeat("[", count / 2) + "a" + Repeat("]", count / 2),
        "nested lists" => Each(i => new string(' ', 2 * i) + "- a\n", (int)Math.Sqrt(count)),
        "nested quotes" => Each(i => new string('>', i + 1) + " a\n", (int)Math.Sqrt(count)),
        "runs of backticks" => Each(i => "a" + new string('`', i + 1), (int)Math.Sqrt(2 * count)),
        "numbered notes" => Each(i => $"a[^{i}]\n\n", count) + Each(i => $"[^{i}]: b\n", count),
        "notes that call notes" => "a[^0]\n\n" + Each(i => $"[^{i}]: b[^{i + 1}]\n\n", count),
        "numbered references" => Each(i => $"[{i}]: /a\n\n", count) + Each(i => $"[{i}] ", count),
        "references in one paragraph" => Each(i => $"[{i}]: /a\n", count),
        "numbered abbreviations" => Each(i => $"*[a{i}]: b\n", count) + "\n" + Each(i => $"a{i} ", count),
        "words of an abbreviation" => "*[" + Repeat("a ", 40) + "b]: b\n\n" + Repeat("a ", count),
        "a note called often" => Repeat("a[^1]\n", count) + "\n[^1]: b",
        "unknown notes" => Each(i => $"a[^{i}] ", count) + "\n" + Each(i => $"[^x{i}]: b\n", count),
        _ => Each(i => $"## h{i}\n\n[a](#x{i})\n\n", count),
    };

    // What takes the square of a text's length takes many minutes here, and the test is ended; how fast the rest is, benchmarks tell.
    private static Task Ends(string body, CancellationToken stop) => Task.Run(
        () =>
        {
            Assert.NotNull(Rendered.Html(body));
            BodyCheck.InspectFully("a.md", body, 1, AllowedOrigins.None, new DiagnosticBag());
        },
        stop);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Each(Func<int, string> text, int times) => string.Concat(Enumerable.Range(0, times).Select(text));
}
