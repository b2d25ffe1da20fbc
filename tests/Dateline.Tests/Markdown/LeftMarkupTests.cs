using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;

namespace Dateline.Tests.Markdown;

/// <summary>What looks like markup and means nothing: readers would see it as it was typed, so writers learn of it.</summary>
public sealed class LeftMarkupTests
{
    private static Diagnostic[] Found(string body)
    {
        var bag = new DiagnosticBag();
        BodyCheck.Inspect("a.md", body, 1, AllowedOrigins.None, bag);
        return [.. bag.Sorted()];
    }

    [Theory]
    [InlineData("A **bold that never ends.", "1:3 DL0423")]
    [InlineData("A bold that never began** here.", "1:24 DL0423")]
    [InlineData("A ** bold ** word.", "1:3 DL0423")]
    [InlineData("A **bold ** word.", "1:3 DL0423")]
    [InlineData("A **bold* word.", "1:3 DL0423")]
    [InlineData("A __bold word.", "1:3 DL0423")]
    [InlineData("A ~~struck word.", "1:3 DL0423")]
    [InlineData("**One\n\ntwo**", "1:1 DL0423|3:4 DL0423")]
    [InlineData("- **one\n- two", "1:3 DL0423")]
    [InlineData("| a |\n|---|\n| **b |", "3:3 DL0423")]
    [InlineData("> ## **a", "1:6 DL0423")]
    [InlineData("市长**说", "1:3 DL0423")]
    [InlineData("[a **b](https://example.org/)", "1:4 DL0423")]
    public void Marks_without_a_partner_are_reported(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("It is 2*3*4.", "1:8 DL0423")]
    [InlineData("a 2**3**4", "1:4 DL0423")]
    [InlineData("f**k and s**t", "1:2 DL0423")]
    public void Stars_that_emphasis_takes_away_within_words_are_reported(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("([interview][1])", "1:2 DL0424")]
    [InlineData("[the report][] is late", "1:1 DL0424")]
    [InlineData("![a map][map]", "1:1 DL0424")]
    [InlineData("[a][https://example.org/b]", "1:1 DL0424")]
    [InlineData("See [1] and [2].\n\n[1]: https://example.org/", "1:13 DL0424")]
    [InlineData("- > [a][b]", "1:5 DL0424")]
    public void References_without_a_definition_are_reported(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("[the dam](the dam.md)", "write [the dam](<the dam.md>)")]
    [InlineData("![a](media/My Photo.png)", "write ![a](<media/My Photo.png>)")]
    [InlineData("![a](media/My Photo.png \"b | c\")", "write ![a](<media/My Photo.png> \"b | c\")")]
    [InlineData("[a](https://example.org/ “b”)", "write [a](https://example.org/ \"b\")")]
    [InlineData("[a](https://example.org/ „b“)", "write [a](https://example.org/ \"b\")")]
    [InlineData("[a] (https://example.org/)", "write [a](https://example.org/)")]
    [InlineData("(a)[https://example.org/]", "write [a](https://example.org/)")]
    [InlineData("see (a b)[../b.md]", "write [a b](../b.md)")]
    [InlineData("[a](https://example.org/", "")]
    [InlineData("[a](<https://example.org/ b", "")]
    [InlineData("![B](<media/lt<x.jpg>)", "write ![B](<media/lt%3Cx.jpg>)")]
    [InlineData("[B](<media/lt<x.org>)", "write [B](<media/lt%3Cx.org>)")]
    public void Brackets_that_are_nearly_a_link_are_reported_with_the_link(string body, string hint)
    {
        var found = Assert.Single(Found(body));
        Assert.Equal(("DL0425", hint), (found.Code.Id, found.Hint));
    }

