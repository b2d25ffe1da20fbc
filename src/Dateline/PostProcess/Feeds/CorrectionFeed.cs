using System.Collections.Immutable;
using System.Globalization;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of corrections: those who read the story shall be able to read what was wrong with it.</summary>
internal static class CorrectionFeed
{
    public static Page LayOut(ImmutableArray<CorrectionFacts> corrections, PageBuilder furniture)
    {
        var words = furniture.OwnStrings;
        var listing = furniture.Site.Urls.Corrections;
        var address = PageHeads.FeedAddress(listing);
        return FeedItems.Feed(furniture, address, () => new FeedView(
            $"{furniture.Site.Name}: {words["corrections"]}",
            words.Fill("corrections_description", "site", furniture.Site.Name),
            furniture.FullUrl(listing),
            furniture.FullUrl(address),
            furniture.Site.Language,
            corrections.IsEmpty ? "" : FeedItems.Date(corrections[^1].Correction.Date.At),
            [.. ArticleOrder.NewestFirst(corrections).Take(furniture.Site.FeedItems).Select(c => Item(furniture, c))]));
    }

    private static FeedItem Item(PageBuilder furniture, CorrectionFacts corrected) => new(
        string.Create(CultureInfo.InvariantCulture, $"{corrected.Article.PermanentId}#correction-{corrected.Number + 1}"),
        corrected.Article.Title,
        furniture.FullUrl(corrected.Article.Address),
        FeedItems.Date(corrected.Correction.Date.At),
        corrected.Correction.Text,
        [],
        [],
        null,
        null);
}
