using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dateline.Model;

/// <summary>
/// The origins, beside the site's own, that <c>security:</c> in <c>site.yml</c> allows pages to load from or send to:
/// <c>https://example.org</c>, or <c>https://*.example.org</c> for every host below one.
/// </summary>
internal sealed partial record AllowedOrigins(ImmutableDictionary<ResourceKind, ImmutableArray<string>> Origins)
{
    public static AllowedOrigins None { get; } = new(ImmutableDictionary<ResourceKind, ImmutableArray<string>>.Empty);

    public ImmutableArray<string> this[ResourceKind kind] => Origins.GetValueOrDefault(kind, []);

    /// <summary>Whether a URL may be used. One of the site itself, without scheme and host, always may.</summary>
    public bool Allows(ResourceKind kind, string url) => OriginOf(url) is not { } origin || this[kind].Any(o => Covers(o, origin));

    /// <summary>The origin of a URL with a scheme and a host: <c>https://example.org</c>; null for an address of the site itself.</summary>
    public static string? OriginOf(string url)
    {
        var whole = url.StartsWith("//", StringComparison.Ordinal) ? $"https:{url}" : url;
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri.GetLeftPart(UriPartial.Authority).ToLowerInvariant()
            : null;
    }

    /// <summary>
    /// What to do about a URL that may not be used. Others can change what an address without encryption gives, so it is never the remedy.
    /// </summary>
    public static string Remedy(ResourceKind kind, string url)
    {
        var origin = OriginOf(url)!;
        var isOpen = origin.StartsWith("http:", StringComparison.Ordinal);
        return $"save it to media/, or, if you trust that site, {(isOpen ? "write https:// and " : "")}add to site.yml: "
            + $"security: {{{kind.Key}: [{(isOpen ? $"https{origin[4..]}" : origin)}]}}";
    }

    /// <summary>Whether a text is an origin, or a wildcard for the hosts below one.</summary>
    public static bool IsOrigin(string written) => Origin().IsMatch(written);

    private static bool Covers(string allowed, string origin)
    {
        var star = allowed.IndexOf("*.", StringComparison.Ordinal);
        return star < 0
            ? allowed == origin
            : origin.StartsWith(allowed[..star], StringComparison.Ordinal)
                && origin.EndsWith(allowed[(star + 1)..], StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?/?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();
}

/// <summary>An origin that one page may use beside those of all pages.</summary>
internal readonly record struct AllowedSource(ResourceKind Kind, string Origin);
