using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;

namespace Dateline.Hosting;

/// <summary>
/// What to tell the newsroom's WebSub hub after a publication (WebSub, section 6, leaves the form to hubs; all known ones take the feed's
/// URL as <c>hub.url</c>).
/// </summary>
internal static class HubPings
{
    /// <summary>
    /// The hub and the URL of a feed, a line for each feed whose bytes changed; none without a hub. A feed that is new has no subscribers,
    /// but those of the site and its sections also look new when the cache of builds is lost.
    /// </summary>
    public static IEnumerable<string> Of(SiteConfig site, IEnumerable<(char Kind, string File)> changes)
    {
        if (site.Feeds.Hub.Length == 0)
        {
            return [];
        }

        var lists = site.AllSections.Select(s => s.Address).Append(SiteFeed.List).ToHashSet(StringComparer.Ordinal);
        return changes
            .Select(c => (c.Kind, Address: SiteFile.AddressOf(c.File)))
            .Where(c => IsFeed(site, c.Address) && (c.Kind == 'M' || (c.Kind == 'A' && lists.Contains(ListOf(c.Address)))))
            .Select(c => $"{site.Feeds.Hub} {site.Url.Full(c.Address)}");
    }

    private static bool IsFeed(SiteConfig site, string address) =>
        FeedFormats.All.Any(f => f.FileName == address[(address.LastIndexOf('/') + 1)..])
        || site.Podcasts.Any(p => p.Podcast.Address == address);

    private static string ListOf(string address) => address[..(address.LastIndexOf('/') + 1)];
}
