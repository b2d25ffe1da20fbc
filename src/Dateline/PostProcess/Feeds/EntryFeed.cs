using System.Collections.Immutable;
using Dateline.Model;
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
        static story => new NewestStories([story]),
        static (story, b, _) => Items(b, story.Articles[0]),
        builder);

    private static ImmutableArray<FeedItem> Items(PageBuilder builder, Article article) =>
        [.. article.Text.Live!.NewestFirst.Take(builder.Site.Feeds.Items).Select(e => Item(builder, article, e))];

    private static FeedItem Item(PageBuilder builder, Article article, LiveEntry entry)
    {
        var strings = builder.Strings(article.Language);
        var isMarked = strings.Direction == Scripts.RightToLeft;
        var creators = EntryMarks.CreatorsOf(builder, article, entry);
        return new FeedItem
        {
            Id = $"{article.PermanentId}#{entry.Id}",
            Title = EntryMarks.TitleOf(article, entry),
            Url = EntryMarks.UrlOf(builder, article, entry),
            Date = entry.At.At,
            Updated = EntryMarks.ChangeOf(article, entry)?.At,
            Summary = entry.Opening,
            Authors = ImmutableArray.CreateRange(creators, c => new LinkView(c.Name, builder.FullUrl(c.Address ?? ""))),
            Body = new BodyView(article.Body, article.Language, Page: builder.FullUrl(article.Address))
            {
                Live = EntryMarks.OfCopy(builder, strings, article),
                Entry = entry.Id,
            },
            Lang = isMarked ? article.Language : "",
            Dir = isMarked ? strings.Direction : "",
        };
    }
}
