using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Input.Files;
using Dateline.Platform.Linux;

namespace Dateline.Serve;

/// <summary>Renews a list of sources without looking at all of them: most saves change one file that is known.</summary>
internal static class SourceList
{
    private static readonly Comparer<SourceFile> ByPath = Comparer<SourceFile>.Create(
        (one, other) => string.CompareOrdinal(one.Path, other.Path));

    /// <summary>The sources in their order, those looked at again that changed; null when there may be others now, or fewer.</summary>
    public static ImmutableArray<SourceFile>? Renew(ImmutableArray<SourceFile> sources, string root, FileChanges changes)
    {
        if (changes.Paths is null || sources.IsDefaultOrEmpty)
        {
            return null;
        }

        var renewed = sources.ToArray();
        foreach (var path in changes.Paths.Where(p => p.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            var file = new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), root);
            if (!IsHidden(file.Path) && !Renew(renewed, file, path))
            {
                return null;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(renewed);
    }

    /// <summary>
    /// Whether the list has the file as it had it before: there, or neither there nor known, as what an editor made and took away.
    /// </summary>
    private static bool Renew(SourceFile[] sources, SourceFile file, string path)
    {
        var (at, stamp) = (Array.BinarySearch(sources, file, ByPath), FileStamp.Read(path));
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
        var at = ~Array.BinarySearch(sources, file with { Path = inside }, ByPath);
        return at >= 0 && at < sources.Length && sources[at].Path.StartsWith(inside, StringComparison.Ordinal);
    }

    private static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);
}
