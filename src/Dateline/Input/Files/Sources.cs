using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Platform.Linux;

namespace Dateline.Input.Files;

/// <summary>
/// A file that an editor wrote. <paramref name="Path"/> is its path below the folder <paramref name="Root"/>, with forward slashes, and
/// <paramref name="Stamp"/> what it was when it was found.
/// </summary>
internal readonly record struct SourceFile(string Path, string Root, FileStamp Stamp = default)
{
    public string FullPath => System.IO.Path.Combine(Root, Path);
}

/// <summary>
/// A file's text as <see cref="TextFile"/> gives it, the file's path below the input folder, and what messages call that folder.
/// </summary>
internal readonly record struct SourceText(string Path, string Folder, string Text)
{
    /// <summary>What messages call the file.</summary>
    public string DisplayPath { get; } = Project.DisplayPathIn(Folder, Path);
}

/// <summary>The door through which content comes in: reads the files that a <see cref="SourceScan"/> found.</summary>
internal static class Sources
{
    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>The file's text, with complaints where it is not UTF-8.</summary>
    public static string ReadText(SourceFile file, string displayPath, DiagnosticBag diagnostics) =>
        TextFile.Decode(displayPath, ReadBytes(file.FullPath), diagnostics);

    /// <summary>A file's bytes, in a buffer that this thread's next call uses again.</summary>
    public static ReadOnlySpan<byte> ReadBytes(string fullPath)
    {
        _buffer ??= new byte[64 * 1024];
        var length = SystemCalls.Read(fullPath, ref _buffer);
        return length >= 0 ? _buffer.AsSpan(0, length) : ReadSlowly(fullPath);
    }

    /// <summary>
    /// The fingerprint of a file of so many bytes by its path below a folder; null when it is not there, or only by way of a link.
    /// </summary>
    public static ulong? FingerprintOf(OpenFolder folder, string file, long length)
    {
        _buffer ??= new byte[64 * 1024];
        if (length < SystemCalls.Longest && folder.Handle is { } open
            && SystemCalls.Read(BeneathFolder.OpenFile(open, file), ref _buffer) is >= 0 and var read)
        {
            return Fingerprint.Of(_buffer.AsSpan(0, read));
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
            // Not the exception that it was: templates take that for a partial of theirs that is missing.
            throw new IOException(
                $"{Project.DisplayPath(fullPath)} was there a moment ago and is gone, or is a link that leads nowhere. Build again.",
                exception);
        }
    }
}
