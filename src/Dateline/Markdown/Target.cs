using Dateline.Model;

namespace Dateline.Markdown;

/// <summary>What kind of address a link was written with.</summary>
internal enum TargetKind
{
    /// <summary>A path: another document, a picture or file, an address of the site.</summary>
    Site,

    /// <summary>A place in the same text, <c>#heading</c>.</summary>
    Anchor,

    /// <summary>A page elsewhere on the web.</summary>
    Web,

    /// <summary>A mail address, a telephone number: what other programs open.</summary>
    Contact,

    /// <summary>Everything else: <c>javascript:</c>, <c>data:</c> and what nobody thought of. Never printed.</summary>
    Unsafe,
}

/// <summary>Tells the kinds of addresses apart.</summary>
internal static class Target
{
    public static TargetKind KindOf(ReadOnlySpan<char> url)
    {
        if (url.StartsWith('#'))
        {
            return TargetKind.Anchor;
        }

        // Browsers read a backslash as a slash: behind a slash it leads to another site.
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

    /// <summary>Whether a web address leads to the site itself.</summary>
    public static bool IsOwn(ReadOnlySpan<char> url, SiteUrl site)
    {
        var host = url[(url.IndexOf("//") + 2)..];
        host = host[..(host.IndexOfAny("/?#\\") is >= 0 and var end ? end : host.Length)];
        host = host[(host.LastIndexOf('@') + 1)..];
        host = host.IndexOf(':') is >= 0 and var port ? host[..port] : host;
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
