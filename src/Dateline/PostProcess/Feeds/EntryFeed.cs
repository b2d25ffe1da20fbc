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
    public static IEnumerable<Page> LayOut(Article article, PageBuilder builder) => FeedPages.LayOut(
        new FeedList(
            article.Address,
            FeedItems.Title(builder.Site, article.Title),
            article.Description.Length > 0 ? article.Description : article.Title,
            article.Language),
        [FeedFormats.MainOf(builder.Site)],
        article,
        static story => new Entries(story),
        static (entries, b, _) =>
            [.. entries.Story.Text.Live!.NewestFirst.Take(b.Site.Feeds.Items).Select(e => Item(b, entries.Story, e))],
        builder);

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
                ? FeedItems.AuthorsOf(builder, article)
                : [.. authors.Select(a => new LinkView(a.Name, a.Author is { } author ? builder.FullUrl(author.Address) : ""))],
            Body = new BodyView(article.Body, article.Language, Page: builder.FullUrl(article.Address))
            {
                Live = EntryMarks.OfCopy(builder, strings, article),
                Entry = entry.Id,
            },
        };
    }

    /// <summary>A live story, on which its feed depends alone.</summary>
    private readonly record struct Entries(Article Story) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint) => fingerprint.Add(Story);
    }
}
