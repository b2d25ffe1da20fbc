using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of a listing: a section, a topic, an author, an explainer's coverage.</summary>
internal static class ListingFeed
{
    public static Page LayOut(Listing listing, ImmutableArray<Article> articles, PageBuilder furniture) => furniture.File(
        listing.Feed,
        (listing, articles, Most: furniture.Site.FeedItems),
        static feed => new Followed(feed.listing, FeedItems.Newest(feed.articles, feed.Most)),
        View,
        FeedItems.FeedWriter(furniture));

    private static FeedView View(Followed followed, PageBuilder furniture)
    {
        var (listing, articles) = followed;
        return new FeedView(
            $"{furniture.Site.Name}: {listing.Title}",
            listing.Description.Length > 0 ? listing.Description : listing.Summary,
            furniture.FullUrl(listing.Address),
            furniture.FullUrl(listing.Feed),
            furniture.Site.Language,
            articles.IsEmpty ? "" : FeedItems.Date(articles[0].Date.At),
            FeedItems.Create(furniture, articles));
    }

    private readonly record struct Followed(Listing Listing, ImmutableArray<Article> Newest) : IFacts
    {
        public void AddTo(ref Fingerprint print)
        {
            print.Add(Listing.Fingerprint);
            print.Add(Newest);
        }
    }
}
