using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Hosting;

/// <summary>
/// What a web server must know of a site. Addresses are those of the site, without its base path: permanent <paramref name="Redirects"/>,
/// withdrawn stories, whose <paramref name="Notices"/> are pages, and addresses that are <paramref name="Gone"/> and have no page.
/// </summary>
internal sealed record HostedSite(
    SiteUrl Url, ImmutableArray<Redirect> Redirects, ImmutableArray<string> Notices, ImmutableArray<GoneAddress> Gone)
{
    public static HostedSite From(Newsroom newsroom) => new(
        newsroom.Site.Url,
        [.. newsroom.Redirects.OrderBy(r => r.From, StringComparer.Ordinal)],
        [.. newsroom.Withdrawals.Select(w => w.Address).Order(StringComparer.Ordinal)],
        [.. newsroom.Gone.OrderBy(g => g.Address, StringComparer.Ordinal)]);

    public bool IsEncrypted => Url.Origin.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>An address as the server's path, decoded, as servers compare it.</summary>
    public string Path(string address) => string.Concat(Url.BasePath, address.AsSpan(1));

    /// <summary>The address to redirect to, percent-encoded.</summary>
    public string Link(string address) => Url.Link(address).Replace("$", "%24").Replace("{", "%7B").Replace("}", "%7D");
}
