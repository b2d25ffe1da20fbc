using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>Makes feeds and their items.</summary>
internal static class FeedItems
{
    public static Page Feed(PageBuilder builder, string address, Func<FeedView> view) => new ViewPage(address, view, FeedWriter(builder));

    public static PageRenderer FeedWriter(PageBuilder builder) => (feed, to) => Rss.Write((FeedView)feed, builder.Context.Prose, to);

    /// <summary>The stories of a list that its feed holds, newest first.</summary>
    public static ImmutableArray<Article> Newest(ImmutableArray<Article> articles, int most) =>
        [.. ArticleOrder.NewestFirst(articles).Take(most)];

    public static ImmutableArray<FeedItem> Create(PageBuilder builder, ImmutableArray<Article> articles) =>
        ImmutableArray.CreateRange(articles, a => Create(builder, a));

    /// <summary>RFC 822 with a four-digit year.</summary>
    public static string Date(DateTimeOffset at) =>
        at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
            + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static FeedItem Create(PageBuilder builder, Article article)
    {
        var strings = builder.Strings(article.Language);
        return new FeedItem(
            article.PermanentId.ToString(),
            article.Title,
            article.Kind == ArticleKind.Link && article.IsSyndicated ? article.Text.Canonical : builder.FullUrl(article.Address),
            Date(article.Date.At),
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
