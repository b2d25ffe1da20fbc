using System.Collections.Immutable;
using Dateline.Model;
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

    /// <summary>The stories of a list that its feed holds, newest first.</summary>
    public static ImmutableArray<Article> Newest(ImmutableArray<Article> articles, int most) =>
        [.. ArticleOrder.NewestFirst(articles).Take(most)];

    public static ImmutableArray<FeedItem> Create(PageBuilder builder, ImmutableArray<Article> articles) =>
        ImmutableArray.CreateRange(articles, a => Create(builder, a));

    private static FeedItem Create(PageBuilder builder, Article article)
    {
        var strings = builder.Strings(article.Language);
        return new FeedItem(
            article.PermanentId.ToString(),
            article.Title,
            article.Kind == ArticleKind.Link && article.IsSyndicated ? article.Text.Canonical : builder.FullUrl(article.Address),
            article.Date.At,
            article.Lede,
            ImmutableArray.CreateRange(article.Authors, a => a.Name),
            [article.Section.Name, .. article.Topics.Select(t => t.Name)],
            Picture(builder, article.Image),
            new BodyView(
                article.Body, article.Language, DatelineText.Html(builder, strings, article), Page: builder.FullUrl(article.Address)));
    }

    private static FeedPicture? Picture(PageBuilder builder, Figure? figure) =>
        figure is { File: var file }
            ? new FeedPicture(builder.FullUrl(file.Address), file.Type, file.Bytes, file.Width, file.Height, figure.Alt, figure.Credit)
            : null;
}
