using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A feed. All its URLs are absolute.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Page">The URL of the page that it belongs to.</param>
/// <param name="Self">Its own URL.</param>
/// <param name="Language">The language of its items.</param>
/// <param name="Updated">The time of its newest item.</param>
/// <param name="Items">Its items, newest first.</param>
[View("feed view")]
internal sealed partial record FeedView(
    string Title, string Description, string Page, string Self, string Language, DateTimeOffset? Updated, ImmutableArray<FeedItem> Items);

/// <summary>An item of a feed.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Title">The headline.</param>
/// <param name="Url">The URL of its page.</param>
/// <param name="Date">When it was first published.</param>
/// <param name="Summary">The lede.</param>
/// <param name="Authors">The names of its authors.</param>
/// <param name="Categories">The names of its section and topics.</param>
/// <param name="Picture">Its picture.</param>
/// <param name="Body">The full text; nothing if the item has only a summary.</param>
[View("feed item")]
internal sealed partial record FeedItem(
    string Id, string Title, string Url, DateTimeOffset Date, string Summary, ImmutableArray<string> Authors,
    ImmutableArray<string> Categories, FeedPicture? Picture, BodyView? Body);

/// <summary>A picture that goes with an item of a feed.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Credit">Who made it.</param>
[View("feed picture")]
internal sealed partial record FeedPicture(string Url, string Type, long Bytes, int Width, int Height, string Alt, string Credit);
