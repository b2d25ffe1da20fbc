using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// For each explainer its page with the newest edition, a page for each earlier one, older coverage, the feed; and the index.
/// </summary>
internal static class BackgroundPages
{
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        newsroom.Backgrounds.Select(b => Claim(newsroom, b))
            .Prepend(IndexPages.Claim(IndexAddress(newsroom.Site), () => newsroom.Backgrounds.Select(b => b.Newest.LastChange)));

    private static ClaimedAddress Claim(Newsroom newsroom, Background background)
    {
        var coverage = Listing.Claim(newsroom, background.Address, newsroom.ByBackground.GetValueOrDefault(background, []), owner: "");
        return coverage with { ChangeOf = number => number == 0 ? background.Newest.LastChange : coverage.ChangeOf(number) };
    }

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Backgrounds.SelectMany(b => LayOutBackground(newsroom, builder, b)).Prepend(Index(newsroom, builder));

    /// <summary>Explainers by their newest editions.</summary>
    public static IEnumerable<Background> NewestFirst(Newsroom newsroom) =>
        newsroom.Backgrounds.OrderByDescending(b => b.Newest.Date.At).ThenBy(b => b.Id, StringComparer.Ordinal);

    /// <summary>A link to an explainer, from a page in the language of <paramref name="strings"/>.</summary>
    public static LinkView Link(PageBuilder builder, LocaleStrings strings, Background background) =>
        new(background.Newest.Title, builder.Url(background.Address))
        {
            Lang = PageBuilder.ForeignTo(strings, background.Newest.Language),
        };

    /// <summary>The title of one edition among others.</summary>
    public static string EditionTitle(LocaleStrings strings, Edition edition) =>
        LocaleStrings.Filled(strings.Fill("edition_title", "title", edition.Title), "date", strings.DayText(edition.Date));

    private static IEnumerable<Page> LayOutBackground(Newsroom newsroom, PageBuilder builder, Background background)
    {
        var articles = newsroom.ByBackground[background];
        var coverage = Coverage(builder, background);
        foreach (var edition in background.Editions)
        {
            yield return builder.Page(
                background.AddressOf(edition),
                ExplainerView.Shape,
                (background, edition, Paging: coverage.Paging(articles, builder)),
                Gather,
                View);
        }

        var feeds = ExplainerFeed.LayOut(coverage, background, articles, builder);
        foreach (var page in coverage.Pages(articles, builder).Skip(1).Concat(feeds))
        {
            yield return page;
        }
    }

    private static Explained Gather((Background Background, Edition Edition, Paging<Article> Paging) subject)
    {
        var (background, edition, paging) = subject;
        return new Explained(
            background, edition, ReferenceEquals(edition, background.Newest) ? paging.Page(0) : new PageOf<Article>([], "", ""));
    }

    private static PageView View(Explained explained, PageBuilder builder)
    {
        var strings = builder.Strings(explained.Edition.Language);
        return builder.Wrap(strings, Head(builder, strings, explained).With(explained.Edition.Body), View(builder, strings, explained));
    }

    private static Listing Coverage(PageBuilder builder, Background background)
    {
        var (title, language) = (background.Newest.Title, background.Newest.Language);
        var strings = builder.Strings(language);
        return new Listing("coverage", background.Address, CoverageTitle(builder, background), "")
        {
            Heading = strings.FillLabel("coverage", "title", title),
            Language = language,
            Summary = background.Newest.Description,
            Above = [IndexLink(builder, strings), new LinkView(title, builder.Url(background.Address))],
        };
    }

    private static string CoverageTitle(PageBuilder builder, Background background) =>
        builder.Strings(background.Newest.Language).Fill("coverage", "title", background.Newest.Title);

    private static Head Head(PageBuilder builder, LocaleStrings strings, Explained explained)
    {
        var (background, edition, _) = explained;
        var isNewest = ReferenceEquals(edition, background.Newest);
        var name = isNewest ? edition.Title : EditionTitle(strings, edition);
        var index = IndexLink(builder, strings);
        return PageHeads.Bare(builder, strings, background.AddressOf(edition), name, edition.Description, null, index) with
        {
            Lang = edition.Language,
            Canonical = builder.FullUrl(background.Address),
            Type = "article",
            Picture = ShareImages.Of(builder, edition.Image),
            Published = LocaleStrings.Iso(background.Editions[0].Date),
            Modified = LocaleStrings.Iso(edition.LastChange),
            Tags = [.. edition.Topics.Select(t => t.Name)],
            Feeds = PageHeads.FeedsOfList(builder, CoverageTitle(builder, background), background.Address),
            JsonLd = isNewest ? JsonLd.Explainer(builder, strings, background, edition, index) : "",
        };
    }

