using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>The list of corrections, paged from the oldest like every list, and its feed.</summary>
internal static class CorrectionPages
{
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        [Listing.Claim(newsroom.Site, Paging(newsroom), ClaimedAddress.SiteItself, c => c.Correction.Date)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        var paging = Paging(newsroom);
        return Enumerable.Range(0, paging.Done + 1)
            .Select(number => builder.Page(paging.AddressOf(number), strings, () =>
                (Head(builder, strings, paging.AddressOf(number), number), View(builder, strings, paging.Page(number)))))
            .Concat(CorrectionFeed.LayOut(paging.Items, builder));
    }

    private static Paging<CorrectionFacts> Paging(Newsroom newsroom) =>
        new(newsroom.Site.Urls.Corrections, All(newsroom), newsroom.Site.PageSize);

    /// <summary>Every correction, oldest first.</summary>
    private static ImmutableArray<CorrectionFacts> All(Newsroom newsroom) =>
        [.. newsroom.Articles
            .Where(a => !a.Corrections.IsEmpty)
            .SelectMany(a => a.Corrections.Select((c, i) => new CorrectionFacts(a, c, i)))
            .OrderBy(c => c.Correction.Date.At)];

    private static Head Head(PageBuilder builder, LocaleStrings strings, string address, int number)
    {
        var (title, description) = Listing.Numbered(strings, strings["corrections"], Description(builder, strings), number);
        return PageHeads.Create(builder, strings, address, title, description) with
        {
            Feeds = PageHeads.FeedsOfList(builder, strings["corrections"], builder.Site.Urls.Corrections),
        };
    }

    private static CorrectionsView View(PageBuilder builder, LocaleStrings strings, PageOf<CorrectionFacts> page) => new(
        strings.Label("corrections"),
        strings.FillLabel("corrections_description", "site", builder.Site.Name),
        [.. page.Items.Select(c => new CorrectedStory(
            strings.CardDay(c.Correction.Date),
            c.Correction.Text,
            new LinkView(c.Article.Title, builder.Url(c.Address)),
            PageBuilder.ForeignTo(strings, c.Article.Language))
        {
            Kind = CorrectionNotes.Kind(c.Correction),
        })],
        builder.Url(page.Newer),
        builder.Url(page.Older),
        builder.Url(FeedFormats.MainOf(builder.Site).AddressIn(builder.Site.Urls.Corrections)),
        builder.Url(builder.Site.PolicyOf("correctionsPolicy") ?? ""));

    private static string Description(PageBuilder builder, LocaleStrings strings) =>
        strings.Fill("corrections_description", "site", builder.Site.Name);
}

/// <summary>A correction with its story; <paramref name="Number"/> counts the story's corrections from 0.</summary>
internal readonly record struct CorrectionFacts(Article Article, Correction Correction, int Number)
{
    /// <summary>The address of the correction on the page of the story.</summary>
    public string Address => $"{Article.Address}#{CorrectionNotes.IdOf(Number)}";
}
