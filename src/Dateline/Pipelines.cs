using System.Collections.Immutable;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Pages;
using Dateline.PostProcess.Sitemaps;
using Dateline.Process.Documents;

namespace Dateline;

/// <summary>The contents page: every family of output, one line each. Start reading here.</summary>
internal static class Pipelines
{
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new("articles") { Input = "articles", Read = ArticleFields.Read, Layouts = [ArticlePages.LayOut] },
        new("backgrounds") { Input = "backgrounds", Read = EditionFields.Read, Layouts = [BackgroundPages.LayOut] },
        new("authors") { Input = "authors", Ending = ".yml", Read = AuthorFields.Read, Layouts = [AuthorPages.LayOut] },
        new("topics") { Input = "topics", Ending = ".yml", Read = TopicFields.Read, Layouts = [TopicPages.LayOut] },
        new("pages") { Input = "pages", Read = PageFields.Read, Layouts = [StaticPages.LayOut] },
        new("front") { Layouts = [FrontPage.LayOut] },
        new("news") { Layouts = [NewsPages.LayOut, SiteFeed.LayOut] },
        new("sections") { Layouts = [SectionPages.LayOut] },
        new("corrections") { Layouts = [CorrectionPages.LayOut] },
        new("notices") { Layouts = [NoticePages.LayOut, Redirects.LayOut] },
        new("media") { Layouts = [MediaFiles.LayOut] },
        new("plumbing") { Layouts = [Sitemaps.LayOut, NewsSitemap.LayOut, PlainFiles.LayOut] },
    ];
}
