using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>
/// Links parsed documents into a newsroom: resolves all references, reports what is wrong, and leaves out what readers may not see.
/// </summary>
internal static class SiteLinker
{
    public static Newsroom Link(ParsedDocuments documents, MediaFolder media, BuildContext context)
    {
        var addresses = new AddressIndex(documents, context);
        addresses.ClaimStatic(media.Static);
        var lookup = new IdLookup(context.Site, documents, context.Diagnostics);
        var references = new References(documents, addresses, media, context.Site, context.Diagnostics);
        CollectTopics(documents, addresses, lookup);
        foreach (var (author, picture) in AuthorPictures(documents, addresses, lookup, references))
        {
            lookup.Pictures.TryAdd(author, picture);
        }

        PermanentIds.Check(documents.Articles, context);
        SameTexts.Check(documents, addresses, context);

        var pictures = new SitePictures(media, context);
        var backgrounds = new BackgroundLinker(addresses, lookup, references, context).Link(documents.Editions);
        var newsroom = Listings.Build(
            new Newsroom
            {
                Site = context.Site,
                Articles = new ArticleLinker(
                    documents, backgrounds, addresses, lookup, references,
                    new RecordingLinker(references, context.Diagnostics), context).Link(),
                Backgrounds = [.. backgrounds.Values.OfType<Background>().OrderBy(b => b.Id, StringComparer.Ordinal)],
                Pages = Pages(documents, addresses, references, context),
                Withdrawals = Withdrawals(documents, addresses, new RelatedStories(addresses, references, context), context),
                Redirects = [],
                Gone = [],
                FrontPage = FrontPagePlan.Open,
                Podcasts = PodcastLinker.Link(media, context),
                SharePicture = pictures.Share,
                Logo = pictures.Logo,
                Masthead = pictures.Masthead,
                SectionPictures = pictures.BySection(),
                HasCards = pictures.HasCards(),
                StaticFiles = media.ReadStatic(context.Parallel),
                Media = FrozenDictionary<string, MediaFile>.Empty,
            },
            context.Jobs);
        newsroom = newsroom with
        {
            FrontPage = new FrontPageLinker(newsroom, documents, backgrounds, references, context.Now, context.Diagnostics).Link(),
            StoryLists = new StoryListLinker(newsroom, documents, context).Link(),
        };
        references.Report();
        SeriesOrder.Check(documents, newsroom, context);
        EpisodeNumbers.Check(documents, newsroom, context.Diagnostics);
        newsroom = newsroom with { Media = media.Used(context.Diagnostics) };
        newsroom = newsroom with
        {
            EndedRights = PictureRights.EndingBy(context.Now, newsroom, documents)
                .Select(p => p.File.Path).ToFrozenSet(StringComparer.Ordinal),
        };
        var site = new SiteAddresses(newsroom, addresses, context.Claims);
        newsroom = newsroom with { GivenUp = site.GivenUp };
        site.Reserve(addresses, context.Diagnostics);
        newsroom = new FormerAddresses(newsroom, addresses, site, context.Diagnostics).Resolve();
        new LinkTargetChecks(newsroom, addresses, site, context.Diagnostics).Check(documents);
        NameChecks.OfAddresses(newsroom, addresses, context);
        return newsroom;
    }

    /// <summary>Registers topics, oldest story first: a topic without a file gets the spelling of its oldest public story.</summary>
    private static void CollectTopics(ParsedDocuments documents, AddressIndex addresses, IdLookup lookup)
    {
        foreach (var article in documents.Articles)
        {
            if (addresses.Of(article) == Visibility.Public)
            {
                lookup.Collect(article.Topics);
            }
        }

        foreach (var edition in documents.Editions.Where(e => addresses.Of(e) == Visibility.Public))
        {
            lookup.CompareSigns(edition.Topics);
        }
    }

    /// <summary>The pictures of authors. One is published if a public story names its author: other authors have no page.</summary>
    private static (Author Author, Figure Picture)[] AuthorPictures(
        ParsedDocuments documents, AddressIndex addresses, IdLookup lookup, References references)
    {
        ParsedAuthor[] pictured = [.. documents.Authors.Where(a => a.Image is not null)];
        if (pictured.Length == 0)
        {
            return [];
        }

        var named = documents.Articles.Where(a => addresses.Of(a) == Visibility.Public)
            .SelectMany(a => a.Authors.Concat(a.Credits.SelectMany(c => c.People)))
            .Select(a => a.Value).ToHashSet(NameComparer.Ids)
            .Select(lookup.FindAuthor).OfType<Author>().ToHashSet();
        return pictured
            .Select(a => (a.Author, Image: a.Image!, File: references.Media(a, a.Image!.Src, "picture", named.Contains(a.Author))))
            .Where(a => a.File is not null)
            .Select(a => (a.Author, Figure.Of(a.File!, a.Image.Text)))
            .ToArray();
    }

    private static ImmutableArray<StaticPage> Pages(
        ParsedDocuments documents, AddressIndex addresses, References references, BuildContext context)
    {
        // A page that is not public yet gets the errors of its fields, too.
        var pages = documents.Pages.Where(p => VisibilityRule.IsChecked(p, context.Audience))
            .Select(p => (Page: p, Template: PageTemplates.Resolve(p, context)));
        return
        [
            .. pages.Where(p => addresses.Of(p.Page) == Visibility.Public)
                .Select(p => Page(p.Page, addresses, references, context) with { Template = p.Template }),
        ];
    }

    private static ImmutableArray<Withdrawal> Withdrawals(
        ParsedDocuments documents, AddressIndex addresses, RelatedStories related, BuildContext context)
    {
        var articles = documents.Articles.Where(a => addresses.Of(a) == Visibility.Withdrawn);
        return [.. articles.Select(a => Withdrawal(a, addresses, related, context))];
    }

    private static StaticPage Page(ParsedPage page, AddressIndex addresses, References references, BuildContext context)
    {
        var language = Languages.Of(page, context);
        return new StaticPage(
            page.Path,
            addresses.AddressOf(page),
            page.Title.Value,
            page.Lede,
            page.Opening,
            language,
            page.Updated.IfDue(context.Now),
            new Body(page.Path, page.BodyFingerprint, references.InBody(page, isPublic: true)));
    }

    private static Withdrawal Withdrawal(
        ParsedArticle article, AddressIndex addresses, RelatedStories related, BuildContext context) =>
        new(
            article.Path,
            addresses.AddressOf(article),
            article.Withdrawn.Title.Length > 0 ? article.Withdrawn.Title : article.Title.Value,
            article.Withdrawn.Date,
            article.Withdrawn.Reason,
            Languages.Of(article, context),
            related.Instead(article, isPublic: true));
}
