namespace Dateline.Model;

/// <summary>
/// How much is too much, as the site sees it: characters of a headline, days that a background is old when a new story shows it, days
/// before a review is due that the newsroom is told.
/// </summary>
internal sealed record Limits(int Headline, int Background, int Review)
{
    public static Limits Usual { get; } = new(Headline: 110, Background: 365, Review: 14);
}
