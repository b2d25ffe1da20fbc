using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feeds of everything, at the root of the site.</summary>
internal static class SiteFeed
{
    public const string List = "/";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        FeedFormats.Of(newsroom.Site).Select(format => new ClaimedAddress(format.AddressIn(List)));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var site = newsroom.Site;
        return FeedPages.LayOut(
            new FeedList(List, site.Name, site.Description.Length > 0 ? site.Description : site.Name, site.Language),
            FeedFormats.Of(site),
            newsroom,
            static all => new NewestStories(FeedItems.Newest(all.Articles, all.Site.Feeds.Items)),
            static (newest, b, list) => FeedItems.Create(b, newest.Articles, list.Language),
            builder);
    }
}
