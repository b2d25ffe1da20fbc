using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Makes the newsroom of what was read: everything is named, found and checked; what readers may not see is left out.</summary>
internal static class SiteLinker
{
    public static Newsroom Link(ParsedDocuments drafts, MediaFolder media, BuildContext context)
    {
        var standings = new AddressIndex(drafts, context);
        var registry = new IdLookup(context.Site, drafts, context.Diagnostics);
        var references = new References(drafts, standings, media, context.Diagnostics);
        CollectTopics(drafts, standings, registry);

        var backgrounds = new BackgroundLinker(standings, registry, references, context).Link(drafts.Editions);
        var newsroom = Listings.Build(
            new Newsroom
            {
                Site = context.Site,
                Articles = new ArticleLinker(drafts, backgrounds, standings, registry, references, context).Link(),
                Backgrounds = [.. backgrounds.Values.OfType<Background>().OrderBy(b => b.Id, StringComparer.Ordinal)],
                Pages = [.. drafts.Pages.Where(p => standings.Of(p) == Visibility.Public).Select(p => Page(p, standings, references, context))],
                Withdrawals = [.. drafts.Articles.Where(a => standings.Of(a) == Visibility.Withdrawn).Select(a => Withdrawal(a, standings, context))],
                Redirects = [.. standings.Aliases.Where(a => standings.Of(a.Text) != Visibility.Hidden).Select(a => new Redirect(a.Address, standings.AddressOf(a.Text)))],
                FrontPage = FrontPagePlan.Open,
                SharePicture = SharePicture(media, context),
                Media = FrozenDictionary<string, MediaFile>.Empty,
            },
            context.Jobs);
        newsroom = newsroom with { FrontPage = new FrontPageLinker(newsroom, backgrounds, references, context.Diagnostics).Link(drafts.FrontPage) };
        references.Report();
        new LinkTargetChecks(newsroom, standings, context.Diagnostics).Check(drafts);
        NameChecks.OfAddresses(newsroom, standings, context);
        return newsroom with { Media = media.Used(context.Diagnostics) };
    }

    /// <summary>A topic that nobody declared is spelled as its oldest public story spells it.</summary>
    private static void CollectTopics(ParsedDocuments drafts, AddressIndex standings, IdLookup registry)
    {
        foreach (var article in drafts.Articles)
        {
            if (standings.Of(article) == Visibility.Public)
            {
                registry.Collect(article.TopicNames);
            }
        }
    }

    private static StaticPage Page(ParsedPage page, AddressIndex standings, References references, BuildContext context)
    {
        var language = Languages.Of(page, context);
        return new StaticPage(
            page.Path,
            standings.AddressOf(page),
            page.Title.Value,
            page.Lede,
            language,
            page.Updated.IfDue(context.Now),
            new Body(page.Path, page.BodyFingerprint, references.InBody(page, isPublic: true)));
    }

    private static Withdrawal Withdrawal(ParsedArticle article, AddressIndex standings, BuildContext context) =>
        new(article.Path, standings.AddressOf(article), article.Withdrawn.Date, article.Withdrawn.Reason, Languages.Of(article, context));

    private static MediaFile? SharePicture(MediaFolder media, BuildContext context)
    {
        var path = context.Site.Image;
        if (path.Length == 0 || media.Has(path))
        {
            return path.Length == 0 ? null : media.Use(path);
        }

        context.Diagnostics.Error(Codes.MissingMedia, context.Site.ImageWhere, $"there is no picture '{path}'", "expected a file below media/", Nearest.To(path, media.Paths) is { } near ? $"did you mean '{near}'?" : "");
        return null;
    }
}
