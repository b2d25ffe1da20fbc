namespace Dateline.Model.Addresses;

/// <summary>Prefixes of addresses that the generator itself uses. No alias and no URL pattern may start with one.</summary>
internal static class ReservedPrefixes
{
    public const string Media = "/media/";
    public const string Assets = "/assets/";

    /// <summary>The parts of a large sitemap.</summary>
    public const string SitemapParts = "/sitemap-";

    /// <summary>The file that tells GitHub Pages to publish the site as it is.</summary>
    public const string Mark = "/.nojekyll";

    private static readonly string[] All = [Media, Assets, SitemapParts, Mark];

    public static bool Include(string address) => All.Any(prefix => address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
