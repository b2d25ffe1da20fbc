using System.Text;

namespace Dateline.Model;

/// <summary>Which file of the finished site is served at an address: <c>news/index.html</c> at <c>/news/</c>, <c>feed.xml</c> at <c>/feed.xml</c>.</summary>
internal static class SiteFile
{
    private const string OfFolder = "index.html";

    public static string Of(string address) => address.EndsWith('/') ? string.Concat(address.AsSpan(1), OfFolder) : address[1..];

    /// <summary>The same in UTF-8, in the memory of <paramref name="to"/>.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> address, Span<byte> to)
    {
        address[1..].CopyTo(to);
        var length = address.Length - 1;
        return to[..(address.EndsWith("/"u8) ? length + Encoding.UTF8.GetBytes(OfFolder, to[length..]) : length)];
    }

    /// <summary>The folders that a file or an address is in, from the innermost: <c>a/b</c> and <c>a</c> for <c>a/b/c.html</c> and for <c>a/b/</c>.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
