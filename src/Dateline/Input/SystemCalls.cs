using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Input;

/// <summary>
/// The few of Linux's own calls that a build makes for each of a hundred thousand files, where .NET would make two or three more around each. They take paths
/// from a folder that is open, and only say whether they went well: who is told no goes the way of .NET, which says why not.
/// </summary>
internal static partial class SystemCalls
{
    /// <summary>Stands for the current folder where an open one is asked for; an absolute path needs none.</summary>
    public const int CurrentFolder = -100;

    /// <summary>Bytes of the longest path that Linux takes, with the zero that ends it (PATH_MAX).</summary>
    public const int LongestPath = 4096;

    // open(2): the flags that are the same on every architecture.
    private const int WriteOnly = 0x1, Create = 0x40, Truncate = 0x200, CloseOnExec = 0x8_0000;

    // As with .NET the umask takes its part.
    private const int FileMode = 0x1B6, FolderMode = 0x1FF;

    private const int AlreadyThere = 17;

    /// <summary>Reads a whole file into a buffer, which grows where it must; how many bytes the file has, or -1.</summary>
    [SkipLocalsInit]
    public static int Read(int folder, string path, ref byte[] buffer)
    {
        if (!OperatingSystem.IsLinux() || !TryName(path, stackalloc byte[LongestPath], out var name) || OpenAt(folder, name, CloseOnExec, 0) is not (>= 0 and var file))
        {
            return -1;
        }

        var length = 0;
        nint count;
        while ((count = ReadSome(file, buffer.AsSpan(length), (nuint)(buffer.Length - length))) > 0)
        {
            length += (int)count;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        _ = Close(file);
        return count < 0 ? -1 : length;
    }

    /// <summary>
    /// Writes a whole file under a name where nobody looks for it, and puts it into the place of another, or of none, with the folders that lead there. Its stamp;
    /// null when any of it failed.
    /// </summary>
    /// <param name="isNew">Whether its folder is likely not to be there.</param>
    [SkipLocalsInit]
    public static Stamp? Put(int folder, string unplaced, ReadOnlySpan<byte> bytes, string place, bool isNew)
    {
        if (!OperatingSystem.IsLinux()
            || !TryName(unplaced, stackalloc byte[LongestPath], out var from)
            || !TryName(place, stackalloc byte[LongestPath], out var to)
            || OpenAt(folder, from, WriteOnly | Create | Truncate | CloseOnExec, FileMode) is not (>= 0 and var file))
        {
            return null;
        }

        var isPlaced = WriteSome(file, bytes, (nuint)bytes.Length) == bytes.Length
            && (!isNew || MakeWay(folder, place))
            && (RenameAt(folder, from, folder, to) == 0 || (MakeWay(folder, place) && RenameAt(folder, from, folder, to) == 0));

        // Asked before it is closed, it need not be found again. Moving it was the last change.
        var stamp = isPlaced ? Stamp.OfOpen(file) : null;
        return Close(file) == 0 ? stamp : null;
    }

    private static bool MakeWay(int folder, ReadOnlySpan<char> place) => place.LastIndexOf('/') is not (> 0 and var slash) || MakeFolder(folder, place[..slash]);

    [SkipLocalsInit]
    private static bool MakeFolder(int folder, ReadOnlySpan<char> path)
    {
        if (!TryName(path, stackalloc byte[LongestPath], out var name))
        {
            return false;
        }

        return IsMade(folder, name) || (path.Contains('/') && MakeWay(folder, path) && IsMade(folder, name));
    }

    private static bool IsMade(int folder, ReadOnlySpan<byte> name) => MakeFolderAt(folder, name, FolderMode) == 0 || Marshal.GetLastPInvokeError() == AlreadyThere;

    private static bool TryName(ReadOnlySpan<char> path, Span<byte> to, out ReadOnlySpan<byte> name)
    {
        var isThere = Encoding.UTF8.TryGetBytes(path, to[..^1], out var length);
        to[length] = 0;
        name = to[..(length + 1)];
        return isThere;
    }

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, ReadOnlySpan<byte> path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadSome(int file, Span<byte> bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteSome(int file, ReadOnlySpan<byte> bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "renameat")]
    private static partial int RenameAt(int folder, ReadOnlySpan<byte> from, int otherFolder, ReadOnlySpan<byte> to);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    private static partial int MakeFolderAt(int folder, ReadOnlySpan<byte> path, uint mode);
}
