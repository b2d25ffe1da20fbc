using CsCheck;

namespace Dateline.Tests.Markdown;

/// <summary>What a writer typed reaches readers, or a message says where it went.</summary>
[Trait("Speed", "Slow")]
public sealed class WordsPropertyTests
{
    [Fact]
    public void The_words_of_any_text_are_on_the_page_or_a_message_says_where_they_are_not() =>
        Gen.OneOf(RandomText.Of(4), RandomText.Of(12)).Sample(body => Assert.Empty(RandomText.Lost(body)), iter: 20_000);
}
