namespace Dateline.Model.Addresses;

/// <summary>
/// The folder <c>static/</c>, whose files are published as they are at the root of the site: <c>static/ads.txt</c> at <c>/ads.txt</c>,
/// <c>static/promo/index.html</c> at <c>/promo/</c>.
/// </summary>
internal static class StaticFolder
{
    public const string Name = "static";

    private const string Prefix = Name + "/";

    /// <summary>Whether a path below the input folder is in the folder.</summary>
    public static bool Has(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The address of a file of the folder.</summary>
    public static string AddressOf(string path) => SiteFile.AddressOf(path[Prefix.Length..]);
}
