using System.Globalization;

namespace Dateline.Doctor;

/// <summary>The files below a folder, without following links.</summary>
internal static class FileTree
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>The files of a folder; none if there is no such folder.</summary>
    public static IEnumerable<FileInfo> Files(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", Everything) : [];

    /// <summary>The folder itself, or the nearest folder above it that exists.</summary>
    public static string NearestFolder(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return folder;
    }

    /// <summary>A size for people: <c>1.2 GB</c>, <c>340 MB</c>, <c>12 kB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
    };
}
