using Dateline.Markdown;

namespace Dateline.Tests.Markdown;

/// <summary>What stories show of an explainer is measured in words as readers count them.</summary>
public sealed class ShortFormTests
{
    [Theory]
    [InlineData("One two.\n\n<!--more-->\n\nThree.", 2)]
    [InlineData("One two.\n\nThree.", 3)]
    [InlineData("**One** [two three](https://example.org/a 'Title') `four`.", 4)]
    [InlineData("One — two & 3\u00a0km.", 4)]
    [InlineData("![Five words that nobody reads](media/a.png \"Caption | Credit\")\n\nOne.", 1)]
    [InlineData("- One\n- two\n\n> three\n\n## Four\n\n| Five | six |\n|--|--|\n| seven | 8 |", 8)]
    [InlineData("One.[^1]\n\n[^1]: The words of a note.", 1)]
    [InlineData("", 0)]
    public void Words_are_counted_up_to_the_mark_without_markup(string body, int words) =>
        Assert.Equal(words, ShortForm.Measure(body, "en", 100).Words);

    [Theory]
    [InlineData("One two.\n\nThree.", 2, 10, false)]
    [InlineData("One two.\n\nThree.\n\n<!--more-->\n\nFour.", 1, 0, true)]
    public void The_block_in_which_it_gets_too_long_is_found(string body, int limit, int start, bool hasEnd)
    {
        var form = ShortForm.Measure(body, "en", limit);
        Assert.Equal(start, form.Over!.Value.Start);
        Assert.Equal(hasEnd, form.HasEnd);
    }
}
