using System.Collections.Immutable;
using System.Net;
using System.Text;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess;

namespace Dateline.Check;

/// <summary>An index of the addresses of the finished site, which resolves the links of its pages.</summary>
internal sealed class PageAddresses
{
    /// <summary>The target of a link to another site.</summary>
    public const int Elsewhere = -1;

    /// <summary>The target of a link to an address of this site that does not exist.</summary>
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
    /// The number of the page that a link leads to, <see cref="Elsewhere"/> or <see cref="Nowhere"/>. Most links are found by their bytes,
    /// since the site writes its addresses in one form.
    /// </summary>
    public int Find(ReadOnlySpan<byte> link, string from)
    {
        var path = link.StartsWith(_origin) && link[_origin.Length..] is [(byte)'/', ..] rest ? rest : link;
        if (_byLink.TryGetValue(Fingerprint.Of(path), out var page))
        {
            return page;
        }

        return path.Length == link.Length && IsElsewhere(path) ? Elsewhere : Find(PathOf(link, from));
    }

    /// <summary>
    /// The address on the site that a link of the page at <paramref name="from"/> means. A link without the site's base path stays as it
    /// is.
    /// </summary>
    public string Address(ReadOnlySpan<byte> link, string from)
    {
        var path = PathOf(link, from);
        return IsOfSite(path) ? WithoutBasePath(path) : path;
    }

    private int Find(string path)
    {
        var address = IsOfSite(path) ? WithoutBasePath(path) : "";
        return _byAddress.GetValueOrDefault(
            address.EndsWith("/index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address, Nowhere);
    }

    private string WithoutBasePath(string path) => Uri.UnescapeDataString(path[(_url.BasePath.Length - 1)..]);

    private bool IsOfSite(string path) => path.StartsWith(_url.BasePath, StringComparison.Ordinal);

    /// <summary>A link's path from the root of the server, escaped as a browser would send it.</summary>
    private string PathOf(ReadOnlySpan<byte> link, string from)
    {
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(link));
        text = text.StartsWith(_url.Origin, StringComparison.Ordinal) ? text[_url.Origin.Length..] : text;
        text = text.Split('?')[0];
        return !text.StartsWith('/') && Uri.TryCreate(new Uri("https://site" + _url.Link(from)), text, out var found)
            ? found.AbsolutePath
            : text;
    }

    /// <summary>Whether a link begins with a scheme, or with two slashes in its place.</summary>
    private static bool IsElsewhere(ReadOnlySpan<byte> link)
    {
        var end = link.IndexOfAny(":/?#"u8);
        return link.StartsWith("//"u8) || (end > 0 && link[end] == (byte)':');
    }
}
