using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Platform.Linux;

namespace Dateline.Input.Files;

/// <summary>
/// Decides which entries of a folder may be read, and collects an error for each other entry. A link counts only when it leads to a regular
/// file or a folder below <paramref name="root"/>: otherwise anyone who can commit a link could publish files of the machine that builds
/// the site.
/// </summary>
internal sealed class SourceEntries(string root)
{
    // Control characters would break lists and messages; a backslash is a slash on Windows.
    private static readonly SearchValues<char> BadInNames = SearchValues.Create([.. ControlCharacters.All, '\\']);

    private readonly ConcurrentBag<Diagnostic> _faults = [];
    private readonly Lazy<string?> _realRoot = new(() => RealPath.Resolve(root));

    public ImmutableArray<Diagnostic> Faults => [.. _faults];

    /// <summary>Whether a file or folder is read through a link, so that a change of another path changes it, too.</summary>
    public bool HasLinks { get; private set; }

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var fault in _faults)
        {
            diagnostics.Add(fault);
        }
    }

    /// <summary>Whether an entry's name is UTF-8, without control characters and backslashes. Collects an error if not.</summary>
    public bool HasGoodName(string folder, string name)
    {
        // .NET replaces bytes that are not UTF-8 with this character, and no file has the resulting name.
        var isNotUtf8 = name.Contains('\uFFFD') && !Path.Exists(Path.Combine(root, folder, name));
        if (!isNotUtf8 && !name.AsSpan().ContainsAny(BadInNames))
        {
            return true;
        }

        var fault = isNotUtf8 ? "is not UTF-8" : NameFault(name);
        _faults.Add(
            Error(
                Codes.BadFileName,
                folder + name.TrimEnd('/'),
                $"the name of this file {fault}",
                "expected letters, digits, hyphens and dots",
                "rename it"));
        return false;
    }

    private static string NameFault(string name) => name.Contains('\\') ? "has a backslash" : "has a control character";

    public bool IsLink(string folder) =>
        new DirectoryInfo(Path.Combine(root, folder.TrimEnd('/'))).Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>
    /// Whether a link to a folder is followed: it must lead to a folder below the root, not back to a folder that it is in, and not be
    /// reached through another link.
    /// </summary>
    public bool MayFollow(string folder, bool isLinked)
    {
        var path = folder.TrimEnd('/');
        if (Target(path) is not { } target)
        {
            return false;
        }

        var here = RealPath.Resolve(Path.GetDirectoryName(Path.Combine(root, path))!);

        // The target contains the link: everything there is read already.
        if (here is null || RealPath.IsWithin(here, target))
        {
            return false;
        }

        if (isLinked)
        {
            _faults.Add(
                Error(
                    Codes.StrangeFile,
                    path,
                    "this link is in a folder that is reached through a link",
                    "expected a link in a real folder",
                    "delete one of the two links"));
        }

        HasLinks = true;
        return !isLinked;
    }

    /// <summary>
    /// The stamp of the file that a link leads to, for an entry that is not a regular file. Null, with an error, when there is no file that
    /// may be read.
    /// </summary>
    public FileStamp? StampOf(string path)
    {
        var full = Path.Combine(root, path);
        if (new FileInfo(full).LinkTarget is null)
        {
            if (Path.Exists(full))
            {
                _faults.Add(
                    Error(
                        Codes.StrangeFile,
                        path,
                        "this is not a regular file (it is a device, a pipe or a socket)",
                        "expected a file that an editor can open",
                        "delete it"));
            }

            return null;
        }

        if (Target(path) is not { } target)
        {
            return null;
        }

        if (FileStamp.Read(target) is { } stamp)
        {
            HasLinks = true;
            return stamp;
        }

        _faults.Add(
            Error(
                Codes.StrangeFile,
                path,
                "this link does not lead to a regular file",
                "expected a link to a file of the newsroom",
                "delete the link"));
        return null;
    }

    /// <summary>The target of a link, when it is below the root; null, with an error, when it is not.</summary>
    private string? Target(string path)
    {
        var target = RealPath.Resolve(Path.Combine(root, path));
        if (target is null || !Path.Exists(target))
        {
            _faults.Add(
                Error(
                    Codes.StrangeFile,
                    path,
                    "this link leads nowhere",
                    "expected a link to a file of the newsroom",
                    Hint(path, "get", "delete the link, or replace it with the file")));
            return null;
        }

        if (_realRoot.Value is { } realRoot && RealPath.IsWithin(target, realRoot) && !IsHidden(target, realRoot))
        {
            // Whatever is in static/ is published, and elsewhere are texts that are not public yet.
            if (!StaticFolder.Has(path) || RealPath.IsWithin(target, Path.Combine(realRoot, StaticFolder.Name)))
            {
                return target;
            }

            _faults.Add(Error(
                Codes.StrangeFile, path, "this link leads out of static/, so a text that is not public could be published",
                "expected a regular file, or a link to one in static/", "replace the link with a copy of the file"));
            return null;
        }

        _faults.Add(Error(
            Codes.StrangeFile, path, "this link leads out of the folder, so a file of this machine could be published",
            "expected a regular file, or a link to one in this folder", Hint(path, "unlock", "replace the link with a copy of the file")));
        return null;
    }

    /// <summary>Links of git-annex lead to files that it keeps elsewhere, and it has a command to bring each back.</summary>
    private string Hint(string path, string command, string other) =>
        new FileInfo(Path.Combine(root, path)).LinkTarget?.Contains("annex/objects/", StringComparison.Ordinal) is true
            ? $"git-annex keeps the file elsewhere: run git annex {command} for it"
            : other;

    private Diagnostic Error(Code code, string path, string message, string expected, string hint) =>
        new(Severity.Error, code, SourceSpan.File(Project.DisplayPathIn(Project.DisplayPath(root), path)), message, expected, hint);

    /// <summary>Whether a path below the root is a hidden file or in a hidden folder, such as git's.</summary>
    private static bool IsHidden(string path, string realRoot) =>
        path != realRoot && StaticFolder.IsHidden(Path.GetRelativePath(realRoot, path).Replace(Path.DirectorySeparatorChar, '/'));
}
