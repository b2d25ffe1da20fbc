using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Input;

/// <summary>A folder that is held open, so that the system need not find it again for each of its files.</summary>
internal sealed partial class OpenFolder : IDisposable
{
    // open(2): only to name what is in it, and not for programs that are started meanwhile.
    private const int NameOnly = 0x20_0000, CloseOnExec = 0x8_0000;

    private readonly string _path;
    private readonly SafeFileHandle? _folder;

    public OpenFolder(string path)
    {
        _path = path;
        _folder = OperatingSystem.IsLinux() ? Open(path, NameOnly | CloseOnExec) : null;
    }

    private int? Handle => _folder is { IsInvalid: false } ? (int)_folder.DangerousGetHandle() : null;

    /// <summary>The stamp of a file by its path from here; null when there is none, or a folder.</summary>
    [SkipLocalsInit]
    public Stamp? StampOf(string file)
    {
        Span<byte> name = stackalloc byte[SystemCalls.LongestPath];
        return Encoding.UTF8.TryGetBytes(file, name, out var length) ? StampOf(name[..length]) : throw new PathTooLongException(file);
    }

    /// <summary>The same of a path in UTF-8.</summary>
    public Stamp? StampOf(ReadOnlySpan<byte> file) =>
        Handle is { } folder ? Stamp.Of(folder, file) : Stamp.Of(Path.Combine(_path, Encoding.UTF8.GetString(file)));

    /// <summary>Writes a file by its path from here; false where that must be asked of .NET.</summary>
    public bool TryWrite(string file, ReadOnlySpan<byte> bytes) => Handle is { } folder && SystemCalls.Write(folder, file, bytes);

    /// <summary>Puts a file into the place of another, or of none; false where that must be asked of .NET.</summary>
    public bool TryMove(string file, string to) => Handle is { } folder && SystemCalls.Rename(folder, file, to);

    /// <summary>Makes the folders that lead to a file; false where that must be asked of .NET.</summary>
    public bool TryMakeWay(string file) => Handle is { } folder && (file.LastIndexOf('/') is not (> 0 and var slash) || SystemCalls.MakeFolder(folder, file.AsSpan(0, slash)));

    public void Dispose() => _folder?.Dispose();

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);
}
