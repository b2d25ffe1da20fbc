using System.Collections.Immutable;
using System.IO.Enumeration;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Platform.Linux;

namespace Dateline.Input.Files;

/// <summary>
/// The files of a folder: every regular file below it, sorted by path in ordinal order, and an error for each entry that can't be read as
/// one. Hidden files and folders are skipped, except below <c>static/</c>, where a site's <c>.well-known/</c> is.
/// <paramref name="HasLinks"/> says whether one of them is read through a link.
/// </summary>
internal sealed record SourceScan(ImmutableArray<SourceFile> Files, ImmutableArray<Diagnostic> Faults, bool HasLinks = false)
{
    // An unreadable folder must not pass for an empty one: half a newsroom would be published.
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };
    private static readonly EnumerationOptions Every = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static SourceScan Run(string folder, ParallelOptions options)
    {
        var root = Path.TrimEndingDirectorySeparator(folder);
        var entries = new SourceEntries(root);
        var found = Walk(root, "", entries, isLinked: false, options);
        var files = ImmutableArray.CreateBuilder<SourceFile>(found.Sum(f => f.Count));
        foreach (var some in found)
        {
            files.AddRange(some);
        }

        return new SourceScan(files.MoveToImmutable(), entries.Faults, entries.HasLinks);
    }

    /// <summary>Reports the errors of the folder's entries.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var fault in Faults)
        {
            diagnostics.Add(fault);
        }
    }

    /// <summary>
    /// Walks a folder in order. A folder's name is sorted with its slash, which puts its files where their whole paths belong: sorting a
    /// few names at a time is faster than sorting a whole archive.
    /// </summary>
    private static List<List<SourceFile>> Walk(string root, string folder, SourceEntries entries, bool isLinked, ParallelOptions options)
    {
        var path = Path.Combine(root, folder);
        var names = Names(path, entries, folder);
        var below = WalkFolders(root, folder, names, entries, isLinked, options);
        using var open = new OpenFolder(path);
        var found = new List<List<SourceFile>>();
        for (var i = 0; i < names.Length; i++)
        {
            if (below[i] is { } inside)
            {
                found.AddRange(inside);
                continue;
            }

            if (i == 0 || below[i - 1] is not null)
            {
                found.Add([]);
            }

            if ((open.StampOf(names[i]) ?? entries.StampOf(folder + names[i])) is { } stamp)
            {
                found[^1].Add(new SourceFile(folder + names[i], root, stamp));
            }
        }

        return found;
    }

    /// <summary>The files of each folder among the names, in parallel; null for each name that is a file's.</summary>
    private static List<List<SourceFile>>?[] WalkFolders(
        string root, string folder, string[] names, SourceEntries entries, bool isLinked, ParallelOptions options)
    {
        var below = new List<List<SourceFile>>?[names.Length];
        if (names.Any(IsFolder))
        {
            Parallel.For(0, names.Length, options, i =>
            {
                if (IsFolder(names[i]))
                {
                    var isLink = entries.IsLink(folder + names[i]);
                    below[i] = !isLink || entries.MayFollow(folder + names[i], isLinked)
                        ? Walk(root, folder + names[i], entries, isLinked || isLink, options)
                        : [];
                }
            });
        }

        return below;
    }

    /// <summary>The names of a folder's entries that may be read, sorted; names of folders end in a slash.</summary>
    private static string[] Names(string path, SourceEntries entries, string folder)
    {
        var all = new FileSystemEnumerable<string>(
            path,
            static (ref FileSystemEntry entry) => entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(),
            StaticFolder.Has(folder) ? Every : Visible);
        var names = all.Where(name => !StaticFolder.IsSkipped(name) && entries.HasGoodName(folder, name)).ToArray();
        Array.Sort(names, string.CompareOrdinal);
        return names;
    }

    private static bool IsFolder(string name) => name.EndsWith('/');
}
