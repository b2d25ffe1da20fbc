using System.Collections.Immutable;
using System.IO.Enumeration;
using Dateline.Diagnostics;

namespace Dateline.Input;

/// <summary>A file that an editor wrote. <paramref name="Path"/> is its path below the folder <paramref name="Root"/>, with forward slashes.</summary>
internal readonly record struct SourceFile(string Path, string Root)
{
    public string FullPath => System.IO.Path.Combine(Root, Path);
}

/// <summary>A file's text as <see cref="TextFile"/> gives it, the file's path below the input folder, and what messages call it.</summary>
internal readonly record struct SourceText(string Path, string Shown, string Text);

/// <summary>The door through which content comes in: lists the input folder and reads its files.</summary>
internal static class Sources
{
    // A folder that may not be read must not pass for an empty one: half a newsroom would be published.
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>Every file below the input folder by its path, in ordinal order; hidden files and folders are left out.</summary>
    public static ImmutableArray<SourceFile> Scan(string input)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        Scan(Path.TrimEndingDirectorySeparator(input), "", files);
        return files.DrainToImmutable();
    }

    /// <summary>
    /// Walks a folder in order. A folder's name counts with its slash, and so its files stand where their whole paths would: sorting a few names at a
    /// time is quicker than sorting an archive.
    /// </summary>
    private static void Scan(string root, string folder, ImmutableArray<SourceFile>.Builder files)
    {
        var names = new FileSystemEnumerable<string>(Path.Combine(root, folder), static (ref FileSystemEntry entry) => entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(), Options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || !LeadsBack(ref entry),
        }.ToArray();
        Array.Sort(names, string.CompareOrdinal);
        foreach (var name in names)
        {
            if (name.EndsWith('/'))
            {
                Scan(root, folder + name, files);
            }
            else
            {
                files.Add(new SourceFile(folder + name, root));
            }
        }
    }

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
        using var handle = File.OpenHandle(fullPath);
        var length = (int)RandomAccess.GetLength(handle);
        if (_buffer is null || _buffer.Length < length)
        {
            _buffer = new byte[Math.Max(length, 64 * 1024)];
        }

        var read = 0;
        while (read < length && RandomAccess.Read(handle, _buffer.AsSpan(read, length - read), read) is > 0 and var count)
        {
            read += count;
        }

        return _buffer.AsSpan(0, read);
    }
}
