using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>All news: every story, newest first.</summary>
internal static class NewsPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture)
    {
        var words = furniture.OwnStrings;
        return new Listing("news", newsroom.Site.Urls.News, words["all_news"], "")
        {
            Summary = words.Fill("news_description", "site", newsroom.Site.Name),
            Feed = Feeds.SiteFeed.Address,
        }.Pages(newsroom.Articles, furniture);
    }
}
