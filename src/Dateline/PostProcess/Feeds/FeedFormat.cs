using System.Collections.Immutable;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// A format of feeds: the name of a feed's file, its media type, and the function that writes a feed as such a file. Every list has a feed
/// in each format.
/// </summary>
internal sealed record FeedFormat(string FileName, string MediaType, FeedWriter Write)
{
    /// <summary>The address of a list's feed. The address of the list is <c>/</c> for the feed of the whole site.</summary>
    public string AddressIn(string list) => list + FileName;
}

/// <summary>Writes a feed. <paramref name="prose"/> renders the bodies of its items.</summary>
internal delegate void FeedWriter(FeedView feed, ProseRenderer prose, TextWriter to);

/// <summary>The formats of the site's feeds. Pages, their heads and the addresses that lists claim follow from this list.</summary>
internal static class FeedFormats
{
    public static ImmutableArray<FeedFormat> All { get; } = [Rss.Format];

    /// <summary>The format that pages link to in their text; their heads link to all.</summary>
    public static FeedFormat Main => All[0];
}
