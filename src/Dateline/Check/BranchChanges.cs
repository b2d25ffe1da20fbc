using System.Collections.Immutable;
using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Check;

/// <summary>
/// What a branch changed since it left a revision: the files that differ, and the newsroom as it was then, in a folder of its own that goes
/// when this is disposed of. A complaint counts when it is about a file that changed, or when it was not there before the branch.
/// </summary>
internal sealed class BranchChanges : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-since-").FullName;
    private readonly HashSet<string> _changed;

    private BranchChanges(Project now, string newsroom, string? theme, IEnumerable<string> changed)
    {
        _changed = [.. changed.Select(path => Here(path, newsroom, now.Input) ?? Here(path, theme, now.Theme)).OfType<string>()];
        Now = now;
        Then = new Project(
            There(newsroom),
            theme is null ? now.Theme : There(theme),
            Path.Combine(_folder, "output"))
        { State = Path.Combine(_folder, "state") };
    }

    public Project Now { get; }

    /// <summary>The newsroom as it was when the branch began.</summary>
    public Project Then { get; }

    /// <summary>Looks what changed; null, with the reason, when git can't tell.</summary>
    public static BranchChanges? Open(Project now, string revision, out string fault)
    {
        var folder = Directory.Exists(now.Input) ? now.Input : ".";
        if (Line(folder, out fault, "rev-parse", "--show-prefix") is not { } newsroom)
        {
            fault = fault.Contains("not installed", StringComparison.Ordinal)
                ? $"--since: {fault}"
                : $"--since: {Project.DisplayPath(now.Input)}/ is in no git repository";
            return null;
        }

        if (Line(folder, out _, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is null)
        {
            fault =
                $"--since: git knows no revision '{revision}' here; a clone for CI may have the last commit only (fetch-depth: 0 fetches "
                    + $"them all)";
            return null;
        }

        if (Line(folder, out _, "merge-base", revision, "HEAD") is not { } start)
        {
            fault =
                $"--since: '{revision}' and this branch have no common beginning here; a clone for CI may lack it (fetch-depth: 0 "
                    + $"fetches everything)";
            return null;
        }

        var top = Line(folder, out _, "rev-parse", "--show-toplevel")!;
        var theme = Directory.Exists(now.Theme) && Line(now.Theme, out _, "rev-parse", "--show-toplevel") == top
            ? Line(now.Theme, out _, "rev-parse", "--show-prefix")
            : null;
        if (Git.Run(top, out fault, "diff", "--name-only", "-z", "--no-renames", start) is not { } changed
            || Git.Run(top, out fault, "ls-files", "--others", "--exclude-standard", "-z") is not { } added)
        {
            fault = $"--since: {fault}";
            return null;
        }

        var since = new BranchChanges(now, newsroom, theme, Git.Paths(changed).Concat(Git.Paths(added)));
        try
        {
            fault = RevisionFiles.Unpack(top, start, [newsroom, theme ?? newsroom], since._folder) is { } reason
                ? $"--since: {reason}"
                : "";
        }
        catch
        {
            since.Dispose();
            throw;
        }

        if (fault.Length == 0)
        {
            return since;
        }

        since.Dispose();
        return null;
    }

    public bool IsChanged(string displayPath) => _changed.Contains(displayPath);

    /// <summary>Those of the complaints that are the branch's.</summary>
    public ImmutableArray<Diagnostic> Filter(ImmutableArray<Diagnostic> now, ImmutableArray<Diagnostic> then)
    {
        var old = then
            .Select(
                d =>
                    Key(d with
                    {
                        Where = d.Where with { Path = Rooted(d.Where.Path) },
                        Message = Rooted(d.Message),
                        Hint = Rooted(d.Hint),
                    }))
            .ToHashSet();
        return [.. now.Where(d => IsChanged(d.Where.Path) || !old.Contains(Key(d)))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (string, SourceSpan, string) Key(Diagnostic diagnostic) => (diagnostic.Code.Id, diagnostic.Where, diagnostic.Text);

    private string Rooted(string text) =>
        text.Replace(Prefix(Then.Input), Prefix(Now.Input), StringComparison.Ordinal)
            .Replace(Project.DisplayPath(Then.Theme), Project.DisplayPath(Now.Theme), StringComparison.Ordinal);

    private static string Prefix(string folder) =>
        Project.DisplayPath(folder) is var displayPath && displayPath == "." ? "" : displayPath + "/";

    /// <summary>
    /// What messages call a changed file of a folder that git calls <paramref name="prefix"/>; null when it is not in there.
    /// </summary>
    private static string? Here(string path, string? prefix, string folder) =>
        prefix is not null && path.StartsWith(prefix, StringComparison.Ordinal)
            ? Project.DisplayPath(Path.Combine(folder, path[prefix.Length..]))
            : null;

    private string There(string prefix) => Path.TrimEndingDirectorySeparator(Path.Combine(_folder, prefix));

    private static string? Line(string folder, out string fault, params ReadOnlySpan<string> arguments) =>
        Git.Run(folder, out fault, arguments) is { } output ? Encoding.UTF8.GetString(output).TrimEnd('\n') : null;
}
