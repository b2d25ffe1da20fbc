using System.Formats.Tar;
using Dateline.Input;

namespace Dateline.Check;

/// <summary>Unpacks folders of a repository as they were at a commit.</summary>
internal static class RevisionFiles
{
    /// <summary>Null on success, else git's error message. Folders that the commit does not have are skipped.</summary>
    public static string? Unpack(string top, string commit, string[] folders, string place)
    {
        string[] wanted = [.. folders.Select(f => f.TrimEnd('/')).Distinct()];
        string[] paths = [];
        var isWhole = wanted.Contains("");
        if (!isWhole)
        {
            if (Git.Run(top, out var fault, ["ls-tree", "-d", "--name-only", "-z", commit, "--", .. wanted]) is not { } found)
            {
                return fault;
            }

            paths = Git.Paths(found);
        }

        if (!isWhole && paths.Length == 0)
        {
            return null;
        }

        return Git.Read(
            top,
            tar => Unpack(tar, top, place),
            out var error,
            ["--literal-pathspecs", "archive", "--format=tar", commit, "--", .. paths]) ? null : error;
    }

    private static void Unpack(Stream tar, string top, string place)
    {
        using var reader = new TarReader(tar, leaveOpen: true);
        var links = new List<(string Path, string Target)>();
        while (reader.GetNextEntry() is { } entry)
        {
            var path = Path.Combine(place, entry.Name);
            switch (entry.EntryType)
            {
                case TarEntryType.Directory:
                    Directory.CreateDirectory(path);
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile:
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    entry.ExtractToFile(path, overwrite: true);
                    break;
                case TarEntryType.SymbolicLink:
                    links.Add((entry.Name, entry.LinkName));
                    break;
            }
        }

        foreach (var (path, target) in links)
        {
            Link(path, target, top, place);
        }
    }

    /// <summary>
    /// Creates a link. If its target was not unpacked, it leads to the current file; a link that leads nowhere is skipped.
    /// </summary>
    private static void Link(string path, string target, string top, string place)
    {
        var folder = Path.GetDirectoryName(path)!;
        var now = Path.GetFullPath(Path.Combine(top, folder, target));
        var then = Path.GetFullPath(Path.Combine(place, folder, target));
        var isWithin = then.StartsWith(place + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.Exists(then);
        if (isWithin || Path.Exists(now))
        {
            Directory.CreateDirectory(Path.Combine(place, folder));
            File.CreateSymbolicLink(Path.Combine(place, path), isWithin ? then : now);
        }
    }
}
