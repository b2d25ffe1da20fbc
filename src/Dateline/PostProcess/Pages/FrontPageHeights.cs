using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The heights of stories on the front page, estimated from the number of letters in their texts: in pixels of the built-in theme on a
/// screen 1,280 pixels wide. They decide how many lines the latest has, so that it ends where its neighbours end.
/// </summary>
internal static class FrontPageHeights
{
    /// <summary>The heading of a day.</summary>
    public const int Day = 42;

    private const int Rule = 33, Kicker = 18, Time = 24, Explainers = 86;

    /// <summary>The heights of the lead's picture, and of one above the first of the stories beside it.</summary>
    private const int Picture = 334, SmallPicture = 153;

    /// <summary>By how much the stories beside a lead may be higher than it.</summary>
    private const int MoreThanLead = 120;

    private const int LeastSlots = 3;

    /// <summary>A story of the latest.</summary>
    public static int Line(Article article) => 17 + Text(article.Title, letters: 25, leading: 22);

    /// <summary>The height beside the latest: of the lead, its related stories and the explainers, or of the other stories.</summary>
    public static int BesideLatest(FrontPageStories stories, bool hasExplainers) => stories switch
    {
        { Lead: null } => 0,

        // Below a lead without a picture the others are in two columns.
        { Lead.Image: null } => Lead(stories.Lead, stories.Related, hasExplainers)
            + stories.Slots.Chunk(2).Sum(row => row.Max(a => Slot(a, 34, 50))),
        _ => BesideLatest(Lead(stories.Lead, stories.Related, hasExplainers), SlotsOf(stories.Slots)),
    };

    private static int BesideLatest(int lead, int slots) => Math.Clamp(slots, lead, lead + MoreThanLead);

    /// <summary>As many stories as stand beside a lead with a picture: three, or more if they are short.</summary>
    public static IEnumerable<Article> FillBeside(
        Article lead, ImmutableArray<Article> related, bool hasExplainers, ImmutableArray<Article> stories)
    {
        var count = Math.Min(LeastSlots, stories.Length);
        var height = Lead(lead, related, hasExplainers) + (MoreThanLead / 2);
        while (count < stories.Length && SlotsOf(stories[..(count + 1)]) <= height)
        {
            count++;
        }

        return stories.Take(count);
    }

    private static int Lead(Article lead, ImmutableArray<Article> related, bool hasExplainers)
    {
        var lines = related.Sum(a => 10 + Text(a.Title, letters: 66, leading: 21));
        return Kicker + Time + Text(lead.Lede, letters: 60, leading: 28) + (lines > 0 ? lines + 28 : 0) + (hasExplainers ? Explainers : 0)
            + (lead.Image is null ? Text(lead.Title, letters: 28, leading: 60) : Picture + Text(lead.Title, letters: 26, leading: 47));
    }

    private static int SlotsOf(ImmutableArray<Article> slots) =>
        slots.Sum(a => Slot(a, 23, 34)) + (FrontPageStories.HasPicture(slots.AsSpan()) ? SmallPicture : 0);

    private static int Slot(Article article, int lettersOfHeadline, int lettersOfLede) =>
        Rule + Kicker + Time + Text(article.Title, lettersOfHeadline, 25) + Text(article.Lede, lettersOfLede, 22);

    private static int Text(string text, int letters, int leading)
    {
        var (lines, used) = (text.Length > 0 ? 1 : 0, 0);
        foreach (var word in text.Split(' '))
        {
            var width = word.Sum(WidthOf);
            var isNext = used > 0 && used + 1 + width > letters;
            lines += (isNext ? 1 : 0) + Math.Max(0, (width - 1) / letters);
            used = width > letters ? width % letters : isNext || used == 0 ? width : used + 1 + width;
        }

        return lines * leading;
    }

    // Chinese, Japanese and Korean signs are about twice as wide as letters.
    private static int WidthOf(char sign) => sign < '\u2E80' ? 1 : 2;
}
