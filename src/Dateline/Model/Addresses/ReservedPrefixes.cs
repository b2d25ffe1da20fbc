namespace Dateline.Model.Addresses;

/// <summary>Prefixes of addresses that the generator itself uses. No alias and no URL pattern may start with one.</summary>
internal static class ReservedPrefixes
{
    public const string Media = "/media/";
    public const string Assets = "/assets/";

    /// <summary>The parts of a large sitemap.</summary>
    public const string SitemapParts = "/sitemap-";

    /// <summary>The file for robots. A newsroom may have its own in <c>static/</c>.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>The file that tells GitHub Pages to publish the site as it is.</summary>
    public const string Mark = "/.nojekyll";

    private static readonly string[] All = [Media, Assets, SitemapParts, Mark];

    public static bool Include(string address) => Find(address) is not null;

    /// <summary>The prefix that an address starts with; null if it starts with none.</summary>
    public static string? Find(string address) =>
        Array.Find(All, prefix => address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
