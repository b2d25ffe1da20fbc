using System.Collections.Immutable;
using System.Globalization;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of corrections: those who read the story shall be able to read what was wrong with it.</summary>
internal static class CorrectionFeed
{
    public static Page LayOut(ImmutableArray<CorrectionFacts> corrections, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        var listing = builder.Site.Urls.Corrections;
        var address = PageHeads.FeedAddress(listing);
        return FeedItems.Feed(builder, address, () => new FeedView(
            $"{builder.Site.Name}: {strings["corrections"]}",
            strings.Fill("corrections_description", "site", builder.Site.Name),
            builder.FullUrl(listing),
            builder.FullUrl(address),
            builder.Site.Language,
            corrections.IsEmpty ? "" : FeedItems.Date(corrections[^1].Correction.Date.At),
            [.. ArticleOrder.NewestFirst(corrections).Take(builder.Site.FeedItems).Select(c => Item(builder, c))]));
    }

    private static FeedItem Item(PageBuilder builder, CorrectionFacts corrected) => new(
        string.Create(CultureInfo.InvariantCulture, $"{corrected.Article.PermanentId}#correction-{corrected.Number + 1}"),
        corrected.Article.Title,
        builder.FullUrl(corrected.Article.Address),
        FeedItems.Date(corrected.Correction.Date.At),
        corrected.Correction.Text,
        [],
        [],
        null,
        null);
}
