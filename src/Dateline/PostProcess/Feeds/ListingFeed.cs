using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Pages;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feeds of a listing: a section, a topic, an author, a series.</summary>
internal static class ListingFeed
{
    public static IEnumerable<Page> LayOut(Listing listing, ImmutableArray<Article> articles, PageBuilder builder) => FeedPages.LayOut(
        ListOf(listing, builder),
        listing.Section is null ? [FeedFormats.MainOf(builder.Site)] : FeedFormats.Of(builder.Site),
        (Articles: articles, Most: builder.Site.Feeds.Items),
        static list => new NewestStories(FeedItems.Newest(list.Articles, list.Most)),
        static (newest, b, list) => FeedItems.Create(b, newest.Articles, list.Language),
        builder);

    public static FeedList ListOf(Listing listing, PageBuilder builder) => new(
        listing.Address,
        FeedItems.Title(builder.Site, listing.Title),
        DescriptionOf(listing),
        listing.Language.Length > 0 ? listing.Language : builder.Site.Language);

    // RSS wants a description of every feed.
    private static string DescriptionOf(Listing listing) => listing switch
    {
        { Description.Length: > 0 } => listing.Description,
        { Summary.Length: > 0 } => listing.Summary,
        _ => listing.Title,
    };
}