    [Theory]
    [InlineData("{{< youtube id=\"abc\" >}}")]
    [InlineData("{{% notice %}} a")]
    [InlineData("{% include a.html %}")]
    [InlineData("{{ page.title }} a")]
    [InlineData("{# a #}")]
    [InlineData("<%= title %>")]
    [InlineData("${title}")]
    [InlineData("[gallery]")]
    [InlineData("[gallery ids=\"1,2\"]")]
    [InlineData("[youtube https=1 width=\"640\"]")]
    [InlineData("[/caption]")]
    [InlineData("[TOC]")]
    [InlineData("[[Some page]]")]
    [InlineData("![[picture.png]]")]
    [InlineData("## Title {#id}")]
    [InlineData("a {.class}")]
    [InlineData("a {: .class}")]
    [InlineData("!!! note")]
    [InlineData("??? note \"Title\"")]
    [InlineData("> [!NOTE]\n> a")]
    [InlineData(".. note:: a")]
    [InlineData("==a==")]
    [InlineData("a ==**b**== c")]
    [InlineData("++a++")]
    [InlineData("x^2^")]
    [InlineData("H~2~O")]
    [InlineData("~a~ b")]
    [InlineData("^[a note]")]
    [InlineData("a :smile: b")]
    [InlineData("$$\nx\n$$")]
    [InlineData("\\newpage")]
    [InlineData("\\ref{a}")]
    [InlineData("##Title")]
    [InlineData("== Title ==")]
    [InlineData("- [] a")]
    [InlineData("-[ ] a")]
    [InlineData("&qout;a")]
    [InlineData("a&nbsp b")]
    [InlineData("`a")]
    [InlineData("``a''")]
    [InlineData("<a href=\"b>c")]
    [InlineData("<div>\n**a** b\n</div>")]
    [InlineData("<div>\n[a](https://example.org/)\n</div>")]
    [InlineData("<div>\n{{ a }}\n</div>")]
    public void Markup_of_other_programs_is_reported_wherever_it_stands(string markup, string? allowed = null)
    {
        string[] bodies = markup.Contains('\n') || allowed is not null
            ? [markup, $"a\n\n{markup}"]
            : [markup, $"a\n\n{markup}\n\nb", $"> {markup}", $"1. {markup}", $"::: factbox\n{markup}\n:::"];
        foreach (var body in bodies)
        {
            Assert.Contains(Found(body), d => d.Code.Id == "DL0426");
        }
    }

    [Theory]
    [InlineData("{{< a >}}b{{< /a >}}", 1)]
    [InlineData("{% if a %}b{% endif %}", 1)]
    [InlineData("[caption width=\"6\"]b[/caption]", 1)]
    [InlineData("{{ a }} {{ b }}", 2)]
    public void A_cause_has_one_message(string body, int count) => Assert.Equal(count, Found(body).Length);

    [Theory]
    [InlineData("It costs $5, he paid $6, and $$$ is dear.")]
    [InlineData("C++ and C++, a == b, a++ and b++, 5 * 3 * 2, 2**10.")]
    [InlineData("5*3 and in**cred**ible")]
    [InlineData(":-) ;-) :) ^^ ^_^ \\o/ <3")]
    [InlineData("#hashtag and # and No. 5.")]
    [InlineData("[sic] [...] […] [he] [1] and [1][2] a[i][j]")]
    [InlineData("{braces} in {an ordinary sentence}, {a, b} and {}.")]
    [InlineData("AT&T; R&D; Q&A; fish & chips; Q&As")]
    [InlineData("f*** and sh***, 1,200** and ***")]
    [InlineData("f**k")]
    [InlineData("Name: ____ and ____, snake__case, __init__ and it`s.")]
    [InlineData("~5 to ~10 km, about 10~20, a ~ b")]
    [InlineData("10:30:15 and std::vector and a: b: c and https://example.org:80/:a:")]
    [InlineData("x^2 + y^2")]
    [InlineData("C:\\new\\page and \\o/")]
    [InlineData("What??? No!!! Why ??? and !!!")]
    [InlineData("== and === and ==>")]
    [InlineData("`{{ a }}` and \\{{ a }} and `**`")]
    [InlineData("    {{ a }}\n    **a")]
    [InlineData("```\n{{ a }} **a [a][b]\n```")]
    [InlineData("\\*\\*a \\[a][b] \\[\\[a]] \\`a \\==a== \\:smile: \\&qout;")]
    [InlineData("*** UPDATE ***")]
    [InlineData("[we](https://example.org/a_(b)) and ![a]\\(b c)")]
    [InlineData("- [ ] a\n- [x] b")]
    [InlineData("(see note)[1] and (a) [b]")]
    [InlineData("[one] (two) and [three] (see four)")]
    [InlineData("a&nbsp;b &eacute; &#233;")]
    [InlineData("<!-- {{ a }} **a -->")]
    [InlineData("<code>{{ a }}</code> and <pre>{% b %}</pre>")]
    [InlineData("<pre><code>// `a` &quot;b&quot; {{ c }}\n# d\n</code></pre>")]
    [InlineData("<div>\na &amp; b&nbsp;c &quot;d&quot;\n</div>")]
    public void Ordinary_text_is_quiet(string body) => Assert.Empty(Found(body));

    [Theory]
    [InlineData("See <example.org/page>.", "write <https://example.org/page>")]
    [InlineData("See <plan.pdf>.", "write [words](plan.pdf)"), InlineData("See <dam.md>.", "write [words](dam.md)")]
    public void An_address_in_brackets_is_taken_for_what_it_is(string body, string hint)
    {
        var found = Assert.Single(Found(body));
        Assert.Equal(("DL0426", hint), (found.Code.Id, found.Hint));
    }

    private static void Check(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Found(body).Select(d => $"{d.Where.Line}:{d.Where.Column} {d.Code.Id}")));
}
