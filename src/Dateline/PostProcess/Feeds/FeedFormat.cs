using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// A format of feeds: its name for readers, the name of a feed's file, its media type, and the function that writes a feed as such a file.
/// </summary>
internal sealed record FeedFormat(FeedKind Kind, string Name, string FileName, string MediaType, FeedWriter Write)
{
    /// <summary>The address of a list's feed. The address of the list is <c>/</c> for the feed of the whole site.</summary>
    public string AddressIn(string list) => list + FileName;
}

/// <summary>Writes a feed. <paramref name="texts"/> renders the texts of its items.</summary>
internal delegate void FeedWriter(FeedView feed, FeedTexts texts, TextWriter to);

/// <summary>
/// The formats of the site's feeds. The site and its sections have a feed in each format that <c>site.yml</c> names, every other list in
/// the first of them. Pages, their heads and the addresses that lists claim follow from this.
/// </summary>
internal static class FeedFormats
{
    /// <summary>In the order of <see cref="FeedKind"/>.</summary>
    public static ImmutableArray<FeedFormat> All { get; } = [Rss.Format, Atom.Format, JsonFeed.Format];

    /// <summary>The formats of the site's feed and of its sections' feeds.</summary>
    public static ImmutableArray<FeedFormat> Of(SiteConfig site) =>
        ImmutableArray.CreateRange(site.Feeds.Formats, static kind => All[(int)kind]);

    /// <summary>The format of every list's feed, to which pages link.</summary>
    public static FeedFormat MainOf(SiteConfig site) => All[(int)site.Feeds.Formats[0]];

    /// <summary>The title of a feed where it stands beside those of other formats.</summary>
    public static string TitleOf(SiteConfig site, FeedFormat format, string title) =>
        format == MainOf(site) ? title : $"{title} ({format.Name})";
}
