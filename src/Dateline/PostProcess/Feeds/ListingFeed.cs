using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of a listing: a section, a topic, an author, an explainer's coverage.</summary>
internal static class ListingFeed
{
    public static Page Of(Listing listing, Furniture furniture) => FeedItems.Feed(furniture, listing.Feed, () => new FeedView(
        $"{furniture.Site.Name}: {listing.Title}",
        listing.Description.Length > 0 ? listing.Description : listing.Summary,
        furniture.FullUrl(listing.Address),
        furniture.FullUrl(listing.Feed),
        furniture.Site.Language,
        listing.Articles.IsEmpty ? "" : FeedItems.Date(listing.Articles[^1].Date.At),
        FeedItems.Of(furniture, listing.Articles)));
}
