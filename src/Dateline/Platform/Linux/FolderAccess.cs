using System.Runtime.InteropServices;

namespace Dateline.Platform.Linux;

/// <summary>
/// Whether this user may write into a folder, without writing: access(2), which also knows file systems that are read-only.
/// </summary>
internal static partial class FolderAccess
{
    // access(2): W_OK and X_OK.
    private const int WriteAndSearch = 2 | 1;

    /// <summary>Elsewhere than on Linux, whether the folder is marked as read-only.</summary>
    public static bool CanWrite(string folder) => SystemCalls.AreUsed
        ? Access(folder, WriteAndSearch) == 0
        : !File.GetAttributes(folder).HasFlag(FileAttributes.ReadOnly);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
