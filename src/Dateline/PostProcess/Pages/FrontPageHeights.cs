using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// How high stories stand on the front page, estimated by the letters of their texts: in pixels of the built-in theme on a screen 1,280
/// pixels wide. The latest gets so many lines that it ends with what stands beside it.
/// </summary>
internal static class FrontPageHeights
{
    /// <summary>The heading of a day.</summary>
    public const int Day = 42;

    private const int Rule = 33, Kicker = 18, Time = 24, Explainers = 86;

    /// <summary>The heights of the lead's picture, and of one above the first of the stories beside it.</summary>
    private const int Picture = 334, SmallPicture = 153;

    /// <summary>The stories beside a lead may be so much higher than it.</summary>
    private const int MoreThanLead = 120;

    /// <summary>A story of the latest.</summary>
    public static int Line(Article article) => 17 + Text(article.Title, letters: 25, leading: 22);

    /// <summary>What stands beside the latest: the lead with its related stories, explainers, and the others next to it or below.</summary>
    public static int BesideLatest(FrontPageStories stories, bool hasExplainers)
    {
        if (stories.Lead is not { } lead)
        {
            return 0;
        }

        var related = stories.Related.Sum(a => 10 + Text(a.Title, letters: 66, leading: 21));
        var rest = Kicker + Time + (related > 0 ? related + 28 : 0) + (hasExplainers ? Explainers : 0)
            + Text(lead.Lede, letters: 60, leading: 28);
        if (lead.Image is null)
        {
            // Below it the others stand in pairs.
            return rest + Text(lead.Title, letters: 28, leading: 60) + stories.Slots.Chunk(2).Sum(row => row.Max(a => Slot(a, 34, 50)));
        }

        var height = Picture + rest + Text(lead.Title, letters: 26, leading: 47);
        var slots = stories.Slots.Sum(a => Slot(a, 23, 34)) + (stories.Slots is [{ Image.IsDrawn: false }, ..] ? SmallPicture : 0);
        return Math.Clamp(slots, height, height + MoreThanLead);
    }

    private static int Slot(Article article, int lettersOfHeadline, int lettersOfLede) =>
        Rule + Kicker + Time + Text(article.Title, lettersOfHeadline, 25) + Text(article.Lede, lettersOfLede, 22);

    private static int Text(string text, int letters, int leading) => (text.Sum(WidthOf) + letters - 1) / letters * leading;

    // Chinese, Japanese and Korean signs are about twice as wide as letters.
    private static int WidthOf(char sign) => sign < '\u2E80' ? 1 : 2;
}
