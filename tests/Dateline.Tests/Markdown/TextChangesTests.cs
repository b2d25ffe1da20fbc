using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Dateline.Markdown.Changes;

namespace Dateline.Tests.Markdown;

/// <summary>What an edition of an explainer changed in the text of the one before it, word by word.</summary>
public sealed class TextChangesTests
{
    [Theory]
    [InlineData("The dam is old.", "The dam is old.", "")]
    [InlineData("The dam is old.", "The dam is very old.", "<p>The dam is <ins>very </ins>old.</p>")]
    [InlineData("It cost 2,976.53 dollars.", "It cost 2,746.61 dollars.", "<p>It cost <del>2,976.53</del><ins>2,746.61</ins> dollars.</p>")]
    [InlineData("Two old dams.", "Three new dams.", "<p><del>Two old</del><ins>Three new</ins> dams.</p>")]
    [InlineData("The *dam* [is](https://example.org) old.", "The dam is **old**.", "")]
    [InlineData("A & B", "A < B", "<p>A <del>&amp;</del><ins>&lt;</ins> B</p>")]
    [InlineData("大坝很老。", "大坝不老。", "<p>大坝<del>很</del><ins>不</ins>老。</p>")]
    public void Words_are_shown_that_were_added_or_removed(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join("", Passages(before, after)));

    [Fact]
    public void Only_passages_that_changed_are_shown_below_their_headings()
    {
        const string Before = "Stays.\n\n## Water\n\nIt is high.\n\n## Money\n\n- One\n- Two\n";
        const string After = "Stays.\n\n## Water\n\nIt is low.\n\n## Money\n\n- One\n- Three\n";
        Assert.Equal(
            [
                "<p class=\"change-place\">Water</p>\n<p>It is <del>high</del><ins>low</ins>.</p>",
                "<p class=\"change-place\">Money</p>\n<p><del>Two</del><ins>Three</ins></p>",
            ],
            Passages(Before, After));
    }

    [Fact]
    public void New_and_removed_paragraphs_are_shown_whole()
    {
        Assert.Equal(["<p><ins>Second.</ins></p>\n<p><ins>Third.</ins></p>"], Passages("First.", "First.\n\nSecond.\n\nThird."));
        Assert.Equal(["<p><del>Second. Third.</del></p>"], Passages("First.\n\nSecond.\n\nThird.", "First."));
    }

    [Fact]
    public void A_row_of_a_table_is_compared_as_a_whole() =>
        Assert.Equal(
            ["<p>Oka | <del>3</del><ins>4</ins></p>"],
            Passages("| River | Dams |\n|---|---|\n| Oka | 3 |", "| River | Dams |\n|---|---|\n| Oka | 4 |"));

    [Fact]
    public void A_long_text_that_is_all_new_is_compared_in_time_in_proportion_to_its_length()
    {
        var (before, after) = (Text("old"), Text("new"));
        Assert.Contains("<del>old0 ", Write(before, after), StringComparison.Ordinal);

        static string Text(string word) => string.Join("\n\n", Enumerable.Range(0, 20_000).Select(i => $"{word}{i} {word}."));
    }

    [Fact]
    public void Without_the_removed_words_it_is_the_new_text_and_without_the_added_ones_the_old() =>
        Gen.Select(
            Gen.OneOf(Gen.Const("dam"), Gen.Const("river"), Gen.Const("3.5"), Gen.Const(","), Gen.Const("大")).Array[1, 12],
            Gen.Int[0, 11],
            Gen.String[Gen.Char.AlphaNumeric, 1, 5])
            .Sample((words, at, word) =>
            {
                var before = string.Join(' ', words);
                var after = string.Join(' ', words.Select((w, i) => i == at % words.Length ? word : w));
                var html = Write(before, after);
                if (before == after)
                {
                    Assert.Empty(html);
                    return;
                }

                var page = new HtmlParser().ParseDocument(html);
                Assert.Equal(before + after, Kept("ins") + Kept("del"));

                string Kept(string without)
                {
                    var copy = (IElement)page.QuerySelector("p")!.Clone();
                    foreach (var element in copy.QuerySelectorAll(without))
                    {
                        element.Remove();
                    }

                    return copy.TextContent;
                }
            });

    private static string[] Passages(string before, string after) =>
    [
        .. Write(before, after).Split("<div class=\"change\">\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Replace("</div>", "", StringComparison.Ordinal).Trim()),
    ];

    private static string Write(string before, string after)
    {
        using var to = new StringWriter(CultureInfo.InvariantCulture);
        TextChanges.Write(to, before, after, "en");
        return to.ToString();
    }
}
