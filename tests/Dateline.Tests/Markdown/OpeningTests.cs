using System.Text;
using Dateline.Markdown;

namespace Dateline.Tests.Markdown;

/// <summary>The beginning of a text, as search results and cards show it.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("The wall holds.", "The wall holds.")]
    [InlineData("\n\n## Morning\n\nIt rose.\n\nMore.", "It rose.")]
    [InlineData("![The wall](media/wall.png)\n\nIt rose.", "It rose.")]
    [InlineData("**It** rose, ![x](media/a.png)as [the dam](https://example.org/) `did`[^1].\n\n[^1]: So far.", "It rose, as the dam did.")]
    [InlineData("As [the report][1] says.\n\n[1]: https://example.org/", "As the report says.")]
    [InlineData("<!-- a note -->\n\nIt rose.", "It rose.")]
    [InlineData("It <b>rose</b> &amp; fell&nbsp;again.", "It rose & fell\u00A0again.")]
    [InlineData("It rose,\nand fell.  \nThen it rose.", "It rose, and fell. Then it rose.")]
    [InlineData("See https://example.org/a--b or ask desk@example.org.", "See https://example.org/a--b or ask desk@example.org.")]
    [InlineData("> It rose.", "It rose.")]
    [InlineData("- It rose.\n- It fell.", "It rose.")]
    [InlineData("> Said.\n\nIt rose.", "It rose.")]
    [InlineData("::: factbox\nA box.\n:::\n\nIt rose.", "It rose.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n\nIt rose.", "It rose.")]
    [InlineData("```\ncode\n```\n\nIt rose.", "It rose.")]
    [InlineData("堤坝守住\n了。", "堤坝守住了。")]
    [InlineData("둑이\n버텼다.", "둑이 버텼다.")]
    [InlineData("", "")]
    [InlineData("## Only a heading", "")]
    [InlineData("![The wall](media/wall.png)", "")]
    public void It_is_the_first_paragraph_in_plain_text(string body, string words) => Assert.Equal(words, Opening.Of(body, "en"));

    [Fact]
    public void A_long_paragraph_is_cut_between_words()
    {
        var words = Opening.Of(string.Join(' ', Enumerable.Repeat("water,", 100)), "en");
        Assert.EndsWith("water…", words, StringComparison.Ordinal);
        Assert.InRange(words.Length, 155, Opening.MaxWidth);
    }

    [Fact]
    public void Chinese_counts_twice_and_is_cut_between_characters()
    {
        var words = Opening.Of(new string('水', 500), "zh");
        Assert.Equal(new string('水', 99) + "…", words);
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    [InlineData("𠮷")]
    public void No_character_is_cut_into_pieces(string character)
    {
        var words = Opening.Cut(string.Concat(Enumerable.Repeat(character, 300)));
        Assert.Equal(0, (words.Length - 1) % character.Length);
        Assert.EndsWith($"{character}…", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_the_end_of_a_long_text_defines_are_words()
    {
        var more = string.Concat(Enumerable.Repeat("It rains and rains.\n\n", 200));
        Assert.Equal("As the report says.", Opening.Of($"As [the report][1] says.\n\n{more}[1]: https://example.org/", "en"));
    }

    [Fact]
    public void A_long_opening_that_is_no_paragraph_is_passed_over()
    {
        var list = string.Concat(Enumerable.Repeat("## Rain\n\n", 500));
        Assert.Equal("It rose.", Opening.Of($"{list}It rose.", "en"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("<!--")]
    [InlineData("> ")]
    [InlineData("\u0301")]
    [InlineData("\ud800")]
    [InlineData("&#7;")]
    [InlineData("](")]
    [InlineData("\n")]
    public void Any_text_gives_a_short_one_without_forbidden_characters(string sign)
    {
        var words = Opening.Of(string.Concat(Enumerable.Repeat(sign, 100_000)), "en");
        Assert.InRange(words.Length, 0, 1600);
        Assert.Equal(words, Dateline.Markdown.Checking.Characters.Clean(words));
        Assert.DoesNotContain('\n', words);
        Assert.True(words.IsNormalized(NormalizationForm.FormC) || words.Length > 0);
    }
}
