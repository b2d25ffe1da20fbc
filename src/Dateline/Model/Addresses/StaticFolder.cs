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

    /// <summary>
    /// Whether the name of a file or folder is one that git or a desktop keeps for itself, such as <c>.gitignore</c>: those are not read.
    /// </summary>
    public static bool IsSkipped(ReadOnlySpan<char> name) =>
        name.StartsWith(".git", StringComparison.Ordinal) || name.TrimEnd('/') is ".DS_Store";

    /// <summary>Whether a path below the input folder is a hidden file, or in a hidden folder, that no scan reads.</summary>
    public static bool IsHidden(string path) =>
        path.Split('/').Any(part => Has(path) ? IsSkipped(part) : part.StartsWith('.'));

    /// <summary>The address of a file of the folder.</summary>
    public static string AddressOf(string path) => SiteFile.AddressOf(path[Prefix.Length..]);
}
