using System.Text;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;

namespace Dateline.Tests.Markdown;

/// <summary>What writers bring from other editors, wikis, chats and generators, and lines that only look like a list or a table.</summary>
public sealed class OtherMarkupTests
{
    private static Diagnostic[] Found(string body)
    {
        var bag = new DiagnosticBag();
        BodyCheck.Inspect("a.md", body, 1, AllowedOrigins.None, bag);
        return [.. bag.Sorted()];
    }

    private static void Check(string body, string expected) =>
        Assert.Equal(expected, string.Join("|", Found(body).Select(d => $"{d.Where.Line}:{d.Where.Column} {d.Code.Id}")));

    [Theory]
    [InlineData("a %%note%% b", "1:3 DL0426")]
    [InlineData("A paragraph. ^abc123", "1:14 DL0426")]
    [InlineData("the '''wall''' and ''held''", "1:5 DL0426|1:20 DL0426")]
    [InlineData("see image::wall.png[words]", "1:5 DL0426")]
    [InlineData("a [1]_ b", "1:3 DL0426")]
    [InlineData("a [@smith2020, p. 3] b", "1:3 DL0426")]
    [InlineData("a [newsletter_signup] b", "1:3 DL0426")]
    [InlineData("a `words <b>`_ c", "1:14 DL0426")]
    [InlineData("see {ref}`wall`", "1:5 DL0426")]
    [InlineData("a {++b++} c", "1:3 DL0426")]
    [InlineData("a {/* note */} c", "1:3 DL0426")]
    [InlineData("a {props.value} c", "1:3 DL0426")]
    [InlineData("the formula $E = mc^2$ here", "1:13 DL0426")]
    [InlineData("a ||hidden|| b", "1:3 DL0426")]
    [InlineData("<!- note ->", "1:1 DL0426")]
    [InlineData("a <-- note --> b", "1:3 DL0426")]
    [InlineData("thanks <@U123>", "1:8 DL0426")]
    [InlineData("// a note", "1:1 DL0426")]
    [InlineData("% a note", "1:1 DL0426")]
    [InlineData("h2. The wall", "1:1 DL0426")]
    [InlineData("#+TITLE: words", "1:1 DL0426")]
    [InlineData("** Sub", "1:1 DL0426")]
    [InlineData("[NOTE]", "1:1 DL0426")]
    [InlineData("import Chart from './chart'", "1:1 DL0426")]
    [InlineData("--8<-- \"file.md\"", "1:1 DL0426")]
    [InlineData("####### Words", "1:1 DL0426")]
    [InlineData(":: factbox T", "1:1 DL0426")]
    [InlineData("これは＊＊大事＊＊です。", "1:4 DL0426")]
    [InlineData("＃＃ 見出し", "1:1 DL0426")]
    [InlineData("```{note}\na\n```", "1:1 DL0426")]
    [InlineData("[ ] One", "1:1 DL0426")]
    [InlineData("- [x]Six", "1:3 DL0426")]
    [InlineData("- [-] Two", "1:3 DL0426")]
    public void Markup_of_others_is_reported_where_it_stands(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("• One\n• Two", "1:1 DL0426")]
    [InlineData("Words:\n2. One\n3. Two", "2:1 DL0426")]
    [InlineData("1.One\n2.Two", "1:1 DL0426")]
    [InlineData("a) One\nb) Two\nc) Three", "1:1 DL0426")]
    [InlineData("-One\n-Two", "1:1 DL0426")]
    [InlineData("> ① One\n> ② Two", "1:3 DL0426")]
    [InlineData("| A | B |\n| 1 | 2 |", "1:1 DL0426")]
    [InlineData("| A | B |\n|—|—|\n| 1 | 2 |", "1:1 DL0426")]
    [InlineData("A | B\n1 | 2", "1:1 DL0426")]
    [InlineData("+---+---+\n| A | B |", "1:1 DL0426")]
    [InlineData("    The wall held on Friday night.", "1:1 DL0428")]
    [InlineData("    ## Heading", "1:1 DL0428")]
    [InlineData("The wall held all night.\n---", "1:1 DL0428")]
    public void Lines_that_only_look_like_a_list_or_a_table_are_reported(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("The *wall held.", "1:5 DL0423")]
    [InlineData("The _wall held.", "1:5 DL0423")]
    [InlineData("Price*: 5 pounds. *Without tax.", "")]
    [InlineData("และ**“สำคัญ”**มาก", "")]
    public void One_star_before_a_word_within_a_sentence_needs_a_partner(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("[https://example.org the story]", "write [the story](https://example.org)")]
    [InlineData("[the story|https://example.org]", "write [the story](https://example.org)")]
    [InlineData("See https://example.org[the story].", "write [the story](https://example.org)")]
    [InlineData("[words]https://example.org", "write [words](https://example.org)")]
    [InlineData("[words]<https://example.org>", "write [words](https://example.org)")]
    [InlineData("[[https://example.org][words]]", "write [words](https://example.org)")]
    [InlineData("[a] [1]\n\n[1]: https://example.org", "write [a][1]")]
    [InlineData("[words](tel:+44 20 7946)", "write [words](tel:+44207946)")]
    [InlineData("[words](mailto: a@example.org)", "write [words](mailto:a@example.org)")]
    [InlineData("[words](http:/example.org)", "write http://example.org")]
    [InlineData("[words](<media/a>b.pdf>)", "write [words](<media/a%3Eb.pdf>)")]
    [InlineData("[words(https://example.org)", "")]
    [InlineData("words](https://example.org)", "")]
    public void Links_of_others_are_reported_with_the_link_to_write(string body, string hint)
    {
        var found = Assert.Single(Found(body), d => d.Code.Id == "DL0425");
        Assert.Equal(hint, found.Hint);
    }

