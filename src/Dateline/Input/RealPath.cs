namespace Dateline.Input;

/// <summary>Where a path leads when every link on it is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>
    /// The path without links; what of it is not there stays as it is. Null when it leads round in a circle, or through what is no folder.
    /// </summary>
    public static string? Resolve(string path)
    {
        var links = 0;
        return Follow("", Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), ref links);
    }

    /// <summary>Whether a path, its links followed, is a folder or anything below it.</summary>
    public static bool IsIn(string path, string folder) =>
        Resolve(path) is { } real && Resolve(folder) is { } outer && IsWithin(real, outer);

    /// <summary>The same of two paths that have no links, or whose links are not to be followed.</summary>
    public static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(
            folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>
    /// Goes a way part by part, as the system does: a step upwards leaves the folder that a link led to, and not the one that the link is
    /// in. So a way may be shortened by no rule of text.
    /// </summary>
    private static string? Follow(string folder, string way, ref int links)
    {
        var root = Path.GetPathRoot(way) ?? "";
        var here = root.Length > 0 ? root : folder;
        foreach (var part in way[root.Length..].Split(Separators))
        {
            if (part is "" or "." or "..")
            {
                if (part == ".." ? !Directory.Exists(here) : File.Exists(here))
                {
                    return null;
                }

                here = part == ".." ? Path.GetDirectoryName(here) ?? here : here;
                continue;
            }

            var next = Path.Combine(here, part);
            var target = new FileInfo(next).LinkTarget;
            if (target is not null && (++links > MostLinks || (next = Follow(here, target, ref links)) is null))
            {
                return null;
            }

            here = next;
        }

        return here;
    }
}
