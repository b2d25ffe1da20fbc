using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>For each explainer its page with the newest edition, a page for each earlier one, older coverage, the feed; and the index.</summary>
internal static class BackgroundPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.Backgrounds.SelectMany(b => LayOutBackground(newsroom, furniture, b)).Prepend(Index(newsroom, furniture));

    /// <summary>Explainers by their newest editions.</summary>
    public static IEnumerable<Background> NewestFirst(Newsroom newsroom) =>
        newsroom.Backgrounds.OrderByDescending(b => b.Newest.Date.At).ThenBy(b => b.Id, StringComparer.Ordinal);

    private static IEnumerable<Page> LayOutBackground(Newsroom newsroom, PageBuilder furniture, Background background)
    {
        var articles = newsroom.ByBackground[background];
        var coverage = Coverage(furniture, background);
        foreach (var edition in background.Editions)
        {
            yield return furniture.Page(background.AddressOf(edition), (background, edition, Paging: coverage.Paging(articles, furniture)), Gather, View);
        }

        foreach (var page in coverage.Pages(articles, furniture).Skip(1))
        {
            yield return page;
        }

        yield return Feeds.ListingFeed.LayOut(coverage, articles, furniture);
    }

    private static Explained Gather((Background Background, Edition Edition, Paging<Article> Paging) subject)
    {
        var (background, edition, paging) = subject;
        return new Explained(background, edition, ReferenceEquals(edition, background.Newest) ? paging.Page(0) : new PageOf<Article>([], "", ""));
    }

    private static PageView View(Explained explained, PageBuilder furniture)
    {
        var words = furniture.Strings(explained.Edition.Language);
        return furniture.Wrap(TemplateNames.Explainer, words, Head(furniture, words, explained), View(furniture, words, explained));
    }

    private static Listing Coverage(PageBuilder furniture, Background background)
    {
        var title = background.Newest.Title;
        return new Listing("coverage", background.Address, furniture.Strings(background.Newest.Language).Fill("coverage", "title", title), "")
        {
            Summary = background.Newest.Lede,
            Above = [IndexLink(furniture, furniture.OwnStrings), new LinkView(title, furniture.Url(background.Address))],
        };
    }

    private static Head Head(PageBuilder furniture, LocaleStrings words, Explained explained)
    {
        var (background, edition, _) = explained;
        var isNewest = ReferenceEquals(edition, background.Newest);
        var name = isNewest ? edition.Title : LocaleStrings.Filled(words.Fill("edition_title", "title", edition.Title), "date", words.Day(edition.Date));
        var index = IndexLink(furniture, words);
        return PageHeads.Bare(furniture, words, background.AddressOf(edition), name, edition.Lede, null, index) with
        {
            Lang = edition.Language,
            Canonical = furniture.FullUrl(background.Address),
            Type = "article",
            Picture = PageHeads.SharePicture(furniture, edition.Image),
            Published = LocaleStrings.Iso(background.Editions[0].Date.At),
            Modified = LocaleStrings.Iso(edition.LastChange),
            Tags = [.. edition.Topics.Select(t => t.Name)],
            Feeds = [PageHeads.SiteFeed(furniture), PageHeads.Feed(furniture, background.Newest.Title, background.Address)],
            JsonLd = isNewest ? JsonLd.Explainer(furniture, words, background, edition, index) : "",
        };
    }

    private static ExplainerView View(PageBuilder furniture, LocaleStrings words, Explained explained)
    {
        var (background, edition, newest) = explained;
        var isNewest = ReferenceEquals(edition, background.Newest);
        return new ExplainerView
        {
            Title = edition.Title,
            Lede = edition.Lede,
            AsOf = words.When(edition.Date),
            Updated = edition.Updated is { } updated ? words.When(updated) : null,
            Picture = furniture.Picture(edition.Image),
            Body = new BodyView(edition.Body, edition.Language),
            Newest = isNewest ? null : new LinkView(background.Newest.Title, furniture.Url(background.Address)),
            Editions = background.Editions.Length == 1 ? [] : [.. background.Editions.Reverse().Select(e => new EditionLine(words.When(e.Date), furniture.Url(background.AddressOf(e)), e == edition))],
            Timeline = Timeline(furniture, words, edition, newest.Items),
            Coverage = furniture.Cards(newest.Items, words),
            Older = furniture.Url(newest.Older),
            Topics = [.. edition.Topics.Select(t => furniture.Link(t, words))],
            Sources = [.. edition.Sources.Select(PageBuilder.Source)],
            Feed = furniture.Url(PageHeads.FeedAddress(background.Address)),
        };
    }

    /// <summary>What editors wrote and the stories on the page, in the order of their dates.</summary>
    private static ImmutableArray<TimelineLine> Timeline(PageBuilder furniture, LocaleStrings words, Edition edition, ImmutableArray<Article> stories)
    {
        var written = edition.Timeline.Select(e => (e.Date, Line: new TimelineLine(words.When(e.Date), e.Text, "")));
        var told = stories.Reverse().Select(a => (a.Date, Line: new TimelineLine(new TimeView(words.Day(a.Date), LocaleStrings.Iso(a.Date.At)), a.Title, furniture.Url(a.Address))));
        return [.. written.Concat(told).OrderBy(e => e.Date.At).Select(e => e.Line)];
    }

    private static Page Index(Newsroom newsroom, PageBuilder furniture) => IndexPages.Page(furniture, "explainers", IndexAddress(furniture), () =>
    [
        new IndexGroup("", [.. NewestFirst(newsroom).Select(b => Entry(furniture, b))]),
    ]);

    private static IndexEntry Entry(PageBuilder furniture, Background background)
    {
        var newest = background.Newest;
        return new IndexEntry(
            newest.Title, furniture.Url(background.Address), newest.Lede, furniture.OwnStrings.When(newest.Date), PageBuilder.ForeignTo(furniture.OwnStrings, newest.Language));
    }

    private static LinkView IndexLink(PageBuilder furniture, LocaleStrings words) => new(words["explainers"], furniture.Url(IndexAddress(furniture)));

    private static string IndexAddress(PageBuilder furniture) => UrlPatterns.IndexOf(furniture.Site.Urls.Background);

    /// <summary>An edition on its page, and the newest stories that cite the explainer where it is the newest.</summary>
    private readonly record struct Explained(Background Background, Edition Edition, PageOf<Article> Coverage) : IFacts
    {
        public void AddTo(ref Fingerprint print)
        {
            print.Add(Background);
            print.Add(Edition.Fingerprint);
            print.Add(Coverage.Items);
            print.Add(Coverage.Older);
        }
    }
}