    [Theory]
    [InlineData("::: note\na\n:::", "write ::: factbox Title")]
    [InlineData(":::tip[My title]\na\n:::", "write ::: factbox My title")]
    [InlineData("::: warning \"A title\"\na\n:::", "write ::: factbox A title")]
    [InlineData(":::{.callout-tip title=\"T\"}\na\n:::", "write ::: factbox T")]
    [InlineData("::: quote\na\n:::", "write ::: pullquote Title")]
    [InlineData("::: youtube https://www.youtube.com/watch?v=abc\n:::", "write ::: embed https://www.youtube.com/watch?v=abc")]
    [InlineData("::: embed [words](https://example.org)\na\n:::", "write ::: embed https://example.org")]
    public void Boxes_of_others_are_reported_with_the_box_to_write(string body, string hint) =>
        Assert.Contains(Found(body), d => d.Code.Id is "DL0403" or "DL0405" && d.Hint == hint);

    [Theory]
    [InlineData("The wall **held")]
    [InlineData("The ==wall== held")]
    [InlineData("The [wall][1] held")]
    [InlineData("The [[wall]] held")]
    [InlineData("## The wall")]
    [InlineData("The wall <!-- note --> held")]
    [InlineData("%%note%% The wall")]
    [InlineData("The wall[^1] held")]
    [InlineData("The \\*wall\\* held")]
    public void Fields_are_plain_text(string text)
    {
        var bag = new DiagnosticBag();
        PlainTextCheck.Check(bag, new SourceSpan("a.md", 2, 8), text, "'title'");
        Assert.Equal("DL0427", Assert.Single(bag.Sorted()).Code.Id);
    }

    [Theory]
    [InlineData("'They' is the word of the year")]
    [InlineData("The wall: what we know, 50% of it | The Courier")]
    [InlineData("C++ and C# at $5 + $6 = $11 [sic]")]
    [InlineData("Bus #12 - the route")]
    public void Signs_of_ordinary_headlines_are_text(string text)
    {
        var bag = new DiagnosticBag();
        PlainTextCheck.Check(bag, new SourceSpan("a.md", 2, 8), text, "'title'");
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData("Ordinary [sic] text, rock 'n' roll, 'the' \"wall\" (2019) and 50% of $5 | or so.\n\nSecond - third. Then: more.")]
    [InlineData("- [a link](https://example.org/a)\n- **strong**\n- 2019: a year\n\n1. One\n2. Two")]
    [InlineData("[//]: # (a note that readers don't see)\n\nWords.")]
    [InlineData("> — a dialogue\n\n— Another line.\n\n2019 was a year.")]
    [InlineData("```\n    code\n```\n\n    x = y;")]
    [InlineData("| A | B |\n|---|---|\n| 1 | 2 |")]
    [InlineData("Words\n\n---\n\nWords")]
    [InlineData("A heading\n---")]
    [InlineData("Is this a heading?\n---")]
    [InlineData("We say what we do.\n------------------")]
    public void Ordinary_texts_are_not_reported(string body) => Check(body, "");

    [Fact]
    public void One_file_has_few_messages_of_a_kind_and_one_that_counts_the_others()
    {
        var bag = new DiagnosticBag();
        for (var line = 1; line <= 1000; line++)
        {
            bag.Warning(Codes.LeftMarkup, new SourceSpan("a.md", line, 1), $"message {line}");
            bag.Error(Codes.BrokenLink, new SourceSpan("b.md", line % 40, 1), $"link {line % 40}");
        }

        var found = bag.Sorted();
        Assert.Equal(DiagnosticLimit.MostOfAKind + 1, found.Count(d => d.Where.Path == "a.md"));
        Assert.Equal(40, found.Count(d => d.Where.Path == "b.md"));
        Assert.Equal(("from here on there are 950 more of this kind in this file", 51), (found[50].Message, found[50].Where.Line));
        Assert.Equal(found, DiagnosticBag.Sort(found));
        Assert.Equal(1000, DiagnosticLimit.Count(found, Severity.Warning));
    }

    [Fact]
    public void Many_signs_of_any_kind_end_soon_and_give_few_messages()
    {
        foreach (var sign in new[]
            {
                "{", "[", "<b>", "'", "%%", "''a'' ", "|", "<<a b>> ",
                "[a](", "[a][b] ", "• a\n", "<-- ", "＊＊a＊＊", "\\*", "a) b\n",
            })
        {
            var text = new StringBuilder().Insert(0, sign, 20_000).ToString();
            Assert.InRange(Found(text).Length, 0, 200);
        }
    }
}
