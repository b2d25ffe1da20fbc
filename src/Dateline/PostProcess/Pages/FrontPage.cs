using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The front page, as <c>front.yml</c> plans it. Without a plan the recent story with the highest priority leads, and the next ones follow.
/// No story is shown twice, except in the list of the latest.
/// </summary>
internal static class FrontPage
{
    private const int SlotsShown = 3;
    private const int LatestShown = 10;
    private const int BlockShown = 4;

    /// <summary>How many of the latest stories can lead: an important story of last month can not.</summary>
    private const int Considered = 24;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        [Listing.Claim(newsroom, "/", newsroom.Articles) with { Sitemap = SitemapGroup.Main, Pages = 1, Below = [] }];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        var description = newsroom.Site.Description.Length > 0
            ? newsroom.Site.Description
            : strings.Fill("front_description", "site", newsroom.Site.Name);
        yield return builder.Page("/", strings, () =>
        {
            var view = View(newsroom, builder, strings);
            var head = PageHeads.Create(builder, strings, "/", newsroom.Site.Name, description);
            return (head with { JsonLd = FrontPageJsonLd.Write(builder, strings, description, view) }, view);
        });
    }

    private static FrontView View(Newsroom newsroom, PageBuilder builder, LocaleStrings strings)
    {
        var plan = newsroom.FrontPage;
        var shown = new HashSet<string>(plan.Packages.SelectMany(p => p.Items).Concat(plan.Slots).Select(a => a.Path));
        Article[] candidates = [.. ByPriority(newsroom).Where(a => !shown.Contains(a.Path) && a != plan.Lead)];
        var lead = plan.Lead ?? candidates.FirstOrDefault(a => newsroom.Site.LabelOf(a)?.IsPaid != true);
        ImmutableArray<Article> slots = plan.Slots.IsEmpty ? [.. candidates.Where(a => a != lead).Take(SlotsShown)] : plan.Slots;
        shown.UnionWith(slots.Append(lead).OfType<Article>().Select(a => a.Path));
        return new FrontView(
            lead is null ? null : builder.Card(lead, strings),
            builder.Cards(slots, strings),
            [.. plan.Packages.Where(p => !p.Items.IsEmpty).Select(p => Package(builder, strings, p))],
            builder.Cards([.. ArticleOrder.NewestFirst(newsroom.Articles).Take(LatestShown)], strings),
            [.. newsroom.Site.Sections.Select(s => Section(newsroom, builder, strings, s, shown)).Where(b => !b.Cards.IsEmpty)],
            [.. BackgroundPages.NewestFirst(newsroom).Take(BlockShown).Select(b => Explainer(builder, strings, b))],
            builder.Url(newsroom.Site.Urls.News));
    }

    private static IEnumerable<Article> ByPriority(Newsroom newsroom) =>
        ArticleOrder
            .NewestFirst(newsroom.Articles)
            .Take(Considered)
            .Where(a => a.Language == newsroom.Site.Language)
            .OrderBy(a => a.Priority);

    private static FrontBlock Package(PageBuilder builder, LocaleStrings strings, FrontPackage package) => new(
        new LinkView(package.Title, package.Background is { } b ? builder.Url(b.Address) : ""),
        package.Background is { } background ? Explainer(builder, strings, background) : null,
        builder.Cards(package.Items, strings));

    private static FrontBlock Section(
        Newsroom newsroom, PageBuilder builder, LocaleStrings strings, Section section, HashSet<string> shown) =>
        new(
            builder.Link(section, strings),
            null,
            builder.Cards(
                [.. ArticleOrder.NewestFirst(newsroom.BySection[section]).Where(a => !shown.Contains(a.Path)).Take(BlockShown)], strings));

    private static LinkView Explainer(PageBuilder builder, LocaleStrings strings, Background background) =>
        new(background.Newest.Title, builder.Url(background.Address))
        {
            Lang = PageBuilder.ForeignTo(strings, background.Newest.Language),
        };
}
