using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>
/// The front page: what <c>front.yml</c> says; where it is silent, the weightiest of the last stories leads and the next ones stand beside it.
/// No story is there twice, but in the list of the latest.
/// </summary>
internal static class FrontPage
{
    private const int SlotsShown = 3;
    private const int LatestShown = 10;
    private const int BlockShown = 4;

    /// <summary>How far back priority counts: a great story of last month is no lead.</summary>
    private const int Considered = 24;

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture)
    {
        var words = furniture.OwnStrings;
        yield return furniture.Page("/", TemplateNames.FrontPage, words, () =>
            (PageHeads.Create(furniture, words, "/", newsroom.Site.Name, newsroom.Site.Description), View(newsroom, furniture, words)));
    }

    private static FrontView View(Newsroom newsroom, PageBuilder furniture, LocaleStrings words)
    {
        var plan = newsroom.FrontPage;
        var shown = new HashSet<string>(plan.Packages.SelectMany(p => p.Items).Concat(plan.Slots).Select(a => a.Path));
        var weighty = new Queue<Article>(Weighty(newsroom).Where(a => !shown.Contains(a.Path) && a != plan.Lead));
        var lead = plan.Lead ?? (weighty.TryDequeue(out var first) ? first : null);
        ImmutableArray<Article> slots = plan.Slots.IsEmpty ? [.. weighty.Take(SlotsShown)] : plan.Slots;
        shown.UnionWith(slots.Append(lead).OfType<Article>().Select(a => a.Path));
        return new FrontView(
            lead is null ? null : furniture.Card(lead, words),
            furniture.Cards(slots, words),
            [.. plan.Packages.Where(p => !p.Items.IsEmpty).Select(p => Package(furniture, words, p))],
            furniture.Cards([.. ArticleOrder.NewestFirst(newsroom.Articles).Take(LatestShown)], words),
            [.. newsroom.Site.Sections.Select(s => Section(newsroom, furniture, words, s, shown)).Where(b => !b.Cards.IsEmpty)],
            [.. BackgroundPages.NewestFirst(newsroom).Take(BlockShown).Select(b => Explainer(furniture, b))],
            furniture.Url(newsroom.Site.Urls.News));
    }

    private static IEnumerable<Article> Weighty(Newsroom newsroom) =>
        ArticleOrder.NewestFirst(newsroom.Articles).Take(Considered).Where(a => a.Language == newsroom.Site.Language).OrderBy(a => a.Priority);

    private static FrontBlock Package(PageBuilder furniture, LocaleStrings words, FrontPackage package) => new(
        new LinkView(package.Title, package.Background is { } b ? furniture.Url(b.Address) : ""),
        package.Background is { } background ? Explainer(furniture, background) : null,
        furniture.Cards(package.Items, words));

    private static FrontBlock Section(Newsroom newsroom, PageBuilder furniture, LocaleStrings words, Section section, HashSet<string> shown) =>
        new(furniture.Link(section, words), null, furniture.Cards([.. ArticleOrder.NewestFirst(newsroom.BySection[section]).Where(a => !shown.Contains(a.Path)).Take(BlockShown)], words));

    private static LinkView Explainer(PageBuilder furniture, Background background) => new(background.Newest.Title, furniture.Url(background.Address));
}
