using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A feed. All its URLs are absolute.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Page">The URL of the page that it belongs to.</param>
/// <param name="Self">Its own URL.</param>
/// <param name="Language">The language of its items.</param>
/// <param name="Updated">When one of its items last changed.</param>
/// <param name="Items">Its items, newest first.</param>
[View("feed view")]
internal sealed partial record FeedView(
    string Title, string Description, string Page, string Self, string Language, DateTimeOffset? Updated, ImmutableArray<FeedItem> Items)
{
    /// <summary>The URL of the newsroom's logo; empty if it has none that feed readers show.</summary>
    public required string Logo { get; init; }

    /// <summary>The URL of the WebSub hub; empty without one.</summary>
    public required string Hub { get; init; }

    /// <summary>The newsroom, with the URL of its front page.</summary>
    public required LinkView Publisher { get; init; }

    /// <summary>Its id, which stays the same when the site moves.</summary>
    public required string Id { get; init; }

    /// <summary>What makes a tag URI (RFC 4151) of an id that is no URI.</summary>
    public required string Tag { get; init; }
}

/// <summary>An item of a feed.</summary>
[View("feed item")]
internal sealed partial record FeedItem
{
    /// <summary>Its id, which never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The URL of its page.</summary>
    public required string Url { get; init; }

    /// <summary>When it was first published. Without a time: the start of the day.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>When it last changed, if it did.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The lede, or else the beginning of the text.</summary>
    public required string Summary { get; init; }

    /// <summary>Its authors, or the newsroom, with the URLs of their pages if they have one.</summary>
    public required ImmutableArray<LinkView> Authors { get; init; }

    /// <summary>The names of its section, label and topics.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The URL of the original if it is a copy; empty otherwise.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its picture.</summary>
    public FeedPicture? Picture { get; init; }

    /// <summary>Its sound, or else its film.</summary>
    public FeedRecording? Recording { get; init; }

    /// <summary>The full text; nothing if the item has only a summary.</summary>
    public BodyView? Body { get; init; }

    /// <summary>The names of those who took part in another role.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];

    /// <summary>What stands above the text: its picture, and what readers must know, such as who paid for it. HTML; may be empty.</summary>
    public string Before { get; init; } = "";

    /// <summary>Its corrections, below the text: HTML; empty if there are none.</summary>
    public string Corrections { get; init; } = "";

    /// <summary>The language of the text if it is not the feed's, or if it is written from right to left; empty otherwise.</summary>
    public string Lang { get; init; } = "";

    /// <summary>The direction of the text: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Dir { get; init; } = "";
}

/// <summary>A picture that goes with an item of a feed.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Credit">Who made it.</param>
[View("feed picture")]
internal sealed partial record FeedPicture(string Url, string Type, long Bytes, int Width, int Height, string Alt, string Credit)
{
    /// <summary>A small one for lists.</summary>
    public FeedThumbnail? Thumbnail { get; init; }
}

/// <summary>A small picture for lists of items.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Width">Its width in pixels; 0 if unknown.</param>
/// <param name="Height">Its height in pixels; 0 if unknown.</param>
[View("feed thumbnail")]
internal sealed partial record FeedThumbnail(string Url, int Width, int Height);

/// <summary>A sound or a film that goes with an item of a feed.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Seconds">How long it plays; 0 if unknown.</param>
[View("feed recording")]
internal sealed partial record FeedRecording(string Url, string Type, long Bytes, int Seconds);

/// <summary>The page that explains and lists the feeds.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Groups">The feeds by what they follow; no group is empty.</param>
/// <param name="Opml">The URL of the list of all feeds for feed readers.</param>
[View("feeds", IsPage = true)]
internal sealed partial record FeedsView(string Title, ImmutableArray<FeedGroup> Groups, string Opml);

/// <summary>Feeds of one kind.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Entries">The lists that have feeds.</param>
/// <param name="More">The page with all lists of the kind, if there are more than these.</param>
[View("feed group")]
internal sealed partial record FeedGroup(string Name, ImmutableArray<FeedEntry> Entries, LinkView? More);

/// <summary>A list with its feeds.</summary>
/// <param name="List">A link to the list.</param>
/// <param name="Feeds">Its feeds, named by their formats.</param>
[View("feed entry")]
internal sealed partial record FeedEntry(LinkView List, ImmutableArray<LinkView> Feeds);

/// <summary>The list of all feeds for feed readers.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Groups">The feeds by what they follow; no group is empty.</param>
[View("outline")]
internal sealed partial record OutlineView(string Title, ImmutableArray<OutlineGroup> Groups);

/// <summary>Feeds of one kind, for feed readers.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Feeds">The feeds.</param>
[View("outline group")]
internal sealed partial record OutlineGroup(string Name, ImmutableArray<OutlineFeed> Feeds);

/// <summary>A feed, for feed readers.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its absolute URL.</param>
/// <param name="Page">The absolute URL of its list.</param>
/// <param name="Language">Its language.</param>
[View("outline feed")]
internal sealed partial record OutlineFeed(string Title, string Url, string Page, string Language);
