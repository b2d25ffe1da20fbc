using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of a listing: a section, a topic, an author, an explainer's coverage.</summary>
internal static class ListingFeed
{
    public static IEnumerable<Page> LayOut(Listing listing, ImmutableArray<Article> articles, PageBuilder builder) =>
        FeedFormats.All.Select(format => builder.File(
            format.AddressIn(listing.Address),
            (Listing: listing, Articles: articles, Most: builder.Site.FeedItems, Format: format),
            static feed => new FeedFacts(feed.Listing, FeedItems.Newest(feed.Articles, feed.Most), feed.Format),
            View,
            FeedItems.Renderer(builder, format)));

    private static FeedView View(FeedFacts feed, PageBuilder builder)
    {
        var (listing, articles, format) = feed;
        return new FeedView(
            FeedItems.Title(builder.Site, listing.Title),
            DescriptionOf(listing),
            builder.FullUrl(listing.Address),
            builder.FullUrl(format.AddressIn(listing.Address)),
            listing.Language.Length > 0 ? listing.Language : builder.Site.Language,
            FeedItems.LastChange(articles),
            FeedItems.Create(builder, articles))
        { Logo = FeedItems.Logo(builder) };
    }

    // RSS wants a description of every feed.
    private static string DescriptionOf(Listing listing) => listing switch
    {
        { Description.Length: > 0 } => listing.Description,
        { Summary.Length: > 0 } => listing.Summary,
        _ => listing.Title,
    };

    /// <summary>A listing and the stories in its feed, newest first. The format is the page's own and never changes.</summary>
    private readonly record struct FeedFacts(Listing Listing, ImmutableArray<Article> Newest, FeedFormat Format) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(Listing.Fingerprint);
            fingerprint.Add(Newest);
        }
    }
}
