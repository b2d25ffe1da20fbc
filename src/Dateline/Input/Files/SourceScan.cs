using System.Collections.Immutable;
using System.IO.Enumeration;
using Dateline.Diagnostics;
using Dateline.Platform.Linux;

namespace Dateline.Input.Files;

/// <summary>
/// What a folder holds: every regular file below it by its path, in ordinal order, and an error for each entry that can't be one. Hidden
/// files and folders are left out.
/// </summary>
internal sealed record SourceScan(ImmutableArray<SourceFile> Files, ImmutableArray<Diagnostic> Faults)
{
    // A folder that may not be read must not pass for an empty one: half a newsroom would be published.
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

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

        return new SourceScan(files.MoveToImmutable(), entries.Faults);
    }

    /// <summary>Adds what is wrong with the folder's entries to a run's complaints.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var fault in Faults)
        {
            diagnostics.Add(fault);
        }
    }

    /// <summary>
    /// Walks a folder in order. A folder's name counts with its slash, and so its files come where their whole paths would: sorting a few
    /// names at a time is quicker than sorting an archive.
    /// </summary>
    private static List<List<SourceFile>> Walk(string root, string folder, SourceEntries entries, bool isLinked, ParallelOptions options)
    {
        var path = Path.Combine(root, folder);
        var names = Names(path, entries, folder);
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

    /// <summary>The names of a folder's entries that may be read, sorted; those of folders end in a slash.</summary>
    private static string[] Names(string path, SourceEntries entries, string folder)
    {
        var all = new FileSystemEnumerable<string>(
            path,
            static (ref FileSystemEntry entry) => entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(),
            Options);
        var names = all.Where(name => entries.HasGoodName(folder, name)).ToArray();
        Array.Sort(names, string.CompareOrdinal);
        return names;
    }

    private static bool IsFolder(string name) => name.EndsWith('/');
}
