using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Makes the newsroom of what was read: everything is named, found and checked; what readers may not see is left out.</summary>
internal static class Linking
{
    public static Newsroom Link(Drafts drafts, BuildContext context)
    {
        var standings = new Standings(drafts, context);
        var registry = new Registry(context.Site, drafts, context.Diagnostics);
        var media = new MediaShelf(drafts.Media);
        var references = new References(standings, media, context.Diagnostics);
        MeetTopics(drafts, standings, registry);

        var backgrounds = new BackgroundLinking(standings, registry, references, context).Link(drafts.Editions);
        var articles = new ArticleLinking(drafts, backgrounds, standings, registry, references, context).Link();
        var newsroom = Listings.Gather(
            new Newsroom
            {
                Site = context.Site,
                Articles = articles,
                Backgrounds = [.. backgrounds.Values.OfType<Background>().OrderBy(b => b.Id, StringComparer.Ordinal)],
                Pages = [.. drafts.Pages.Where(p => standings.Of(p) == Visibility.Public).Select(p => Page(p, standings, references, context))],
                Withdrawals = [.. drafts.Articles.Where(a => standings.Of(a) == Visibility.Withdrawn).Select(a => Withdrawal(a, standings, context))],
                Redirects = Redirects(drafts, standings),
                Front = FrontLinking.Link(drafts, articles, backgrounds, references, context),
                SharePicture = SharePicture(media, context),
                Media = FrozenDictionary<string, MediaFile>.Empty,
            });
        SiteAddresses.TakeLists(standings.Addresses, newsroom);
        LinkChecks.CheckAliases(newsroom, drafts, standings, context.Drafts);
        LinkChecks.CheckAddresses(newsroom, drafts, standings, context.Diagnostics);
        return newsroom with { Media = media.Used() };
    }

    /// <summary>A topic that nobody declared is spelled as its oldest public story spells it.</summary>
    private static void MeetTopics(Drafts drafts, Standings standings, Registry registry)
    {
        foreach (var topic in drafts.Articles.Where(a => standings.Of(a) == Visibility.Public).SelectMany(a => a.Topics))
        {
            registry.Meet(topic);
        }
    }

    private static StaticPage Page(PageDraft page, Standings standings, References references, BuildContext context) => new(
        page.Path,
        standings.AddressOf(page),
        page.Title.Value,
        page.Lede,
        Languages.Of(page, context),
        page.Updated,
        new Body(page.Path, page.Body.Line, references.InBody(page, isPublic: true)));

    private static Withdrawal Withdrawal(ArticleDraft article, Standings standings, BuildContext context) =>
        new(article.Path, standings.AddressOf(article), article.Withdrawn.Date, article.Withdrawn.Reason, Languages.Of(article, context));

    private static ImmutableArray<Redirect> Redirects(Drafts drafts, Standings standings) =>
    [
        .. drafts.Articles.Concat<TextDraft>(drafts.Editions).Concat(drafts.Pages)
            .Where(t => standings.Of(t) != Visibility.Hidden)
            .SelectMany(t => t.Aliases.Select(a => new Redirect(Addresses.Whole(a.Value), standings.AddressOf(t)))),
    ];

    private static MediaFile? SharePicture(MediaShelf media, BuildContext context)
    {
        var path = context.Site.Image;
        if (path.Length == 0 || media.Has(path))
        {
            return path.Length == 0 ? null : media.Take(path);
        }

        context.Diagnostics.Error(Diagnostics.Codes.MissingMedia, Diagnostics.SourceSpan.File(SiteFields.FileName), $"there is no picture '{path}'", "expected a file below media/");
        return null;
    }
}
