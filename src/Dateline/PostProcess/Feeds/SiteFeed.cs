using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of everything.</summary>
internal static class SiteFeed
{
    public const string Address = "/feed.xml";

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture)
    {
        yield return FeedItems.Feed(furniture, Address, () => new FeedView(
            newsroom.Site.Name,
            newsroom.Site.Description.Length > 0 ? newsroom.Site.Description : newsroom.Site.Name,
            furniture.FullUrl("/"),
            furniture.FullUrl(Address),
            newsroom.Site.Language,
            newsroom.Articles.IsEmpty ? "" : FeedItems.Date(newsroom.Articles[^1].Date.At),
            FeedItems.Create(furniture, FeedItems.Newest(newsroom.Articles, newsroom.Site.FeedItems))));
    }
}
