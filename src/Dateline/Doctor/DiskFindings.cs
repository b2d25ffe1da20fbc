using Dateline.Platform.Linux;

namespace Dateline.Doctor;

/// <summary>Whether a build can write the site and its cache: the disk's free space, and who may write there.</summary>
internal static class DiskFindings
{
    private const long LittleSpace = 500_000_000;

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var (output, cache) = (examined.Project.Output, examined.Project.CacheFolder);
        return [Space(output), Access("output-access", output), Access("cache-access", cache)];
    }

    private static Finding Space(string output)
    {
        try
        {
            var free = new DriveInfo(FileTree.NearestFolder(output)).AvailableFreeSpace;
            var text = $"{FileTree.Size(free)} free for {Project.DisplayPath(output)}/";
            return free < LittleSpace
                ? Finding.Warning("disk", text, "free some space; a build that runs out of it stops, and the next one continues")
                : Finding.Ok("disk", text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Finding.Warning("disk", $"the free space can't be read: {exception.Message}", "look at it yourself, with 'df'");
        }
    }

    private static Finding Access(string check, string folder)
    {
        var shown = Project.DisplayPath(folder);
        if (File.Exists(folder))
        {
            return Finding.Error(check, $"{shown} is a file, not a folder", "move it away, or name another folder");
        }

        var nearest = FileTree.NearestFolder(folder);
        return FolderAccess.CanWrite(nearest)
            ? Finding.Ok(check, $"{shown}/ can be written")
            : Finding.Error(
                check,
                $"{Project.DisplayPath(nearest)}/ can't be written by this user",
                $"change its owner or its rights ('ls -ld {Project.DisplayPath(nearest)}' shows them), or name another folder");
    }
}
