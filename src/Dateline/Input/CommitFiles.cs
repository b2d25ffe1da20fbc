using System.Text;

namespace Dateline.Input;

/// <summary>The files of a folder as they were in a commit. Paths are relative to the folder, with forward slashes.</summary>
internal sealed class CommitFiles
{
    private const string RegularFile = "100";

    private readonly string _folder;

    private CommitFiles(string folder, string commit, string name)
    {
        (_folder, Commit, Name) = (folder, commit, name);
        Changed = new(() => [.. Diff("ACMRT"), .. Paths("ls-files", "--others", "--exclude-standard", "-z")]);
        Deleted = new(() => [.. Diff("D")]);
    }

    /// <summary>The full id of the commit.</summary>
    public string Commit { get; }

    /// <summary>The short id of the commit, and its date: <c>1a2b3c4 of 2020-02-01</c>.</summary>
    public string Name { get; }

    /// <summary>The files that are new, or not as they were.</summary>
    public Lazy<HashSet<string>> Changed { get; }

    /// <summary>The files that existed then and are gone.</summary>
    public Lazy<HashSet<string>> Deleted { get; }

    /// <summary>Finds a commit; null, with the reason, when git can't.</summary>
    public static CommitFiles? Open(string folder, string revision, out string fault)
    {
        if (Git.Line(folder, out fault, "rev-parse", "--show-prefix") is null)
        {
            fault = fault.Contains("not installed", StringComparison.Ordinal)
                ? fault
                : $"{Project.DisplayPath(folder)}/ is not in a git repository";
            return null;
        }

        if (Git.Line(folder, out _, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not { } commit
            || Git.Line(folder, out _, "show", "-s", "--date=short", "--format=%h of %cd", commit) is not { } name)
        {
            fault = $"there is no commit '{revision}' in this repository; in CI, fetch the whole history (fetch-depth: 0)";
            return null;
        }

        fault = "";
        return new CommitFiles(folder, commit, name);
    }

    /// <summary>The bytes of a file; null when the commit has no regular file of that path.</summary>
    public byte[]? Read(string path)
    {
        var entry = Git.Run(_folder, out _, "--literal-pathspecs", "ls-tree", "-z", Commit, "--", path);
        return entry is { Length: > 0 } && Encoding.UTF8.GetString(entry).StartsWith(RegularFile, StringComparison.Ordinal)
            ? Git.Run(_folder, out _, "cat-file", "blob", $"{Commit}:./{path}")
            : null;
    }

    private string[] Diff(string kinds) =>
        Paths("diff", "--relative", "--name-only", "-z", "--no-renames", "--diff-filter=" + kinds, Commit, "--", ".");

    private string[] Paths(params ReadOnlySpan<string> arguments) =>
        Git.Run(_folder, out var fault, arguments) is { } output ? Git.Paths(output) : throw new IOException($"git failed: {fault}");
}
