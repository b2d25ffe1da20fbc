namespace Dateline.Model;

/// <summary>
/// Limits of checks, which <c>site.yml</c> can set: the longest headline in characters, the age in days from which a background in a new
/// story is reported, how many days before a review is due it is reported, how many days before the rights to a picture end, and the
/// longest short form of a background in words.
/// </summary>
internal sealed record Limits(int Headline, int Background, int Review, int Rights, int ShortForm)
{
    public static Limits Usual { get; } = new(Headline: 110, Background: 365, Review: 14, Rights: 30, ShortForm: 120);
}
