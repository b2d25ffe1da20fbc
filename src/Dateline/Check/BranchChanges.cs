using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Check;

/// <summary>What a branch did with a file.</summary>
internal enum FileChange
{
    Added,
    Changed,
    Removed,
}

/// <summary>
/// The changes of a branch since it left a revision: the files that differ, and the newsroom as it was then, in a temporary folder that is
/// deleted on dispose. A diagnostic belongs to the branch when it is about a changed file, or when it did not exist before.
/// </summary>
internal sealed class BranchChanges : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-since-").FullName;
    private readonly Dictionary<string, FileChange> _files = new(StringComparer.Ordinal);

    private BranchChanges(Project now, string newsroom, string? theme, IEnumerable<(string Path, FileChange Change)> changed)
    {
        foreach (var (path, change) in changed)
        {
            if ((DisplayPathOf(path, newsroom, now.Input) ?? DisplayPathOf(path, theme, now.Theme)) is { } displayPath)
            {
                _files[displayPath] = change;
            }
        }

        Now = now;
        Then = new Project(
            FolderThen(newsroom),
            theme is null ? now.Theme : FolderThen(theme),
            Path.Combine(_folder, "output"))
        { CacheFolder = Path.Combine(_folder, "state") };
    }

    public Project Now { get; }

    /// <summary>The files of the newsroom and the theme that differ, by what messages call them.</summary>
    public IReadOnlyDictionary<string, FileChange> Files => _files;

    /// <summary>The newsroom as it was where the branch began.</summary>
    public Project Then { get; }

    /// <summary>Finds the changes; null, with the reason, when git can't.</summary>
    public static BranchChanges? Open(Project now, string revision, out string fault)
    {
        var folder = Directory.Exists(now.Input) ? now.Input : ".";
        if (Start(folder, now, revision, out var newsroom, out fault) is not { } start)
        {
            return null;
        }

        var top = Git.Line(folder, out _, "rev-parse", "--show-toplevel")!;
        var theme = Directory.Exists(now.Theme) && Git.Line(now.Theme, out _, "rev-parse", "--show-toplevel") == top
            ? Git.Line(now.Theme, out _, "rev-parse", "--show-prefix")
            : null;
        if (Git.Run(top, out fault, "diff", "--name-status", "-z", "--no-renames", start) is not { } changed
            || Git.Run(top, out fault, "ls-files", "--others", "--exclude-standard", "-z") is not { } added)
        {
            fault = $"--since: {fault}";
            return null;
        }

        var changes = new BranchChanges(
            now, newsroom, theme, [.. FilesOf(Git.Paths(changed)), .. Git.Paths(added).Select(path => (path, FileChange.Added))]);
        return changes.Unpack(top, start, [newsroom, theme ?? newsroom], out fault) ? changes : null;
    }

    /// <summary>Changed files from git's list, in which the letter of a change and a path take turns.</summary>
    private static IEnumerable<(string Path, FileChange Change)> FilesOf(string[] list) => list.Chunk(2).Select(pair =>
        (pair[1], pair[0] switch
        {
            "A" => FileChange.Added,
            "D" => FileChange.Removed,
            _ => FileChange.Changed,
        }));

    /// <summary>
    /// The commit where the branch began, and the newsroom's path in the repository; null, with the reason, when git can't tell.
    /// </summary>
    private static string? Start(string folder, Project now, string revision, out string newsroom, out string fault)
    {
        var prefix = Git.Line(folder, out fault, "rev-parse", "--show-prefix");
        newsroom = prefix ?? "";
        if (prefix is null)
        {
            fault = fault.Contains("not installed", StringComparison.Ordinal)
                ? $"--since: {fault}"
                : $"--since: {Project.DisplayPath(now.Input)}/ is not in a git repository";
            return null;
        }

        const string Remedy = "in CI, fetch the whole history (fetch-depth: 0)";
        if (Git.Line(folder, out _, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is null)
        {
            fault = $"--since: there is no revision '{revision}' in this repository; {Remedy}";
            return null;
        }

        var start = Git.Line(folder, out _, "merge-base", revision, "HEAD");
        fault = start is null ? $"--since: '{revision}' and this branch have no common commit in this repository; {Remedy}" : "";
        return start;
    }

    /// <summary>Unpacks the newsroom as it was. Disposes of this when that fails.</summary>
    private bool Unpack(string top, string start, string[] folders, out string fault)
    {
        var isUnpacked = false;
        try
        {
            fault = RevisionFiles.Unpack(top, start, folders, _folder) is { } reason ? $"--since: {reason}" : "";
            isUnpacked = fault.Length == 0;
            return isUnpacked;
        }
        finally
        {
            if (!isUnpacked)
            {
                Dispose();
            }
        }
    }

    public bool IsChanged(string displayPath) => _files.ContainsKey(displayPath);

    /// <summary>The diagnostics that belong to the branch.</summary>
    public ImmutableArray<Diagnostic> Filter(ImmutableArray<Diagnostic> now, ImmutableArray<Diagnostic> then)
    {
        var old = then.Select(WithPathsOfNow).Select(Key).ToHashSet();
        return [.. now.Where(d => IsChanged(d.Where.Path) || !old.Contains(Key(d)))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (string, SourceSpan, string) Key(Diagnostic diagnostic) => (diagnostic.Code.Id, diagnostic.Where, diagnostic.Text);

    private Diagnostic WithPathsOfNow(Diagnostic then) => then with
    {
        Where = then.Where with { Path = WithPathsOfNow(then.Where.Path) },
        Message = WithPathsOfNow(then.Message),
        Hint = WithPathsOfNow(then.Hint),
    };

    private string WithPathsOfNow(string text) =>
        text.Replace(Prefix(Then.Input), Prefix(Now.Input), StringComparison.Ordinal)
            .Replace(Project.DisplayPath(Then.Theme), Project.DisplayPath(Now.Theme), StringComparison.Ordinal);

    private static string Prefix(string folder)
    {
        var displayPath = Project.DisplayPath(folder);
        return displayPath == "." ? "" : displayPath + "/";
    }

    /// <summary>What messages call a changed file; null when it is not in the folder, which git calls <paramref name="prefix"/>.</summary>
    private static string? DisplayPathOf(string path, string? prefix, string folder) =>
        prefix is not null && path.StartsWith(prefix, StringComparison.Ordinal)
            ? Project.DisplayPath(Path.Combine(folder, path[prefix.Length..]))
            : null;

    private string FolderThen(string prefix) => Path.TrimEndingDirectorySeparator(Path.Combine(_folder, prefix));
}
