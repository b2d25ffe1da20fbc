using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of corrections: whoever read a story can follow what was wrong in it.</summary>
internal static class CorrectionFeed
{
    public static IEnumerable<Page> LayOut(ImmutableArray<CorrectionFacts> corrections, PageBuilder builder)
    {
        var list = builder.Site.Urls.Corrections;
        return FeedFormats.All.Select(format => FeedItems.Feed(builder, format, list, () => View(corrections, builder, format, list)));
    }

    private static FeedView View(ImmutableArray<CorrectionFacts> corrections, PageBuilder builder, FeedFormat format, string list)
    {
        var strings = builder.OwnStrings;
        return new FeedView(
            FeedItems.Title(builder.Site, strings["corrections"]),
            strings.Fill("corrections_description", "site", builder.Site.Name),
            builder.FullUrl(list),
            builder.FullUrl(format.AddressIn(list)),
            builder.Site.Language,
            corrections.IsEmpty ? null : corrections[^1].Correction.Date.At,
            [.. ArticleOrder.NewestFirst(corrections).Take(builder.Site.FeedItems).Select(c => Item(builder, c))])
        { Logo = FeedItems.Logo(builder) };
    }

    private static FeedItem Item(PageBuilder builder, CorrectionFacts corrected) => new()
    {
        Id = $"{corrected.Article.PermanentId}#{CorrectionNotes.IdOf(corrected.Number)}",
        Title = corrected.Article.Title,
        Url = builder.FullUrl(corrected.Address),
        Date = corrected.Correction.Date.At,
        Summary = corrected.Correction.Text,
        Categories = corrected.Correction.Kind == CorrectionKind.Clarification ? [builder.OwnStrings["clarification_label"]] : [],
        Authors = [builder.Site.Name],
    };
}
