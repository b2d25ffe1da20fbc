using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Platform.Linux;

/// <summary>An open folder, so that the system does not resolve its path again for each file.</summary>
internal sealed class OpenFolder : IDisposable
{
    // open(2): O_PATH.
    private const int NameOnly = 0x20_0000;

    private readonly string _path;
    private readonly SafeFileHandle? _folder;

    public OpenFolder(string path)
    {
        _path = path;
        _folder = SystemCalls.AreUsed ? OpenItself(path) : null;
    }

    /// <summary>The file descriptor; null if the folder could not be opened, and on other systems than Linux.</summary>
    public int? Handle => _folder is { IsInvalid: false } ? (int)_folder.DangerousGetHandle() : null;

    /// <summary>The stamp of a regular file by its path relative to the folder; null if there is none.</summary>
    [SkipLocalsInit]
    public FileStamp? StampOf(string file)
    {
        Span<byte> name = stackalloc byte[SystemCalls.LongestPath];
        return Encoding.UTF8.TryGetBytes(file, name, out var length) ? StampOf(name[..length]) : throw new PathTooLongException(file);
    }

    /// <summary>The same with a path in UTF-8.</summary>
    public FileStamp? StampOf(ReadOnlySpan<byte> file) =>
        Handle is { } folder ? FileStamp.Read(folder, file) : FileStamp.Read(Path.Combine(_path, Encoding.UTF8.GetString(file)));

    /// <summary>
    /// Opens a file for reading by its path relative to the folder; null if there is none, or only through a link or outside the folder.
    /// </summary>
    public SafeFileHandle? Open(string file)
    {
        var open = Handle is { } folder ? BeneathFolder.OpenFile(folder, file) : -1;
        if (open >= 0)
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
