using System.Collections.Immutable;

namespace Dateline.Hosting;

/// <summary>
/// The headers that a server adds. The content security policy is in every page; here is only what a page can't say itself.
/// </summary>
internal static class HostHeaders
{
    /// <summary>For files whose names have a hash: a changed file has another name.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>For everything else, redirects too: a correction reaches readers within a minute.</summary>
    public const string Short = "public, max-age=60";

    /// <summary>
    /// For the small files by which pages of live stories learn that there is something new: one request in ten seconds reaches the server,
    /// however many readers there are.
    /// </summary>
    public const string Live = "public, max-age=10";

    public static ImmutableArray<(string Name, string Value)> Security(HostedSite site) =>
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "frame-ancestors 'self'"),
        .. site.IsEncrypted ? [("Strict-Transport-Security", "max-age=31536000")] : Array.Empty<(string, string)>(),
    ];
}
