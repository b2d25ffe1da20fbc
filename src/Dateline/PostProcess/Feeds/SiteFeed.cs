using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of everything.</summary>
internal static class SiteFeed
{
    public const string Address = "/feed.xml";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Address)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        yield return FeedItems.Feed(builder, Address, () => new FeedView(
            newsroom.Site.Name,
            newsroom.Site.Description.Length > 0 ? newsroom.Site.Description : newsroom.Site.Name,
            builder.FullUrl("/"),
            builder.FullUrl(Address),
            newsroom.Site.Language,
            newsroom.Articles.IsEmpty ? "" : FeedItems.Date(newsroom.Articles[^1].Date.At),
            FeedItems.Create(builder, FeedItems.Newest(newsroom.Articles, newsroom.Site.FeedItems))));
    }
}
