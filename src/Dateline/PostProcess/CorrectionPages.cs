using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>The list of corrections, paged from the oldest like every list, and its feed.</summary>
internal static class CorrectionPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture)
    {
        var words = furniture.OwnStrings;
        var paging = new Paging<CorrectionFacts>(newsroom.Site.Urls.Corrections, All(newsroom), newsroom.Site.PageSize);
        foreach (var number in Enumerable.Range(0, paging.Done + 1))
        {
            yield return furniture.Page(paging.AddressOf(number), TemplateNames.Corrections, words, () =>
                (Head(furniture, words, paging.AddressOf(number)), View(furniture, words, paging.Page(number))));
        }

        yield return Feeds.CorrectionFeed.LayOut(paging.Items, furniture);
    }

    /// <summary>Every correction, oldest first.</summary>
    private static ImmutableArray<CorrectionFacts> All(Newsroom newsroom) =>
        [.. newsroom.Articles.Where(a => !a.Corrections.IsEmpty).SelectMany(a => a.Corrections.Select((c, i) => new CorrectionFacts(a, c, i))).OrderBy(c => c.Correction.Date.At)];

    private static Head Head(PageBuilder furniture, LocaleStrings words, string address) =>
        PageHeads.Create(furniture, words, address, words["corrections"], Description(furniture, words)) with
        {
            Feeds = [PageHeads.SiteFeed(furniture), PageHeads.Feed(furniture, words["corrections"], furniture.Site.Urls.Corrections)],
        };

    private static CorrectionsView View(PageBuilder furniture, LocaleStrings words, PageOf<CorrectionFacts> page) => new(
        words["corrections"],
        Description(furniture, words),
        [.. page.Items.Select(c => new CorrectedStory(words.CardDay(c.Correction.Date), c.Correction.Text, furniture.Link(c.Article), PageBuilder.ForeignTo(words, c.Article.Language)))],
        furniture.Url(page.Newer),
        furniture.Url(page.Older),
        furniture.Url(PageHeads.FeedAddress(furniture.Site.Urls.Corrections)),
        furniture.Site.Policies.FirstOrDefault(p => p.Name == "corrections") is { } policy ? furniture.Url(policy.Url) : "");

    private static string Description(PageBuilder furniture, LocaleStrings words) => words.Fill("corrections_description", "site", furniture.Site.Name);
}

/// <summary>A correction with its story; <paramref name="Number"/> counts the story's corrections from 0.</summary>
internal readonly record struct CorrectionFacts(Article Article, Correction Correction, int Number);
