using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of a listing: a section, a topic, an author, an explainer's coverage.</summary>
internal static class ListingFeed
{
    public static Page LayOut(Listing listing, ImmutableArray<Article> articles, PageBuilder builder) => builder.File(
        listing.Feed,
        (listing, articles, Most: builder.Site.FeedItems),
        static feed => new Followed(feed.listing, FeedItems.Newest(feed.articles, feed.Most)),
        View,
        FeedItems.FeedWriter(builder));

    private static FeedView View(Followed followed, PageBuilder builder)
    {
        var (listing, articles) = followed;
        return new FeedView(
            $"{builder.Site.Name}: {listing.Title}",
            listing.Description.Length > 0 ? listing.Description : listing.Summary,
            builder.FullUrl(listing.Address),
            builder.FullUrl(listing.Feed),
            builder.Site.Language,
            articles.IsEmpty ? "" : FeedItems.Date(articles[0].Date.At),
            FeedItems.Create(builder, articles));
    }

    private readonly record struct Followed(Listing Listing, ImmutableArray<Article> Newest) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(Listing.Fingerprint);
            fingerprint.Add(Newest);
        }
    }
}
