using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline;

/// <summary>
/// Decides, after a build was refused, which documents the next attempt reads as they were in a commit, and which it leaves out. A document
/// is left out if the commit does not have it, if it had errors there too, or if its broken edit may withdraw, embargo or unpublish it. Of
/// media nothing earlier is ever shown, since a picture may have been replaced to hide something: texts are shown without it. Earlier
/// texts are in a temporary folder that is deleted on dispose.
/// </summary>
internal sealed class EarlierTexts : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-earlier-").FullName;
    private readonly Project _project;
    private readonly CommitFiles _commit;
    private readonly string _displayFolder;
    private readonly HashSet<string> _earlier = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _leftOut = new(StringComparer.Ordinal);
    private bool _knowsDeleted;

    private EarlierTexts(Project project, CommitFiles commit) =>
        (_project, _commit, _displayFolder) = (project, commit, Project.DisplayPath(project.Input));

    /// <summary>The short id and the date of the commit.</summary>
    public string Commit => _commit.Name;

    /// <summary>The documents that are not published as they are now.</summary>
    public ImmutableArray<ReplacedDocument> Documents =>
    [
        .. _earlier.Select(p => new ReplacedDocument(DisplayPath(p), false, ""))
            .Concat(_leftOut.Select(p => new ReplacedDocument(DisplayPath(p.Key), true, p.Value)))
            .OrderBy(d => d.DisplayPath, StringComparer.Ordinal),
    ];

    /// <summary>Finds a commit; null, with the reason, when git can't.</summary>
    public static EarlierTexts? Open(Project project, string revision, out string fault) =>
        CommitFiles.Open(project.Input, revision, out fault) is { } commit ? new EarlierTexts(project, commit) : null;

    /// <summary>
    /// The newsroom without the errors of the last attempt, as far as they are known; null when an error is not in a document, or no
    /// document is left to replace.
    /// </summary>
    public Project? Replace(IEnumerable<Diagnostic> attempt, BuildContext context)
    {
        var errors = attempt.Where(d => d.Severity == Severity.Error).Select(d => (Path: PathOf(d.Where.Path), Error: d)).ToArray();
        if (errors.Any(e => e.Path is null || _leftOut.ContainsKey(e.Path)))
        {
            return null;
        }

        foreach (var path in Broken([.. errors.Select(e => (e.Path!, e.Error))]))
        {
            Retreat(path, context);
        }

        _knowsDeleted = true;

        return _project with { Replaced = new ReplacedFiles(_folder, [.. _earlier], [.. _leftOut.Keys, .. _commit.Deleted.Value]) };
    }

    /// <summary>Whether a diagnostic is about a text that a writer can see and correct, and not about an earlier one.</summary>
    public bool IsCurrent(Diagnostic diagnostic) => PathOf(diagnostic.Where.Path) is not { } path || !_earlier.Contains(path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>
    /// The documents to replace now. First come changed documents with errors of their own. Errors in references may be consequences of
    /// those, or of deleted files, so they count when nothing else is wrong; and those of unchanged documents when nothing changed is.
    /// </summary>
    private HashSet<string> Broken((string Path, Diagnostic Error)[] errors)
    {
        var broken = errors.Where(e => !IsOfReference(e.Error) && _commit.Changed.Value.Contains(e.Path)).Select(e => e.Path)
            .ToHashSet(StringComparer.Ordinal);
        if (broken.Count == 0 && (_knowsDeleted || _commit.Deleted.Value.Count == 0))
        {
            broken.UnionWith(errors.SelectMany(e => Causes(e.Path, e.Error)));
            broken.UnionWith(broken.Count == 0 ? errors.Select(e => e.Path) : []);
        }

        return broken;
    }

    private static bool IsOfReference(Diagnostic error) => error.Code.Id.StartsWith("DL03", StringComparison.Ordinal);

    /// <summary>
    /// The changed documents to blame for an error: the one that has it. If it did not change since the commit, those that the message
    /// names, such as a new story that takes the address of an old one.
    /// </summary>
    private string[] Causes(string path, Diagnostic error)
    {
        var changed = _commit.Changed.Value;
        return changed.Contains(path)
            ? [path]
            : [.. changed.Where(p => !_leftOut.ContainsKey(p) && error.Text.Contains(DisplayPath(p), StringComparison.Ordinal))];
    }

    /// <summary>Goes one step back: from the current text to the earlier one, or from that to none.</summary>
    private void Retreat(string path, BuildContext context)
    {
        if (_earlier.Remove(path))
        {
            _leftOut.Add(path, $"as it was in {Commit}, it has errors too");
            return;
        }

        var before = IsDocument(path) ? _commit.Read(path) : null;
        if (Obstacle(path, before, context) is { } obstacle)
        {
            _leftOut.Add(path, obstacle);
            return;
        }

        var place = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllBytes(place, before!);
        _earlier.Add(path);
    }

    /// <summary>Why a document must not be published as it was earlier; null if it may be.</summary>
    private string? Obstacle(string path, byte[]? before, BuildContext context)
    {
        if (before is null)
        {
            return IsDocument(path) ? $"it is not in {Commit}" : "of media nothing earlier is shown, and stories are shown without it";
        }

        var after = File.ReadAllBytes(Path.Combine(_project.Input, path));
        return after.AsSpan().SequenceEqual(before)
            ? $"it has not changed since {Commit}"
            : HoldingEdit.Find(before, after, context.Site.Zone, context.Now);
    }

    /// <summary>The path of a file below the input folder; null for <c>site.yml</c>, folders, and files elsewhere.</summary>
    private string? PathOf(string displayPath)
    {
        var path = _displayFolder == "."
            ? displayPath
            : displayPath.StartsWith(_displayFolder + "/", StringComparison.Ordinal) ? displayPath[(_displayFolder.Length + 1)..] : null;
        return path is not null && path != Process.Settings.SiteFields.FileName && File.Exists(Path.Combine(_project.Input, path))
            ? path
            : null;
    }

    private static bool IsDocument(string path) =>
        path == FrontPageFields.FileName
        || Pipelines.All.Any(p => p.Input.Length > 0 && path.StartsWith(p.Input + "/", StringComparison.Ordinal));

    private string DisplayPath(string path) => Project.DisplayPathIn(_displayFolder, path);
}
