using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>Turns stories into the items of feeds, and feeds into pages.</summary>
internal static class FeedItems
{
    /// <summary>The page of a list's feed in a format, with a cheap view.</summary>
    public static Page Feed(PageBuilder builder, FeedFormat format, string list, Func<FeedView> view) =>
        new ViewPage(format.AddressIn(list), view, Renderer(builder, format));

    public static PageRenderer Renderer(PageBuilder builder, FeedFormat format) =>
        (feed, to) => format.Write((FeedView)feed, builder.Context.Prose, to);

    /// <summary>The title of a list's feed, in the feed and in the pages that link to it.</summary>
    public static string Title(SiteConfig site, string list) => $"{site.Name}: {list}";

    /// <summary>The stories of a list that its feed holds, newest first.</summary>
    public static ImmutableArray<Article> Newest(ImmutableArray<Article> articles, int most) =>
        [.. ArticleOrder.NewestFirst(articles).Take(most)];

    /// <summary>The URL of the newsroom's logo. RSS 2.0 has no drawings there and no newer formats than PNG.</summary>
    public static string Logo(PageBuilder builder) =>
        builder is { HasLogo: true, Logo: { Type: "image/png" or "image/jpeg" or "image/gif" } logo } ? builder.FullUrl(logo.Address) : "";

    public static ImmutableArray<FeedItem> Create(PageBuilder builder, ImmutableArray<Article> articles) =>
        ImmutableArray.CreateRange(articles, a => Create(builder, a));

    /// <summary>When one of the stories last changed; null if there are none.</summary>
    public static DateTimeOffset? LastChange(ImmutableArray<Article> articles) =>
        articles.IsEmpty ? null : articles.Max(a => a.LastChange.At);

    private static FeedItem Create(PageBuilder builder, Article article)
    {
        var strings = builder.Strings(article.Language);
        var change = article.LastChange;
        var isMarked = article.Language != builder.Site.Language || strings.Direction == Scripts.RightToLeft;
        return new FeedItem
        {
            Id = article.PermanentId.ToString(),
            Title = FeedNotes.Title(builder, strings, article),
            Url = article.Kind == ArticleKind.Link && article.IsSyndicated ? article.Text.Canonical : builder.FullUrl(article.Address),
            Date = article.Date.At,
            Updated = change == article.Date ? null : change.At,
            Summary = article.Description,
            Authors = [.. Creators.Of(builder.Site, article).Select(c => c.Name)],
            Contributors = article.Credits.IsEmpty ? [] : [.. article.Credits.SelectMany(c => c.People).Select(p => p.Name).Distinct()],
            Categories = FeedNotes.Categories(builder, article),
            Source = article.Text.Canonical,
            Picture = Picture(builder, article.Image),
            Recording = (article.Sound ?? article.Film) is { File: var file }
                ? new FeedRecording(builder.FullUrl(file.Address), file.Type, file.Bytes)
                : null,
            Body = new BodyView(
                article.Body, article.Language, DatelineText.Html(builder, strings, article), Page: builder.FullUrl(article.Address))
            {
                Live = StoryMarks.Marks(strings, article),
            },
            Before = FeedNotes.Before(strings, article),
            Corrections = CorrectionNotes.Html(strings, article),
            Lang = isMarked ? article.Language : "",
            Dir = isMarked ? strings.Direction : "",
        };
    }

    private static FeedPicture? Picture(PageBuilder builder, Figure? figure)
    {
        if (figure is not { File: var file })
        {
            return null;
        }

        // The length of a picture that is encoded is known only when it is written.
        var (width, height) = Renditions.LargestOf(file);
        return new FeedPicture(
            builder.FullUrl(file.Address), file.Type, Renditions.IsCopied(file) ? file.Bytes : 0, width, height, figure.Alt, figure.Credit);
    }
}
