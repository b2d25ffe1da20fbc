using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;

namespace Dateline.PostProcess.Pages;

/// <summary>All news: every story, newest first.</summary>
internal static class NewsPages
{
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        [Listing.Claim(newsroom, newsroom.Site.Urls.News, newsroom.Articles) with { Sitemap = SitemapGroup.Main }];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        return new Listing("news", newsroom.Site.Urls.News, strings["all_news"], "")
        {
            Heading = strings.Label("all_news"),
            Summary = strings.Fill("news_description", "site", newsroom.Site.Name),
            FeedOf = SiteFeed.List,
            Podcast = builder.Podcasts(null) is [var podcast, ..] ? podcast.Address : "",
        }.Pages(newsroom.Articles, builder);
    }
}
