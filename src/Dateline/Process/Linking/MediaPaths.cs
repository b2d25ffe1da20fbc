using Dateline.Model.Addresses;
using Dateline.Process.Addresses;

namespace Dateline.Process.Linking;

/// <summary>Finds files by what writers typed, however their names are stored.</summary>
internal sealed class MediaPaths(IEnumerable<string> paths)
{
    private readonly HashSet<string> _paths = paths.ToHashSet(NameComparer.Paths);

    /// <summary>The path of the existing file that is <paramref name="written"/> in the document <paramref name="from"/>.</summary>
    public string? Find(string from, string written) => Find(from, written, p => _paths.TryGetValue(p, out var stored) ? stored : null);

    /// <summary>
    /// Resolves the path <paramref name="written"/> in a document, with or without <c>%20</c> for a blank: relative to its folder, or else
    /// to the input folder, or else to the folder with the media. Null when no such file exists; <paramref name="stored"/> returns the name
    /// of one that does.
    /// </summary>
    public static string? Find(string from, string written, Func<string, string?> stored)
    {
        if ((Stored(RelativePath.Resolve(from, written)) ?? stored(written) ?? Stored(RelativePath.Resolve("", written))) is { } found)
        {
            return found;
        }

        var isBare = written.Length > 0 && written[0] is not ('/' or '.');
        return isBare ? Stored(RelativePath.Resolve("", MediaFolder.Folder + written)) : null;

        string? Stored(string? path) => path is null ? null : stored(path);
    }
}
