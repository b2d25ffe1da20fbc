using Dateline.Model;
using Dateline.PostProcess.Metadata;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// The feed of a live story's entries, an item each. The id of an item follows from the story's permanent id and the time of the entry, so
/// it stays when the headline changes.
/// </summary>
internal static class EntryFeed
{
    public static IEnumerable<Page> LayOut(Article article, PageBuilder builder) => FeedFormats.All.Select(format => builder.File(
        format.AddressIn(article.Address), (article, format), static feed => new StoryFeed(feed.article, feed.format), View,
        FeedItems.Renderer(builder, format)));

    private static FeedView View(StoryFeed feed, PageBuilder builder)
    {
        var (article, format) = feed;
        return new FeedView(
            FeedItems.Title(builder.Site, article.Title),
            article.Description.Length > 0 ? article.Description : article.Title,
            builder.FullUrl(article.Address),
            builder.FullUrl(format.AddressIn(article.Address)),
            article.Language,
            article.LastChange.At,
            [.. article.Text.Live!.NewestFirst.Take(builder.Site.FeedItems).Select(e => Item(builder, article, e))])
        { Logo = FeedItems.Logo(builder) };
    }

    private static FeedItem Item(PageBuilder builder, Article article, LiveEntry entry)
    {
        var strings = builder.Strings(article.Language);
        var authors = EntryMarks.AuthorsOf(article, entry);
        return new FeedItem
        {
            Id = $"{article.PermanentId}#{entry.Id}",
            Title = entry.Words.Length > 0 ? entry.Words : article.Title,
            Url = EntryMarks.UrlOf(builder, article, entry),
            Date = entry.At.At,
            Updated = EntryMarks.ChangeOf(article, entry)?.At,
            Summary = entry.Opening,
            Authors = authors.IsEmpty
                ? [.. Creators.Of(builder.Site, article).Select(c => c.Name)]
                : [.. authors.Select(a => a.Name)],
            Body = new BodyView(article.Body, article.Language, Page: builder.FullUrl(article.Address))
            {
                Live = EntryMarks.OfCopy(builder, strings, article),
                Entry = entry.Id,
            },
        };
    }

    /// <summary>A live story, on which its feed depends alone. The format is the page's own and never changes.</summary>
    private readonly record struct StoryFeed(Article Article, FeedFormat Format) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint) => fingerprint.Add(Article);
    }
}
