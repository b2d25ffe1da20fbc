using System.Collections.Immutable;
using System.Text;
using Dateline.Authoring;
using Dateline.Input;

namespace Dateline.Commands.Terminal;

/// <summary>
/// The folder in which a newsroom's repository is created. Git's own files and what a host puts into a new repository (README, licence) may
/// be there; existing files are never overwritten.
/// </summary>
internal sealed class RepositoryFolder(string folder)
{
    /// <summary>The name of the desk's page where a README exists.</summary>
    private const string OtherDeskPage = "DESK.md";

    private const int MostListed = 8;

    public string DisplayPath { get; } = Project.DisplayPath(folder);

    /// <summary>Whether it is the current folder.</summary>
    public bool IsHere => DisplayPath == ".";

    /// <summary>The desk's page: not README.md if the repository has a README.</summary>
    public string DeskPage { get; } =
        Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any(
                f => Path.GetFileNameWithoutExtension(f).Equals("README", StringComparison.OrdinalIgnoreCase))
            ? OtherDeskPage
            : NewNewsroom.DeskPage;

    /// <summary>
    /// The usage error if files are in the way; null if there are none. Any file in the newsroom's folders is: it would become a part of
    /// the newsroom.
    /// </summary>
    public string? Fault(IEnumerable<string> paths)
    {
        if (File.Exists(folder) || (new DirectoryInfo(folder).LinkTarget is not null && !Directory.Exists(folder)))
        {
            return $"{DisplayPath} is not a folder; name another one";
        }

        string[] inTheWay =
        [
            .. new[] { NewNewsroom.Folder, "theme" }.SelectMany(FilesIn)
                .Concat(paths.Select(Renamed).SelectMany(WithFolders).Where(IsInTheWay))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        if (inTheWay.Length == 0)
        {
            return null;
        }

        var more = inTheWay.Length > MostListed ? $" and {inTheWay.Length - MostListed} more" : "";
        var listed = string.Join(", ", inTheWay.Take(MostListed).Select(Shown));
        return $"files are in the way: {listed}{more}; nothing was written. Move them, or name another folder";
    }

    /// <summary>Writes all files; returns their paths.</summary>
    public ImmutableArray<string> Write(ImmutableArray<StarterFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, Renamed(file.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew), new UTF8Encoding(false));
            writer.Write(file.Text);
        }

        return [.. files.Select(f => Renamed(f.Path))];
    }

    /// <summary>
    /// Makes the folder a git repository unless it is in one. Returns what to say about it; empty if there is nothing to say.
    /// </summary>
    public string StartGit()
    {
        if (Path.Exists(Path.Combine(folder, ".git")))
        {
            return "";
        }

        if (Git.Line(folder, out _, "rev-parse", "--show-toplevel") is { } root)
        {
            return RealPath.Resolve(root) == RealPath.Resolve(folder)
                ? ""
                : $"The folder is part of the git repository {root}. GitHub runs workflows only if .github/ is at its top.";
        }

        // Git before 2.28 can't name the branch.
        var fault = "";
        var isStarted = Git.Run(folder, out _, "init", "--quiet", "--initial-branch=main") is not null
            || Git.Run(folder, out fault, "init", "--quiet") is not null;
        return isStarted ? "Started a git repository; nothing is committed yet." : $"No git repository was started: {fault}.";
    }

    private string Renamed(string path) => path == NewNewsroom.DeskPage ? DeskPage : path;

    private string Shown(string path) => IsHere ? path : $"{DisplayPath}/{path}";

    /// <summary>A file's path, and those of the folders above it.</summary>
    private static IEnumerable<string> WithFolders(string path)
    {
        for (var part = path; part.Length > 0; part = Path.GetDirectoryName(part) ?? "")
        {
            yield return part;
        }
    }

    /// <summary>Whether a file can't be written because of this path: a file, or a link to a folder that may be anywhere.</summary>
    private bool IsInTheWay(string path)
    {
        var full = Path.Combine(folder, path);
        return File.Exists(full) || new DirectoryInfo(full).LinkTarget is not null;
    }

    private IEnumerable<string> FilesIn(string name)
    {
        var full = Path.Combine(folder, name);
        return Directory.Exists(full) && new DirectoryInfo(full).LinkTarget is null
            ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            : new[] { name }.Where(IsInTheWay);
    }
}
