using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dateline.Input;

namespace Dateline.Output;

/// <summary>Puts pages into their places by Linux's own calls, as <see cref="SystemCalls"/> reads them.</summary>
internal static partial class Placing
{
    // open(2): the flags that are the same on every architecture.
    private const int WriteOnly = 0x1, Create = 0x40, Truncate = 0x200;

    // As with .NET the umask takes its part.
    private const int FileMode = 0x1B6, FolderMode = 0x1FF;

    private const int AlreadyThere = 17;

    /// <summary>
    /// Writes a whole file under a name where nobody looks for it, and puts it into the place of another, or of none, with the folders that lead there. Its stamp;
    /// null when any of it failed.
    /// </summary>
    /// <param name="isNew">Whether its folder is likely not to be there.</param>
    [SkipLocalsInit]
    public static Stamp? Put(int folder, string unplaced, ReadOnlySpan<byte> bytes, string place, bool isNew)
    {
        if (!OperatingSystem.IsLinux()
            || !SystemCalls.TryName(unplaced, stackalloc byte[SystemCalls.LongestPath], out var from)
            || !SystemCalls.TryName(place, stackalloc byte[SystemCalls.LongestPath], out var to)
            || SystemCalls.OpenAt(folder, from, WriteOnly | Create | Truncate | SystemCalls.CloseOnExec, FileMode) is not (>= 0 and var file))
        {
            return null;
        }

        var isPlaced = WriteSome(file, bytes, (nuint)bytes.Length) == bytes.Length
            && (!isNew || MakeWay(folder, place))
            && (RenameAt(folder, from, folder, to) == 0 || (MakeWay(folder, place) && RenameAt(folder, from, folder, to) == 0));

        // Asked before it is closed, it need not be found again. Moving it was the last change.
        var stamp = isPlaced ? Stamp.OfOpen(file) : null;
        return SystemCalls.Close(file) == 0 ? stamp : null;
    }

    private static bool MakeWay(int folder, ReadOnlySpan<char> place) => place.LastIndexOf('/') is not (> 0 and var slash) || MakeFolder(folder, place[..slash]);

    [SkipLocalsInit]
    private static bool MakeFolder(int folder, ReadOnlySpan<char> path) =>
        SystemCalls.TryName(path, stackalloc byte[SystemCalls.LongestPath], out var name)
        && (IsMade(folder, name) || (path.Contains('/') && MakeWay(folder, path) && IsMade(folder, name)));

    private static bool IsMade(int folder, ReadOnlySpan<byte> name) => MakeFolderAt(folder, name, FolderMode) == 0 || Marshal.GetLastPInvokeError() == AlreadyThere;

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteSome(int file, ReadOnlySpan<byte> bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "renameat")]
    private static partial int RenameAt(int folder, ReadOnlySpan<byte> from, int otherFolder, ReadOnlySpan<byte> to);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    private static partial int MakeFolderAt(int folder, ReadOnlySpan<byte> path, uint mode);
}
