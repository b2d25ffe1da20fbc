using System.Collections.Immutable;
using System.IO.Enumeration;
using Dateline.Diagnostics;

namespace Dateline.Input;

/// <summary>
/// A file that an editor wrote. <paramref name="Path"/> is its path below the folder <paramref name="Root"/>, with forward slashes, and
/// <paramref name="Stamp"/> what it was when it was found.
/// </summary>
internal readonly record struct SourceFile(string Path, string Root, Stamp Stamp = default)
{
    public string FullPath => System.IO.Path.Combine(Root, Path);
}

/// <summary>A file's text as <see cref="TextFile"/> gives it, the file's path below the input folder, and what messages call that folder.</summary>
internal readonly record struct SourceText(string Path, string Folder, string Text)
{
    /// <summary>What messages call the file.</summary>
    public string Shown { get; } = Project.ShownIn(Folder, Path);
}

/// <summary>The door through which content comes in: lists the input folder and reads its files.</summary>
internal static class Sources
{
    // A folder that may not be read must not pass for an empty one: half a newsroom would be published.
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>Every file below a folder by its path, in ordinal order; hidden files and folders are left out.</summary>
    public static ImmutableArray<SourceFile> Scan(string folder, ParallelOptions options)
    {
        var found = Scan(Path.TrimEndingDirectorySeparator(folder), "", options);
        var files = ImmutableArray.CreateBuilder<SourceFile>(found.Sum(f => f.Count));
        foreach (var some in found)
        {
            files.AddRange(some);
        }

        return files.MoveToImmutable();
    }

    /// <summary>
    /// Walks a folder in order. A folder's name counts with its slash, and so its files stand where their whole paths would: sorting a few names at a
    /// time is quicker than sorting an archive.
    /// </summary>
    private static List<List<SourceFile>> Scan(string root, string folder, ParallelOptions options)
    {
        var path = Path.Combine(root, folder);
        var names = new FileSystemEnumerable<string>(path, static (ref FileSystemEntry entry) => entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(), Options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || !LeadsBack(ref entry),
        }.ToArray();
        Array.Sort(names, string.CompareOrdinal);
        var below = new List<List<SourceFile>>?[names.Length];
        if (names.Any(IsFolder))
        {
            Parallel.For(0, names.Length, options, i => below[i] = IsFolder(names[i]) ? Scan(root, folder + names[i], options) : null);
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

            found[^1].Add(new SourceFile(folder + names[i], root, open.StampOf(names[i]) ?? default));
        }

        return found;
    }

    private static bool IsFolder(string name) => name.EndsWith('/');

    /// <summary>Whether a folder is a link to one that it stands in: following it would never end.</summary>
    private static bool LeadsBack(ref FileSystemEntry entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
        {
            return false;
        }

        var full = entry.ToFullPath();
        return Directory.ResolveLinkTarget(full, returnFinalTarget: true) is not { } target
            || (full + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The file's text, with complaints where it is not UTF-8.</summary>
    public static string ReadText(SourceFile file, string shown, DiagnosticBag diagnostics) =>
        TextFile.Decode(shown, ReadBytes(file.FullPath), diagnostics);

    /// <summary>A file's bytes, in a buffer that this thread's next call uses again.</summary>
    public static ReadOnlySpan<byte> ReadBytes(string fullPath)
    {
        _buffer ??= new byte[64 * 1024];
        var length = SystemCalls.Read(SystemCalls.CurrentFolder, fullPath, ref _buffer);
        return length >= 0 ? _buffer.AsSpan(0, length) : ReadSlowly(fullPath);
    }

    /// <summary>The fingerprint of a file of so many bytes, however many they are.</summary>
    public static ulong FingerprintOf(string fullPath, long length)
    {
        if (length < SystemCalls.Longest)
        {
            return Model.Fingerprint.Of(ReadBytes(fullPath));
        }

        using var file = File.OpenRead(fullPath);
        return Model.Fingerprint.Of(file);
    }

    private static byte[] ReadSlowly(string fullPath)
    {
        try
        {
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Not the exception that it was: templates take that for a partial of theirs that is missing.
            throw new IOException($"{Project.Shown(fullPath)} was there a moment ago and is gone, or is a link that leads nowhere. Build again.", exception);
        }
    }
}
