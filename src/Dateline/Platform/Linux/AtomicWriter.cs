using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Platform.Linux;

/// <summary>
/// Puts files into their places and takes them away by Linux's own calls, as <see cref="SystemCalls"/> reads them. Nothing is done but in a
/// folder that <see cref="BeneathFolder"/> opened, so no link on the way and no name leads out of the output folder.
/// </summary>
internal static partial class AtomicWriter
{
    // open(2): the flags that are the same on every architecture.
    private const int WriteOnly = 0x1, Create = 0x40, MustBeNew = 0x80;

    // As with .NET the umask takes its part.
    private const int FileMode = 0x1B6, FolderMode = 0x1FF;

    // unlinkat(2): AT_REMOVEDIR.
    private const int EmptyFolder = 0x200;

    /// <summary>
    /// Writes a whole file under a name where nobody looks for it, and puts it into the place of another, or of none, with the folders that
    /// lead there. Its stamp; null when any of it failed.
    /// </summary>
    /// <param name="isNew">Whether its folder is likely not to be there.</param>
    [SkipLocalsInit]
    public static FileStamp? Put(int folder, string unplaced, ReadOnlySpan<byte> bytes, string place, bool isNew)
    {
        if (!SystemCalls.AreUsed
            || !SystemCalls.TryName(unplaced, stackalloc byte[SystemCalls.LongestPath], out var from)
            || SystemCalls.OpenAt(
                folder, from, WriteOnly | Create | MustBeNew | SystemCalls.CloseOnExec, FileMode) is not (>= 0 and var file))
        {
            return null;
        }

        var isPlaced = WriteSome(file, bytes, (nuint)bytes.Length) == bytes.Length && Move(folder, from, place, isNew);

        // Asked before it is closed, it need not be found again. Moving it was the last change.
        var stamp = isPlaced ? FileStamp.OfOpen(file) : null;
        return SystemCalls.Close(file) == 0 ? stamp : null;
    }

    /// <summary>Moves a file of the folder itself into its place; false when that failed.</summary>
    [SkipLocalsInit]
    public static bool Move(int folder, string unplaced, string place) =>
        SystemCalls.AreUsed && SystemCalls.TryName(unplaced, stackalloc byte[SystemCalls.LongestPath], out var from)
            && Move(folder, from, place, isNew: false);

    /// <summary>Removes a file, and the folders that it leaves empty; false when it is not there, or not beneath the folder.</summary>
    public static bool Remove(int folder, ReadOnlySpan<char> file)
    {
        if (!Unlink(folder, file, 0))
        {
            return false;
        }

        for (var above = Above(file); !above.IsEmpty && Unlink(folder, above, EmptyFolder); above = Above(above))
        {
        }

        return true;
    }

    [SkipLocalsInit]
    private static bool Move(int folder, ReadOnlySpan<byte> from, ReadOnlySpan<char> place, bool isNew)
    {
        var above = Above(place);
        var parent = folder;
        if (!SystemCalls.TryName(place[(above.IsEmpty ? 0 : above.Length + 1)..], stackalloc byte[SystemCalls.LongestPath], out var name)
            || (!above.IsEmpty && (parent = isNew ? MakeFolder(folder, above) : OpenOrMakeFolder(folder, above)) < 0))
        {
            return false;
        }

        var isMoved = RenameAt(folder, from, parent, name) == 0;
        Close(parent, folder);
        return isMoved;
    }

    private static int OpenOrMakeFolder(int folder, ReadOnlySpan<char> path) =>
        BeneathFolder.OpenFolder(folder, path) is >= 0 and var open ? open : MakeFolder(folder, path);

    /// <summary>
    /// Makes a folder in the one above it, or opens it where it is there; -1 when neither can be done without leaving the root or following
    /// a link.
    /// </summary>
    [SkipLocalsInit]
    private static int MakeFolder(int root, ReadOnlySpan<char> path)
    {
        var above = Above(path);
        var parent = root;
        if (!SystemCalls.TryName(path[(above.IsEmpty ? 0 : above.Length + 1)..], stackalloc byte[SystemCalls.LongestPath], out var name)
            || (!above.IsEmpty && (parent = OpenOrMakeFolder(root, above)) < 0))
        {
            return -1;
        }

        // Whether it could be made is told by whether it can be opened.
        _ = MakeFolderAt(parent, name, FolderMode);
        var made = BeneathFolder.OpenFolder(parent, name);
        Close(parent, root);
        return made;
    }

    /// <summary>Removes a name from its folder.</summary>
    [SkipLocalsInit]
    private static bool Unlink(int folder, ReadOnlySpan<char> path, int kind)
    {
        var above = Above(path);
        var parent = folder;
        if (!SystemCalls.TryName(path[(above.IsEmpty ? 0 : above.Length + 1)..], stackalloc byte[SystemCalls.LongestPath], out var name)
            || (!above.IsEmpty && (parent = BeneathFolder.OpenFolder(folder, above)) < 0))
        {
            return false;
        }

        var isGone = UnlinkAt(parent, name, kind) == 0;
        Close(parent, folder);
        return isGone;
    }

    /// <summary>The folder that a path is in; empty when that is the root.</summary>
    private static ReadOnlySpan<char> Above(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static void Close(int opened, int root)
    {
        if (opened != root)
        {
            _ = SystemCalls.Close(opened);
        }
    }

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteSome(int file, ReadOnlySpan<byte> bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "renameat")]
    private static partial int RenameAt(int folder, ReadOnlySpan<byte> from, int otherFolder, ReadOnlySpan<byte> to);

    [LibraryImport("libc", EntryPoint = "mkdirat")]
    private static partial int MakeFolderAt(int folder, ReadOnlySpan<byte> path, uint mode);

    [LibraryImport("libc", EntryPoint = "unlinkat")]
    private static partial int UnlinkAt(int folder, ReadOnlySpan<byte> path, int flags);
}
