using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Pages;
using Dateline.PostProcess.Podcasts;
using Dateline.PostProcess.Sitemaps;
using Dateline.Process.Documents;

namespace Dateline;

/// <summary>
/// Every family of pages, one line each. Start reading here. A pipeline that creates pages at other addresses than those of documents must
/// declare them in <c>Claims</c>.
/// </summary>
internal static class Pipelines
{
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new("articles") { Input = "articles", Read = ArticleFields.Read, Layouts = [ArticlePages.LayOut] },
        new("live") { Layouts = [LiveFiles.LayOut], Claims = [LiveFiles.Claims] },
        new("republish") { Layouts = [RepublishPages.LayOut], Claims = [RepublishPages.Claims] },
        new("backgrounds")
        {
            Input = "backgrounds", Read = EditionFields.Read, Layouts = [BackgroundPages.LayOut], Claims = [BackgroundPages.Claims],
        },
        new("topics")
        {
            Input = "topics", Ending = ".yml", Read = TopicFields.Read, Layouts = [TopicPages.LayOut], Claims = [TopicPages.Claims],
        },
        new("authors")
        {
            Input = "authors", Ending = ".yml", Read = AuthorFields.Read, Layouts = [AuthorPages.LayOut], Claims = [AuthorPages.Claims],
        },
        new("series")
        {
            Input = "series", Ending = ".yml", Read = SeriesFields.Read, Layouts = [SeriesPages.LayOut], Claims = [SeriesPages.Claims],
        },
        new("pages") { Input = "pages", Read = PageFields.Read, Layouts = [StaticPages.LayOut] },
        new("front") { Layouts = [FrontPage.LayOut], Claims = [FrontPage.Claims] },
        new("news") { Layouts = [NewsPages.LayOut, SiteFeed.LayOut], Claims = [NewsPages.Claims, SiteFeed.Claims] },
        new("feeds") { Layouts = [FeedsPage.LayOut, OutlineFile.LayOut], Claims = [FeedsPage.Claims, OutlineFile.Claims] },
        new("sections") { Layouts = [SectionPages.LayOut], Claims = [SectionPages.Claims] },
        new("podcasts") { Layouts = [PodcastFeeds.LayOut], Claims = [PodcastFeeds.Claims] },
        new("corrections") { Layouts = [CorrectionPages.LayOut], Claims = [CorrectionPages.Claims] },
        new("search") { Layouts = [SearchPages.LayOut], Claims = [SearchPages.Claims] },
        new("notices") { Layouts = [NoticePages.LayOut, Redirects.LayOut], Claims = [NoticePages.Claims] },
        new("media") { Layouts = [MediaFiles.LayOut, StoryCards.LayOut] },
        new("plumbing")
        {
            Layouts = [Sitemaps.LayOut, NewsSitemap.LayOut, RootFiles.LayOut, PlainFiles.LayOut],
            Claims = [Sitemaps.Claims, NewsSitemap.Claims, RootFiles.Claims, PlainFiles.Claims],
        },
    ];

    /// <summary>The addresses that all pipelines claim.</summary>
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        All.SelectMany(p => p.Claims).SelectMany(claims => claims(newsroom));
}
