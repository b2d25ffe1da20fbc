namespace Dateline.Input;

/// <summary>Where a path leads when every link on it is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MostLinks = 40;

    /// <summary>The path without links; what of it is not there stays as it is. Null when it leads round in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    private static string? Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        if (Resolve(above, ref links) is not { } folder)
        {
            return null;
        }

        var here = Path.Combine(folder, Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        return ++links > MostLinks ? null : Resolve(Path.GetFullPath(target, folder), ref links);
    }
}
