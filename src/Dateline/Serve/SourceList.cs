using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Input.Files;
using Dateline.Model.Addresses;
using Dateline.Platform.Linux;

namespace Dateline.Serve;

/// <summary>Updates a list of sources without a scan of the folder: most saves change one known file.</summary>
internal static class SourceList
{
    /// <summary>
    /// The list with new stamps of the changed files; null if files may have been added or removed, so that a scan is needed.
    /// </summary>
    public static ImmutableArray<SourceFile>? Update(ImmutableArray<SourceFile> sources, string root, FileChanges changes)
    {
        if (changes.Paths is null || sources.IsDefaultOrEmpty)
        {
            return null;
        }

        var updated = sources.ToArray();
        foreach (var path in changes.Paths.Where(p => p.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            var file = new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), root);
            if (!StaticFolder.IsHidden(file.Path) && !Update(updated, file, path))
            {
                return null;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(updated);
    }

    /// <summary>
    /// Updates the stamp of a file. True if the list is still complete: the file is in it and exists, or neither, like an editor's
    /// temporary file.
    /// </summary>
    private static bool Update(SourceFile[] sources, SourceFile file, string path)
    {
        var (at, stamp) = (Array.BinarySearch(sources, file, SourceFile.ByPath), FileStamp.Read(path));
        if (at >= 0 && stamp is { } now)
        {
            sources[at] = file with { Stamp = now };
            return true;
        }

        return at < 0 && stamp is null && !Directory.Exists(path) && !WasFolder(sources, file);
    }

    private static bool WasFolder(SourceFile[] sources, SourceFile file)
    {
        var inside = file.Path + "/";
        var at = ~Array.BinarySearch(sources, file with { Path = inside }, SourceFile.ByPath);
        return at >= 0 && at < sources.Length && sources[at].Path.StartsWith(inside, StringComparison.Ordinal);
    }
}
