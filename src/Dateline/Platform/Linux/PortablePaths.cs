using Dateline.Model.Addresses;

namespace Dateline.Platform.Linux;

/// <summary>
/// The checks of <see cref="BeneathFolder"/> in .NET: paths below a folder that lead neither out of it nor through a link.
/// </summary>
internal static class PortablePaths
{
    private const string Remedy = "move it, or write the site to another folder with --output";

    /// <summary>
    /// The full path of a file of the site. Throws an <see cref="IOException"/> if it can't be written below <paramref name="root"/>.
    /// </summary>
    public static string Combine(string root, string file)
    {
        if (!SiteFile.IsSafe(file))
        {
            throw new IOException($"'{file}' is not the name of a file below {Project.DisplayPath(root)}/, so nothing was written there");
        }

        if (LinkOn(root, file) is { } link)
        {
            throw new IOException(
                $"{Project.DisplayPath(link)} is a link, and Dateline never writes through links: delete it, or write the site to another "
                    + "folder with --output");
        }

        if (SiteFile.Above(file).Select(above => Path.Combine(root, above)).FirstOrDefault(File.Exists) is { } existing)
        {
            throw new IOException($"{Project.DisplayPath(existing)} is a file, but the site needs a folder with this name: {Remedy}");
        }

        return Path.Combine(root, file);
    }

    /// <summary>The exception for a folder with files that are not from the site at the path of a file of the site.</summary>
    public static IOException Occupied(string path) =>
        new($"{Project.DisplayPath(path)} is a folder with files in it, but the site needs a file with this name: {Remedy}");

    /// <summary>Whether a path stays below a folder and none of the folders on it is a link. The file itself may be a link.</summary>
    public static bool IsBelow(string root, string file) => SiteFile.IsSafe(file) && LinkOn(root, file) is null;

    /// <summary>The first folder on the path of a file that is a link; null if there is none.</summary>
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
