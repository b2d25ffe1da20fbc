using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Platform.Linux;

namespace Dateline.Input.Files;

/// <summary>
/// A source file. <paramref name="Path"/> is its path below the folder <paramref name="Root"/>, with forward slashes;
/// <paramref name="Stamp"/> is its stamp when it was found.
/// </summary>
internal readonly record struct SourceFile(string Path, string Root, FileStamp Stamp = default)
{
    public string FullPath => System.IO.Path.Combine(Root, Path);
}

/// <summary>
/// A file's text as <see cref="TextFile"/> decodes it, the file's path below the input folder, and what messages call that folder.
/// </summary>
internal readonly record struct SourceText(string Path, string Folder, string Text)
{
    /// <summary>What messages call the file.</summary>
    public string DisplayPath { get; } = Project.DisplayPathIn(Folder, Path);
}

/// <summary>Reads the files that a <see cref="SourceScan"/> found. All content of a build is read here.</summary>
internal static class Sources
{
    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>The file's text; reports an error where it is not UTF-8.</summary>
    public static string ReadText(SourceFile file, string displayPath, DiagnosticBag diagnostics) =>
        TextFile.Decode(displayPath, ReadBytes(file.FullPath), diagnostics);

    /// <summary>A file's bytes, in a buffer that the next call on this thread overwrites.</summary>
    public static ReadOnlySpan<byte> ReadBytes(string fullPath)
    {
        _buffer ??= new byte[64 * 1024];
        var length = SystemCalls.Read(fullPath, ref _buffer);
        return length >= 0 ? _buffer.AsSpan(0, length) : ReadSlowly(fullPath);
    }

    /// <summary>
    /// The fingerprint of a file of <paramref name="length"/> bytes, by its path below a folder; null when there is no such file, or only
    /// through a link.
    /// </summary>
    public static ulong? FingerprintOf(OpenFolder folder, string file, long length)
    {
        _buffer ??= new byte[64 * 1024];
        if (length < SystemCalls.Longest && folder.Handle is { } open)
        {
            var read = SystemCalls.Read(BeneathFolder.OpenFile(open, file), ref _buffer);
            if (read >= 0)
            {
                return Fingerprint.Of(_buffer.AsSpan(0, read));
            }
        }

        if (folder.Open(file) is not { } handle)
        {
            return null;
        }

        using var stream = new FileStream(handle, FileAccess.Read);
        return Fingerprint.Of(stream);
    }

    private static byte[] ReadSlowly(string fullPath)
    {
        try
        {
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Not the original exception: the template engine would take it for a missing partial.
            throw new IOException(
                $"{Project.DisplayPath(fullPath)} has disappeared since the build started, or is a link that leads nowhere. Build again.",
                exception);
        }
    }
}
