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

    /// <summary>The names of its authors, or of the newsroom.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>The names of its section and topics.</summary>
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

    /// <summary>What readers must know before the text, such as who paid for it: HTML; empty if there is nothing.</summary>
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
internal sealed partial record FeedPicture(string Url, string Type, long Bytes, int Width, int Height, string Alt, string Credit);

/// <summary>A sound or a film that goes with an item of a feed.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">The file's length.</param>
[View("feed recording")]
internal sealed partial record FeedRecording(string Url, string Type, long Bytes);
