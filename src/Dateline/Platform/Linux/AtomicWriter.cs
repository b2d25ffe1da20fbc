using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Platform.Linux;

/// <summary>
/// Atomically replaces and removes files with Linux system calls. All paths are resolved by <see cref="BeneathFolder"/>, so no name and no
/// link leads out of the output folder.
/// </summary>
internal static partial class AtomicWriter
{
    // open(2): the flags that are the same on every architecture.
    private const int WriteOnly = 0x1, Create = 0x40, MustBeNew = 0x80;

    // As in .NET, the umask applies.
    private const int FileMode = 0x1B6, FolderMode = 0x1FF;

    // unlinkat(2): AT_REMOVEDIR.
    private const int EmptyFolder = 0x200;

    /// <summary>
    /// Writes a temporary file and renames it to its path, whose folders are created. Returns the stamp of the file; null if anything
    /// failed.
    /// </summary>
    /// <param name="isNew">Whether its folder probably does not exist.</param>
    [SkipLocalsInit]
    public static FileStamp? Write(int folder, string temporary, ReadOnlySpan<byte> bytes, string path, bool isNew)
    {
        if (!SystemCalls.AreUsed || !SystemCalls.TryName(temporary, stackalloc byte[SystemCalls.LongestPath], out var from))
        {
            return null;
        }

        var file = SystemCalls.OpenAt(folder, from, WriteOnly | Create | MustBeNew | SystemCalls.CloseOnExec, FileMode);
        if (file < 0)
        {
            return null;
        }

        var isWritten = WriteSome(file, bytes, (nuint)bytes.Length) == bytes.Length && Move(folder, from, path, isNew);

        // Read before the file is closed, so that it need not be opened again. The rename was the last change.
        var stamp = isWritten ? FileStamp.OfOpen(file) : null;
        return SystemCalls.Close(file) == 0 ? stamp : null;
    }

    /// <summary>Renames a file that is directly in the folder; false if that failed.</summary>
    [SkipLocalsInit]
    public static bool Move(int folder, string temporary, string path) =>
        SystemCalls.AreUsed && SystemCalls.TryName(temporary, stackalloc byte[SystemCalls.LongestPath], out var from)
            && Move(folder, from, path, isNew: false);

    /// <summary>Removes a file and the folders that become empty; false if there is no such file below the folder.</summary>
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
    private static bool Move(int folder, ReadOnlySpan<byte> from, ReadOnlySpan<char> path, bool isNew)
    {
        var above = Above(path);
        var parent = folder;
        if (!SystemCalls.TryName(path[(above.IsEmpty ? 0 : above.Length + 1)..], stackalloc byte[SystemCalls.LongestPath], out var name)
            || (!above.IsEmpty && (parent = isNew ? CreateFolder(folder, above) : OpenOrCreateFolder(folder, above)) < 0))
        {
            return false;
        }

        var isMoved = RenameAt(folder, from, parent, name) == 0;
        Close(parent, folder);
        return isMoved;
    }

    private static int OpenOrCreateFolder(int folder, ReadOnlySpan<char> path)
    {
        var open = BeneathFolder.OpenFolder(folder, path);
        return open >= 0 ? open : CreateFolder(folder, path);
    }

    /// <summary>
    /// Creates a folder, or opens it if it exists; -1 if neither is possible without leaving the root or following a link.
    /// </summary>
    [SkipLocalsInit]
    private static int CreateFolder(int root, ReadOnlySpan<char> path)
    {
        var above = Above(path);
        var parent = root;
        if (!SystemCalls.TryName(path[(above.IsEmpty ? 0 : above.Length + 1)..], stackalloc byte[SystemCalls.LongestPath], out var name)
            || (!above.IsEmpty && (parent = OpenOrCreateFolder(root, above)) < 0))
        {
            return -1;
        }

        // If it could not be created, it can't be opened either.
        _ = CreateFolderAt(parent, name, FolderMode);
        var open = BeneathFolder.OpenFolder(parent, name);
        Close(parent, root);
        return open;
    }

    /// <summary>Removes a file or an empty folder.</summary>
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

        var isRemoved = UnlinkAt(parent, name, kind) == 0;
        Close(parent, folder);
        return isRemoved;
    }

    /// <summary>The folder that contains a path; empty for the root.</summary>
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
    private static partial int CreateFolderAt(int folder, ReadOnlySpan<byte> path, uint mode);

    [LibraryImport("libc", EntryPoint = "unlinkat")]
    private static partial int UnlinkAt(int folder, ReadOnlySpan<byte> path, int flags);
}
