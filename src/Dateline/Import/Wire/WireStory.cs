using System.Collections.Immutable;

namespace Dateline.Import.Wire;

/// <summary>A story of an agency, split into its parts. Missing parts are empty.</summary>
internal sealed record WireStory(
    string Kicker,
    string Headline,
    string Lede,
    WireDateline Dateline,
    ImmutableArray<string> Body,
    ImmutableArray<WireBackground> Backgrounds)
{
    /// <summary>What was guessed, in words for the report.</summary>
    public ImmutableArray<string> Guesses { get; init; } = [];
}

/// <summary>
/// A dateline, such as <c>MOSCOW, December 10. /TASS/.</c> The month is 0 when it has no date. <paramref name="Style"/> is its style in
/// <c>site.yml</c>.
/// </summary>
internal sealed record WireDateline(string Place, int Month, int Day, int? Year, string Agency, string Style)
{
    public static WireDateline None { get; } = new("", 0, 0, null, "", "");
}

/// <summary>An explainer below a story.</summary>
internal sealed record WireBackground(string Heading, ImmutableArray<string> Paragraphs);
