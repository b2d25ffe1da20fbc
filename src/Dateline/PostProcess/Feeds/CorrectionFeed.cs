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
        var (site, strings) = (builder.Site, builder.OwnStrings);
        return FeedPages.LayOut(
            new FeedList(
                site.Urls.Corrections,
                FeedItems.Title(site, strings["corrections"]),
                strings.Fill("corrections_description", "site", site.Name),
                site.Language),
            [FeedFormats.MainOf(site)],
            (Corrections: corrections, Most: site.Feeds.Items),
            static all => new NewestCorrections([.. ArticleOrder.NewestFirst(all.Corrections).Take(all.Most)]),
            static (newest, b, _) => ImmutableArray.CreateRange(newest.Corrections, c => Item(b, c)),
            builder);
    }

    private static FeedItem Item(PageBuilder builder, CorrectionFacts corrected) => new()
    {
        Id = $"{corrected.Article.PermanentId}#{CorrectionNotes.IdOf(corrected.Number)}",
        Title = corrected.Article.Title,
        Url = builder.FullUrl(corrected.Address),
        Date = corrected.Correction.Date.At,
        Summary = corrected.Correction.Text,
        Categories = corrected.Correction.Kind == CorrectionKind.Clarification ? [builder.OwnStrings["clarification_label"]] : [],
        Authors = [new LinkView(builder.Site.Name, builder.FullUrl("/"))],
    };

    /// <summary>The corrections in the feed, newest first.</summary>
    private readonly record struct NewestCorrections(ImmutableArray<CorrectionFacts> Corrections) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            foreach (var corrected in Corrections)
            {
                fingerprint.Add(corrected.Article);
                fingerprint.Add(corrected.Number);
            }
        }
    }
}
