namespace Dateline.Input;

/// <summary>Resolves paths to where they lead when every link on the way is followed, and tests whether they lie within a folder.</summary>
internal static class RealPath
{
    // The limit of Linux (path_resolution(7)).
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>
    /// The path without links; parts that do not exist stay as they are. Null when the links form a circle, or lead through a file.
    /// </summary>
    public static string? Resolve(string path)
    {
        var links = 0;
        return Follow("", Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), ref links);
    }

    /// <summary>Whether a path is a folder or below it, after following the links of both.</summary>
    public static bool IsIn(string path, string folder) =>
        Resolve(path) is { } real && Resolve(folder) is { } outer && IsWithin(real, outer);

    /// <summary>Whether a path is a folder or below it, without following links.</summary>
    public static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(
            folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>
    /// Resolves a path part by part, as the system does: <c>..</c> behind a link leaves the link's target, not the folder that the link is
    /// in. So <c>..</c> can't be removed from the text of a path.
    /// </summary>
    private static string? Follow(string folder, string path, ref int links)
    {
        var root = Path.GetPathRoot(path) ?? "";
        var here = root.Length > 0 ? root : folder;
        foreach (var part in path[root.Length..].Split(Separators))
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
