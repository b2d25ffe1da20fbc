using System.Buffers;
using Dateline.Model.Addresses;

namespace Dateline.Markdown;

/// <summary>The kind of a link's address.</summary>
internal enum TargetKind
{
    /// <summary>A path: another document, a picture or file, an address of the site.</summary>
    Site,

    /// <summary>A heading of the same text, <c>#heading</c>.</summary>
    Anchor,

    /// <summary>A page on the web.</summary>
    Web,

    /// <summary>An e-mail address or phone number, which other programs open.</summary>
    Contact,

    /// <summary>Everything else, such as <c>javascript:</c> and <c>data:</c>. Never rendered.</summary>
    Unsafe,
}

/// <summary>Determines the kind of an address.</summary>
internal static class Target
{
    private static readonly SearchValues<char> EndsHost = SearchValues.Create("/?#\\");
    private static readonly SearchValues<char> StartsPort = SearchValues.Create(":");

    public static TargetKind KindOf(ReadOnlySpan<char> url)
    {
        if (url.StartsWith('#'))
        {
            return TargetKind.Anchor;
        }

        // Browsers treat a backslash as a slash, so these lead to another site.
        if (url.StartsWith("/\\") || url.StartsWith("\\"))
        {
            return TargetKind.Unsafe;
        }

        if (url.StartsWith("//"))
        {
            return TargetKind.Web;
        }

        var end = url.IndexOfAny(":/?#");
        if (end <= 0 || url[end] != ':' || !IsScheme(url[..end]))
        {
            return TargetKind.Site;
        }

        return KindOfScheme(url[..end]);
    }

    /// <summary>Whether a URL is on the site itself.</summary>
    public static bool IsOwn(ReadOnlySpan<char> url, SiteUrl site)
    {
        var host = url[(url.IndexOf("//") + 2)..];
        host = host[..host.IndexOfAnyOrEnd(EndsHost)];
        host = host[(host.LastIndexOf('@') + 1)..];
        host = host[..host.IndexOfAnyOrEnd(StartsPort)];
        return host.Equals(site.Host, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return char.IsAsciiLetter(text[0]);
    }

    private static TargetKind KindOfScheme(ReadOnlySpan<char> scheme)
    {
        if (scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            return TargetKind.Web;
        }

        return scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("sms", StringComparison.OrdinalIgnoreCase) || scheme.Equals("geo", StringComparison.OrdinalIgnoreCase)
                ? TargetKind.Contact
                : TargetKind.Unsafe;
    }
}
