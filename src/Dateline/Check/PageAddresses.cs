using System.Collections.Immutable;
using System.Net;
using System.Text;
using Dateline.Model;
using Dateline.PostProcess;

namespace Dateline.Check;

/// <summary>The addresses that the finished site will have, found by what a page calls them.</summary>
internal sealed class PageAddresses
{
    /// <summary>What an address leads to that is no page of the site: to a place elsewhere on the web.</summary>
    public const int Elsewhere = -1;

    public const int Nowhere = -2;

    private readonly SiteUrl _url;
    private readonly byte[] _origin;
    private readonly Dictionary<ulong, int> _byLink;
    private readonly Dictionary<string, int> _byAddress;

    public PageAddresses(ImmutableArray<Page> pages, SiteUrl url)
    {
        (_url, _origin) = (url, Encoding.UTF8.GetBytes(url.Origin));
        _byLink = new Dictionary<ulong, int>(pages.Length);
        _byAddress = new Dictionary<string, int>(pages.Length, StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            _byLink[Fingerprint.Of(Encoding.UTF8.GetBytes(url.Link(pages[i].Address)))] = i;
            _byAddress[pages[i].Address] = i;
        }
    }

    public int? At(string address) => _byAddress.TryGetValue(address, out var page) ? page : null;

    /// <summary>
    /// The page that a link leads to, by its number, or one of the two numbers above. Most links are written as the site writes them, and
    /// known as bytes.
    /// </summary>
    public int Find(ReadOnlySpan<byte> link, string from)
    {
        var path = link.StartsWith(_origin) && link[_origin.Length..] is [(byte)'/', ..] rest ? rest : link;
        return _byLink.TryGetValue(Fingerprint.Of(path), out var page) ? page
            : path.Length == link.Length && IsElsewhere(path) ? Elsewhere
            : Find(PathOf(link, from));
    }

    /// <summary>
    /// The address on the site that a page at <paramref name="from"/> means by a link; one that leaves the base path out is none of the
    /// site's, and stays as it is.
    /// </summary>
    public string Address(ReadOnlySpan<byte> link, string from) =>
        PathOf(link, from) is var path && IsOfSite(path) ? Uri.UnescapeDataString(path[(_url.BasePath.Length - 1)..]) : path;

    private int Find(string path)
    {
        var address = IsOfSite(path) ? Uri.UnescapeDataString(path[(_url.BasePath.Length - 1)..]) : "";
        return _byAddress.GetValueOrDefault(
            address.EndsWith("/index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address, Nowhere);
    }

    private bool IsOfSite(string path) => path.StartsWith(_url.BasePath, StringComparison.Ordinal);

    /// <summary>A link's path from the root of the server, escaped as a browser would send it.</summary>
    private string PathOf(ReadOnlySpan<byte> link, string from)
    {
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(link));
        text = text.StartsWith(_url.Origin, StringComparison.Ordinal) ? text[_url.Origin.Length..] : text;
        text = text.IndexOf('?') is >= 0 and var query ? text[..query] : text;
        return !text.StartsWith('/') && Uri.TryCreate(new Uri("https://site" + _url.Link(from)), text, out var found)
            ? found.AbsolutePath
            : text;
    }

    /// <summary>Whether it begins with a scheme, or with the two slashes that stand for one.</summary>
    private static bool IsElsewhere(ReadOnlySpan<byte> link)
    {
        var end = link.IndexOfAny(":/?#"u8);
        return link.StartsWith("//"u8) || (end > 0 && link[end] == (byte)':');
    }
}
