using System.Collections.Frozen;

namespace Dateline.Views;

/// <summary>The shapes of everything that a template may be given.</summary>
internal static class ViewShapes
{
    public static IReadOnlyList<ViewShape> All { get; } =
    [
        SiteView.Shape, Head.Shape, MenuView.Shape, SharePicture.Shape, FeedLink.Shape, Translation.Shape,
        LinkView.Shape, TimeView.Shape, PictureView.Shape, CardView.Shape, SourceLine.Shape, CorrectionLine.Shape, TimelineLine.Shape,
        EditionLine.Shape,
        ArticleView.Shape, BackgroundBlock.Shape, ExplainerView.Shape, IndexView.Shape, IndexEntry.Shape, IndexGroup.Shape,
        FrontView.Shape, FrontBlock.Shape, ListingView.Shape, AuthorCard.Shape, StaticPageView.Shape, CorrectionsView.Shape,
        CorrectedStory.Shape, NoticeView.Shape, RedirectView.Shape, FeedView.Shape, FeedItem.Shape, FeedPicture.Shape,
        SitemapView.Shape, SitemapEntry.Shape, NewsSitemapView.Shape, NewsEntry.Shape, LoopView.Shape, TableRowView.Shape,
    ];

    /// <summary>The names of the templates that a theme must have, one for each kind of page.</summary>
    public static IReadOnlyList<string> PageTemplates { get; } = [.. All.Where(s => s.IsPage).Select(s => s.Name)];

    private static readonly FrozenDictionary<Type, ViewShape> ByType = All.ToFrozenDictionary(s => s.Type);

    public static ViewShape Get(object view) => ByType[view.GetType()];

    /// <summary>The shape of a view; null when it is none.</summary>
    public static ViewShape? Find(object view) => ByType.GetValueOrDefault(view.GetType());
}
