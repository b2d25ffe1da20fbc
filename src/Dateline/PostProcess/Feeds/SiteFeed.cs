using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of everything, at the root of the site.</summary>
internal static class SiteFeed
{
    public const string List = "/";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) =>
        FeedFormats.All.Select(format => new ClaimedAddress(format.AddressIn(List)));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        FeedFormats.All.Select(format => FeedItems.Feed(builder, format, List, () => View(newsroom, builder, format)));

    private static FeedView View(Newsroom newsroom, PageBuilder builder, FeedFormat format)
    {
        var newest = FeedItems.Newest(newsroom.Articles, newsroom.Site.FeedItems);
        return new FeedView(
            newsroom.Site.Name,
            newsroom.Site.Description.Length > 0 ? newsroom.Site.Description : newsroom.Site.Name,
            builder.FullUrl(List),
            builder.FullUrl(format.AddressIn(List)),
            newsroom.Site.Language,
            FeedItems.LastChange(newest),
            FeedItems.Create(builder, newest))
        { Logo = FeedItems.Logo(builder) };
    }
}
