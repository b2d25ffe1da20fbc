using System.Formats.Tar;

namespace Dateline.Check;

/// <summary>Folders of a repository as they were at a commit, unpacked into a folder as git writes them out.</summary>
internal static class RevisionFiles
{
    /// <summary>Null when it went well, else git's complaint. A folder that the commit does not have is left out.</summary>
    public static string? Unpack(string top, string commit, string[] folders, string place)
    {
        string[] wanted = [.. folders.Select(f => f.TrimEnd('/')).Distinct()];
        string[] paths = [];
        var isWhole = wanted.Contains("");
        if (!isWhole)
        {
            if (Git.Run(top, out var fault, ["ls-tree", "-d", "--name-only", "-z", commit, "--", .. wanted]) is not { } there)
            {
                return fault;
            }

            paths = Git.Paths(there);
        }

        if (!isWhole && paths.Length == 0)
        {
            return null;
        }

        return Git.Read(
            top,
            tar => Unpack(tar, top, place),
            out var complaint,
            ["--literal-pathspecs", "archive", "--format=tar", commit, "--", .. paths]) ? null : complaint;
    }

    private static void Unpack(Stream tar, string top, string place)
    {
        using var reader = new TarReader(tar);
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

    /// <summary>A link to what was not unpacked leads where it leads in the repository now; one that leads nowhere is left out.</summary>
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
