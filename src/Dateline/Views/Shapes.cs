using System.Collections.Frozen;

namespace Dateline.Views;

/// <summary>The shapes of everything that a template may be given.</summary>
internal static class Shapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        SiteView.Shape, Head.Shape, MenuView.Shape, SharePicture.Shape, FeedLink.Shape, Translation.Shape,
        Link.Shape, When.Shape, Picture.Shape, Card.Shape, SourceLine.Shape, CorrectionLine.Shape, TimelineLine.Shape, EditionLine.Shape,
        ArticleView.Shape, BackgroundBlock.Shape, ExplainerView.Shape, IndexView.Shape, IndexEntry.Shape, IndexGroup.Shape,
        FrontView.Shape, FrontBlock.Shape, ListingView.Shape, AuthorCard.Shape, StaticPageView.Shape, CorrectionsView.Shape,
        CorrectedStory.Shape, NoticeView.Shape, RedirectView.Shape, FeedView.Shape, FeedItem.Shape, FeedPicture.Shape,
        SitemapView.Shape, SitemapEntry.Shape, NewsSitemapView.Shape, NewsEntry.Shape, LoopView.Shape, TableRowView.Shape,
    ];

    private static readonly FrozenDictionary<Type, Shape> ByType = All.ToFrozenDictionary(s => s.Type);

    public static Shape Of(object view) => ByType[view.GetType()];

    /// <summary>The shape of a view; null when it is none.</summary>
    public static Shape? Find(object view) => ByType.GetValueOrDefault(view.GetType());
}
