using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>
/// A feed: its title, the page that it belongs to, its own URL, the time of its newest item, and its items, newest first. All URLs are
/// absolute.
/// </summary>
[View("feed view")]
internal sealed partial record FeedView(
    string Title, string Description, string Page, string Self, string Language, DateTimeOffset? Updated, ImmutableArray<FeedItem> Items);

/// <summary>
/// An item of a feed. <paramref name="Id"/> never changes. <paramref name="Body"/> is the full text; null if the item has only a summary.
/// </summary>
[View("feed item")]
internal sealed partial record FeedItem(
    string Id, string Title, string Url, DateTimeOffset Date, string Summary, ImmutableArray<string> Authors,
    ImmutableArray<string> Categories, FeedPicture? Picture, BodyView? Body);

/// <summary>A picture that goes with an item; <paramref name="Bytes"/> is the file's length.</summary>
[View("feed picture")]
internal sealed partial record FeedPicture(string Url, string Type, long Bytes, int Width, int Height, string Alt, string Credit);
