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
            $"{builder.Site.Name}: {listing.Title}",
            listing.Description.Length > 0 ? listing.Description : listing.Summary,
            builder.FullUrl(listing.Address),
            builder.FullUrl(format.AddressIn(listing.Address)),
            builder.Site.Language,
            articles.IsEmpty ? null : articles[0].Date.At,
            FeedItems.Create(builder, articles));
    }

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
