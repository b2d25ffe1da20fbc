using System.Buffers;
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
    /// <summary>The order of a scan's files.</summary>
    public static Comparer<SourceFile> ByPath { get; } =
        Comparer<SourceFile>.Create((one, other) => string.CompareOrdinal(one.Path, other.Path));

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
    // Bytes: nearly every text is shorter.
    private const int UsualLength = 64 * 1024;

    /// <summary>The file's text; reports an error where it is not UTF-8.</summary>
    public static string ReadText(SourceFile file, string displayPath, DiagnosticBag diagnostics) =>
        ReadText(file.FullPath, displayPath, diagnostics);

    public static string ReadText(string fullPath, string displayPath, DiagnosticBag diagnostics)
    {
        using var bytes = ReadBytes(fullPath);
        return TextFile.Decode(displayPath, bytes.Span, diagnostics);
    }

    public static FileBytes ReadBytes(string fullPath)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
        var length = SystemCalls.Read(fullPath, ref buffer);
        if (length >= 0)
        {
            return new FileBytes(buffer, length, isRented: true);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        var bytes = ReadSlowly(fullPath);
        return new FileBytes(bytes, bytes.Length, isRented: false);
    }

    /// <summary>
    /// The fingerprint of a file of <paramref name="length"/> bytes, by its path below a folder; null when there is no such file, or only
    /// through a link.
    /// </summary>
    public static ulong? FingerprintOf(OpenFolder folder, string file, long length)
    {
        if (length < SystemCalls.Longest && folder.Handle is { } open)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
            var read = SystemCalls.Read(BeneathFolder.OpenFile(open, file), ref buffer);
            using var bytes = new FileBytes(buffer, Math.Max(read, 0), isRented: true);
            if (read >= 0)
            {
                return Fingerprint.Of(bytes.Span);
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
