using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Platform.Linux;

/// <summary>A folder that is held open, so that the system need not find it again for each of its files.</summary>
internal sealed class OpenFolder : IDisposable
{
    // open(2): only to name what is in it.
    private const int NameOnly = 0x20_0000;

    private readonly string _path;
    private readonly SafeFileHandle? _folder;

    public OpenFolder(string path)
    {
        _path = path;
        _folder = SystemCalls.AreUsed ? OpenItself(path) : null;
    }

    /// <summary>What the system calls it while it is open; null where it could not be opened, or has no such name.</summary>
    public int? Handle => _folder is { IsInvalid: false } ? (int)_folder.DangerousGetHandle() : null;

    /// <summary>The stamp of a regular file by its path from here; null when there is none.</summary>
    [SkipLocalsInit]
    public FileStamp? StampOf(string file)
    {
        Span<byte> name = stackalloc byte[SystemCalls.LongestPath];
        return Encoding.UTF8.TryGetBytes(file, name, out var length) ? StampOf(name[..length]) : throw new PathTooLongException(file);
    }

    /// <summary>The same of a path in UTF-8.</summary>
    public FileStamp? StampOf(ReadOnlySpan<byte> file) =>
        Handle is { } folder ? FileStamp.Read(folder, file) : FileStamp.Read(Path.Combine(_path, Encoding.UTF8.GetString(file)));

    /// <summary>
    /// Opens a file for reading by its path from here; null when there is none that is reached without leaving the folder or following a
    /// link.
    /// </summary>
    public SafeFileHandle? Open(string file)
    {
        if (Handle is { } folder && BeneathFolder.OpenFile(folder, file) is >= 0 and var open)
        {
            return new SafeFileHandle(open, ownsHandle: true);
        }

        var path = Path.Combine(_path, file);
        return PortablePaths.IsBelow(_path, file) && new FileInfo(path) is { Exists: true, LinkTarget: null }
            ? File.OpenHandle(path)
            : null;
    }

    public void Dispose() => _folder?.Dispose();

    [SkipLocalsInit]
    private static SafeFileHandle? OpenItself(string path) =>
        SystemCalls.TryName(path, stackalloc byte[SystemCalls.LongestPath], out var name)
            ? new SafeFileHandle(
                SystemCalls.OpenAt(SystemCalls.CurrentFolder, name, NameOnly | SystemCalls.CloseOnExec, 0), ownsHandle: true)
            : null;
}
