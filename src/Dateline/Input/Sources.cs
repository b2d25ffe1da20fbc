using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Runtime.InteropServices;
using Dateline.Diagnostics;

namespace Dateline.Input;

/// <summary>A file that an editor wrote. <paramref name="Path"/> is its path below the input folder, with forward slashes.</summary>
internal readonly record struct SourceFile(string Path, string FullPath);

/// <summary>A file's text as <see cref="TextFile"/> gives it, the file's path below the input folder, and what messages call it.</summary>
internal readonly record struct SourceText(string Path, string Shown, string Text);

/// <summary>The door through which content comes in: lists the input folder and reads its files.</summary>
internal static class Sources
{
    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>Every file below the input folder by its path, in ordinal order; hidden files and folders are left out.</summary>
    public static ImmutableArray<SourceFile> Scan(string input)
    {
        // A folder that may not be read must not pass for an empty one: half a newsroom would be published.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };
        var start = Path.EndsInDirectorySeparator(input) ? input.Length : input.Length + 1;
        var found = new FileSystemEnumerable<string>(input, static (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !LeadsBack(ref entry),
        };
        var files = found.Select(full => new SourceFile(full[start..].Replace('\\', '/'), full)).ToArray();
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
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
