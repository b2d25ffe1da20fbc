using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>Makes the newsroom of what was read: everything is named, found and checked; what readers may not see is left out.</summary>
internal static class SiteLinker
{
    public static Newsroom Link(ParsedDocuments documents, MediaFolder media, BuildContext context)
    {
        var addresses = new AddressIndex(documents, context);
        var lookup = new IdLookup(context.Site, documents, context.Diagnostics);
        var references = new References(documents, addresses, media, context.Diagnostics);
        CollectTopics(documents, addresses, lookup);

        var backgrounds = new BackgroundLinker(addresses, lookup, references, context).Link(documents.Editions);
        var newsroom = Listings.Build(
            new Newsroom
            {
                Site = context.Site,
                Articles = new ArticleLinker(documents, backgrounds, addresses, lookup, references, context).Link(),
                Backgrounds = [.. backgrounds.Values.OfType<Background>().OrderBy(b => b.Id, StringComparer.Ordinal)],
                Pages =
                [
                    .. documents.Pages.Where(p => addresses.Of(p) == Visibility.Public)
                        .Select(p => Page(p, addresses, references, context)),
                ],
                Withdrawals =
                [
                    .. documents.Articles.Where(a => addresses.Of(a) == Visibility.Withdrawn)
                        .Select(a => Withdrawal(a, addresses, context)),
                ],
                Redirects =
                [
                    .. addresses.Aliases.Where(a => addresses.Of(a.Text) != Visibility.Hidden)
                        .Select(a => new Redirect(a.Address, addresses.AddressOf(a.Text))),
                ],
                FrontPage = FrontPagePlan.Open,
                SharePicture = SharePicture(media, context),
                Media = FrozenDictionary<string, MediaFile>.Empty,
            },
            context.Jobs);
        newsroom = newsroom with
        {
            FrontPage = new FrontPageLinker(newsroom, backgrounds, references, context.Diagnostics).Link(documents.FrontPage),
        };
        references.Report();
        new LinkTargetChecks(newsroom, addresses, context.Claims, context.Diagnostics).Check(documents);
        NameChecks.OfAddresses(newsroom, addresses, context);
        return newsroom with { Media = media.Used(context.Diagnostics) };
    }

    /// <summary>A topic that nobody declared is spelled as its oldest public story spells it.</summary>
    private static void CollectTopics(ParsedDocuments documents, AddressIndex addresses, IdLookup lookup)
    {
        foreach (var article in documents.Articles)
        {
            if (addresses.Of(article) == Visibility.Public)
            {
                lookup.Collect(article.Topics);
            }
        }
    }

    private static StaticPage Page(ParsedPage page, AddressIndex addresses, References references, BuildContext context)
    {
        var language = Languages.Of(page, context);
        return new StaticPage(
            page.Path,
            addresses.AddressOf(page),
            page.Title.Value,
            page.Lede,
            language,
            page.Updated.IfDue(context.Now),
            new Body(page.Path, page.BodyFingerprint, references.InBody(page, isPublic: true)));
    }

    private static Withdrawal Withdrawal(ParsedArticle article, AddressIndex addresses, BuildContext context) =>
        new(article.Path, addresses.AddressOf(article), article.Withdrawn.Date, article.Withdrawn.Reason, Languages.Of(article, context));

    private static MediaFile? SharePicture(MediaFolder media, BuildContext context)
    {
        var path = context.Site.Image;
        if (path.Length == 0 || media.Has(path))
        {
            return path.Length == 0 ? null : media.Use(path);
        }

        context.Diagnostics.Error(
            Codes.MissingMedia,
            context.Site.ImageWhere,
            $"there is no picture '{path}'",
            "expected a file below media/",
            Nearest.To(path, media.Paths) is { } near ? $"did you mean '{near}'?" : "");
        return null;
    }
}
