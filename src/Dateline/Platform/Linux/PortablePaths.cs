using Dateline.Model;

namespace Dateline.Platform.Linux;

/// <summary>
/// What <see cref="BeneathFolder"/> asks the system for, in .NET: paths below a folder that lead neither out of it nor through a link.
/// </summary>
internal static class PortablePaths
{
    private const string Remedy = "move it, or write the site to another folder with --output";

    /// <summary>
    /// The full path of a file of the site; an <see cref="IOException"/> says why it can't be one below <paramref name="root"/>.
    /// </summary>
    public static string Combine(string root, string file)
    {
        if (!SiteFile.IsSafe(file))
        {
            throw new IOException($"'{file}' is not the name of a file below {Project.DisplayPath(root)}/, so nothing was written there");
        }

        return LinkOn(root, file) is { } link
            ? throw new IOException(
                $"{Project.DisplayPath(link)} is a link, and Dateline writes through none: delete it, or write the site to another "
                    + $"folder with --output")
            : SiteFile.Above(file).Select(above => Path.Combine(root, above)).FirstOrDefault(File.Exists) is { } taken
            ? throw new IOException($"{Project.DisplayPath(taken)} is a file, and a folder of the site goes to its place: {Remedy}")
            : Path.Combine(root, file);
    }

    /// <summary>An <see cref="IOException"/> that says that somebody's files are in the place of one of the site's.</summary>
    public static IOException Taken(string place) =>
        new($"{Project.DisplayPath(place)} is a folder with files in it, and a file of the site goes to its place: {Remedy}");

    /// <summary>
    /// Whether a name leads to something below a folder without a link on the way; what it leads to may be a link itself.
    /// </summary>
    public static bool IsBelow(string root, string file) => SiteFile.IsSafe(file) && LinkOn(root, file) is null;

    /// <summary>The first link among the folders that lead to a file; null when there is none.</summary>
    private static string? LinkOn(string root, string file)
    {
        for (var slash = file.IndexOf('/'); slash > 0; slash = file.IndexOf('/', slash + 1))
        {
            var folder = Path.Combine(root, file[..slash]);
            if (IsLink(new DirectoryInfo(folder)))
            {
                return folder;
            }
        }

        return null;
    }

    private static bool IsLink(DirectoryInfo folder) =>
        folder.LinkTarget is not null || (folder.Exists && folder.Attributes.HasFlag(FileAttributes.ReparsePoint));
}
