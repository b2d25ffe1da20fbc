using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Platform.Linux;

namespace Dateline.Input.Files;

/// <summary>
/// Decides of a folder's entries which may be read, and keeps an error for each of the others. Whoever commits a link could otherwise
/// publish files of the machine that builds the site: a link counts only when it leads to a regular file or a folder below
/// <paramref name="root"/> itself.
/// </summary>
internal sealed class SourceEntries(string root)
{
    // Control characters end lines of lists and messages; a backslash is a slash on Windows.
    private static readonly SearchValues<char> BadInNames = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '\\']);

    private readonly ConcurrentBag<Diagnostic> _faults = [];
    private readonly Lazy<string?> _realRoot = new(() => RealPath.Resolve(root));

    public ImmutableArray<Diagnostic> Faults => [.. _faults];

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var fault in _faults)
        {
            diagnostics.Add(fault);
        }
    }

    /// <summary>Whether an entry's name can be read and written down again.</summary>
    public bool HasGoodName(string folder, string name)
    {
        // .NET puts this character where bytes are no UTF-8, and then there is no file of the name that it gives.
        var isNotUtf8 = name.Contains('\uFFFD') && !Path.Exists(Path.Combine(root, folder, name));
        if (!isNotUtf8 && !name.AsSpan().ContainsAny(BadInNames))
        {
            return true;
        }

        var what = isNotUtf8
            ? "the name of this file is not UTF-8"
            : name.Contains('\\') ? "the name of this file has a backslash" : "the name of this file has a control character";
        _faults.Add(Error(Codes.BadFileName, folder + name.TrimEnd('/'), what, "expected letters, digits, hyphens and dots", "rename it"));
        return false;
    }

    public bool IsLink(string folder) =>
        new DirectoryInfo(Path.Combine(root, folder.TrimEnd('/'))).Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>
    /// Whether a link to a folder is followed: it leads to one of the newsroom's own, not back to where it is, and not through another
    /// link.
    /// </summary>
    public bool MayFollow(string folder, bool isLinked)
    {
        var path = folder.TrimEnd('/');
        if (Target(path) is not { } target)
        {
            return false;
        }

        var here = RealPath.Resolve(Path.GetDirectoryName(Path.Combine(root, path))!);

        // Where it leads back to, everything is read already.
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
                    "this link is in a folder that is reached by a link itself",
                    "expected a link in a folder of its own",
                    "delete one of the two links"));
        }

        return !isLinked;
    }

    /// <summary>
    /// The stamp of what is no regular file itself: of the file that a link leads to. Null, with an error, when there is none that may be
    /// read.
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
                        "this is no regular file (a device, a pipe or a socket)",
                        "expected a file that was written by an editor",
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
            return stamp;
        }

        _faults.Add(
            Error(
                Codes.StrangeFile,
                path,
                "this link leads to no regular file",
                "expected a link to a file of the newsroom",
                "delete the link"));
        return null;
    }

    /// <summary>Where a link leads, if that is below the root; null, with an error, when it is not.</summary>
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
                    "delete the link, or put the file in its place"));
            return null;
        }

        if (_realRoot.Value is { } realRoot && RealPath.IsWithin(target, realRoot) && !IsHidden(target, realRoot))
        {
            return target;
        }

        _faults.Add(Error(
            Codes.StrangeFile, path, "this link leads out of the folder, so whatever is there could be published",
            "expected a file of its own, or a link to one in this folder", "put a copy of the file in its place"));
        return null;
    }

    private Diagnostic Error(Code code, string path, string message, string expected, string hint) =>
        new(Severity.Error, code, SourceSpan.File(Project.DisplayPathIn(Project.DisplayPath(root), path)), message, expected, hint);

    /// <summary>Whether a place below the root is in a hidden folder, such as git's own, or is a hidden file.</summary>
    private static bool IsHidden(string path, string realRoot) =>
        Path.GetRelativePath(realRoot, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') && part.Length > 1);
}
