using System.Collections.Immutable;

namespace Dateline.Import.Wire;

/// <summary>A story as agencies send it, taken apart. Parts that are not there are empty.</summary>
internal sealed record WireStory(
    string Kicker,
    string Headline,
    string Lede,
    WireDateline Dateline,
    ImmutableArray<string> Body,
    ImmutableArray<WireBackground> Backgrounds)
{
    /// <summary>What could be told only by its looks, in words for the report.</summary>
    public ImmutableArray<string> Guesses { get; init; } = [];
}

/// <summary>
/// Where and when: <c>MOSCOW, December 10. /TASS/.</c> A month of 0 says that the line has no date. <paramref name="Style"/> is how the
/// line was printed.
/// </summary>
internal sealed record WireDateline(string Place, int Month, int Day, int? Year, string Agency, string Style)
{
    public static WireDateline None { get; } = new("", 0, 0, null, "", "");
}

/// <summary>A part below the story that explains what it is about.</summary>
internal sealed record WireBackground(string Heading, ImmutableArray<string> Paragraphs);