    private static ExplainerView View(PageBuilder builder, LocaleStrings strings, Explained explained)
    {
        var (background, edition, newest) = explained;
        var isNewest = ReferenceEquals(edition, background.Newest);
        var before = ComparedWith(background, edition);
        return new ExplainerView
        {
            Title = edition.Title,
            Lede = edition.Lede,
            AsOf = strings.When(edition.Date),
            Updated = edition.Updated is { } updated ? strings.When(updated) : null,
            Picture = builder.Picture(edition.Image),
            Body = new BodyView(edition.Body, edition.Language),
            Contents = new BodyView(edition.Body, edition.Language) { Contents = true },
            Changes = before is null ? null : new BodyView(edition.Body, edition.Language) { Earlier = before.Body },
            Before = before is null ? null : Line(builder, strings, background, before, isCurrent: false),
            Newest = isNewest ? null : Link(builder, strings, background),
            Editions = background.Editions.Length == 1
                ? []
                : [.. background.Editions.Reverse()
                    .Select(e => Line(builder, strings, background, e, ReferenceEquals(e, edition)))],
            Timeline = Timeline(builder, strings, edition, newest.Items),
            Coverage = builder.Cards(newest.Items, strings),
            Older = builder.Url(newest.Older),
            Topics = [.. edition.Topics.Select(t => builder.Link(t, strings))],
            Sources = [.. edition.Sources.Select(PageBuilder.Source)],
            Feed = builder.Url(FeedFormats.MainOf(builder.Site).AddressIn(background.Address)),
        };
    }

    private static EditionLine Line(
        PageBuilder builder, LocaleStrings strings, Background background, Edition edition, bool isCurrent) =>
        new(strings.When(edition.Date), builder.Url(background.AddressOf(edition)), isCurrent);

    /// <summary>The edition before this one, if its text is another one in the same language.</summary>
    private static Edition? ComparedWith(Background background, Edition edition)
    {
        var place = background.Editions.IndexOf(edition);
        return place > 0 && background.Editions[place - 1] is var before && before.Language == edition.Language
            && before.Body.Fingerprint != edition.Body.Fingerprint ? before : null;
    }

    /// <summary>What editors wrote and the stories on the page, in the order of their dates.</summary>
    private static ImmutableArray<TimelineLine> Timeline(
        PageBuilder builder, LocaleStrings strings, Edition edition, ImmutableArray<Article> stories)
    {
        var written = edition.Timeline.Select(e => (e.Date, Line: new TimelineLine(strings.When(e.Date), e.Text, "")));
        var covered = stories.Reverse().Select(a => (a.Date, Line: Line(builder, strings, a)));
        return [.. written.Concat(covered).OrderBy(e => e.Date.At).Select(e => e.Line)];
    }

    private static TimelineLine Line(PageBuilder builder, LocaleStrings strings, Article story) =>
        new(strings.Day(story.Date), story.Title, builder.Url(story.Address)) { Lang = PageBuilder.ForeignTo(strings, story.Language) };

    private static Page Index(Newsroom newsroom, PageBuilder builder) =>
        IndexPages.Page(builder, "explainers", IndexAddress(builder.Site), () =>
        [
            new IndexGroup("", [.. NewestFirst(newsroom).Select(b => Entry(builder, b))]),
        ]);

    private static IndexEntry Entry(PageBuilder builder, Background background)
    {
        var newest = background.Newest;
        return new IndexEntry(
            newest.Title, builder.Url(background.Address), newest.Lede, builder.OwnStrings.When(newest.Date),
            PageBuilder.ForeignTo(builder.OwnStrings, newest.Language));
    }

    private static LinkView IndexLink(PageBuilder builder, LocaleStrings strings) =>
        builder.Link(strings, "explainers", IndexAddress(builder.Site));

    public static string IndexAddress(SiteConfig site) => UrlPatterns.IndexOf(site.Urls.Background);

    /// <summary>An edition; if it is the newest, also the newest stories that cite the explainer.</summary>
    private readonly record struct Explained(Background Background, Edition Edition, PageOf<Article> Coverage) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(Background);
            fingerprint.Add(Edition.Fingerprint);
            fingerprint.Add(ComparedWith(Background, Edition)?.Fingerprint ?? 0);
            fingerprint.Add(Coverage.Items);
            fingerprint.Add(Coverage.Older);
        }
    }
}
