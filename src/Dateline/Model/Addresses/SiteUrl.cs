using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Model.Addresses;

/// <summary>The URL of the site: an origin (<c>https://example.org</c>) and a base path (<c>/</c> or <c>/repo/</c>).</summary>
internal sealed record SiteUrl(string Origin, string BasePath)
{
    /// <summary>The whole URL, with a slash at its end.</summary>
    public string Absolute { get; } = Origin + BasePath;

    public string Host { get; } = new Uri(Origin).Host;

    /// <summary>The link from any page to a site address such as <c>/news/</c>. Other URLs are returned unchanged.</summary>
    public string Link(string address) =>
        BasePath.Length == 1 || !IsOfSite(address) ? Escape(address) : string.Concat(BasePath, Escape(address).AsSpan(1));

    /// <summary>The absolute URL of an address, for feeds, sitemaps and metadata.</summary>
    public string Full(string address) => IsOfSite(address) ? string.Concat(Absolute, Escape(address).AsSpan(1)) : Escape(address);

    /// <summary>
    /// The site address for what a writer wrote: an absolute URL, a path with the base path, or a path without a leading slash.
    /// </summary>
    public string AddressOf(string written)
    {
        var path = written.StartsWith(Origin, StringComparison.OrdinalIgnoreCase) ? written[Origin.Length..] : written;
        path = "/" + path.TrimStart('/');
        path = BasePath.Length > 1 && path.StartsWith(BasePath, StringComparison.Ordinal) ? path[(BasePath.Length - 1)..] : path;
        return Uri.UnescapeDataString(path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
    }

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "!#$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~");

    private static bool IsOfSite(string address) => address is ['/', ..] and not ['/', '/', ..];

    // Letters of any script are allowed in file names and must be percent-encoded in a URL, as must some signs (RFC 3986, section 2). What
    // writers encoded stays as it is.
    private static string Escape(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Plain))
        {
            return address;
        }

        var escaped = new StringBuilder(address.Length + 16);
        Span<byte> letter = stackalloc byte[4];
        var at = 0;
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && (Plain.Contains((char)rune.Value) || IsEscape(address.AsSpan(at))))
            {
                escaped.Append((char)rune.Value);
            }
            else
            {
                foreach (var one in letter[..rune.EncodeToUtf8(letter)])
                {
                    escaped.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
                }
            }

            at += rune.Utf16SequenceLength;
        }

        return escaped.ToString();
    }

    /// <summary>Whether a text begins with a sign that is percent-encoded.</summary>
    public static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['%', var first, var second, ..] && char.IsAsciiHexDigit(first) && char.IsAsciiHexDigit(second);

    /// <summary>Parses the URL of a site; null if it is not an absolute http(s) URL.</summary>
    public static SiteUrl? Parse(string url) =>
        WebAddress.Read(url) is { Scheme: "https" or "http" } uri
            && uri is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 } && !WebAddress.HasTraps(url)
            ? new SiteUrl(uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/")
            : null;
}
