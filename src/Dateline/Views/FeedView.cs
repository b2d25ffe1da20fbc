using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>
/// A feed: its title, the page it follows, its own address, the time of its newest item, and its items, newest first. All addresses are
/// absolute.
/// </summary>
internal sealed record FeedView(
    string Title, string Description, string Page, string Self, string Language, DateTimeOffset? Updated, ImmutableArray<FeedItem> Items)
{
    public static readonly ViewShape<FeedView> Shape = new("feed view")
    {
        { "title", v => v.Title }, { "description", v => v.Description }, { "page", v => v.Page }, { "self", v => v.Self },
        { "language", v => v.Language }, { "updated", v => v.Updated }, { "items", v => v.Items },
    };
}

/// <summary>
/// An item of a feed. <paramref name="Id"/> never changes. <paramref name="Body"/> is the full text; null where the item has a summary
/// only.
/// </summary>
internal sealed record FeedItem(
    string Id, string Title, string Url, DateTimeOffset Date, string Summary,
    ImmutableArray<string> Authors, ImmutableArray<string> Categories, FeedPicture? Picture, BodyView? Body)
{
    public static readonly ViewShape<FeedItem> Shape = new("feed item")
    {
        { "id", v => v.Id }, { "title", v => v.Title }, { "url", v => v.Url }, { "date", v => v.Date }, { "summary", v => v.Summary },
        { "authors", v => v.Authors }, { "categories", v => v.Categories }, { "picture", v => v.Picture }, { "body", v => v.Body },
    };
}

/// <summary>A picture that goes with an item; <paramref name="Bytes"/> is the file's length.</summary>
internal sealed record FeedPicture(string Url, string Type, long Bytes, int Width, int Height, string Alt, string Credit)
{
    public static readonly ViewShape<FeedPicture> Shape = new("feed picture")
    {
        { "url", v => v.Url }, { "type", v => v.Type }, { "bytes", v => v.Bytes }, { "width", v => v.Width }, { "height", v => v.Height },
        { "alt", v => v.Alt }, { "credit", v => v.Credit },
    };
}
