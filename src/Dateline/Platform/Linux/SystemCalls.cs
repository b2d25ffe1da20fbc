using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Platform.Linux;

/// <summary>
/// The few of Linux's own calls that a build makes for each of a hundred thousand files, where .NET would make two or three more around
/// each. They take paths from a folder that is open, and only say whether they went well: who is told no goes the way of .NET, which says
/// why not.
/// </summary>
internal static partial class SystemCalls
{
    /// <summary>
    /// Whether these calls are made. Where they are not, .NET does the same; tests turn them off by <c>Dateline.PortableFiles</c> in the
    /// runtime's configuration, and compare what builds write.
    /// </summary>
    public static bool AreUsed { get; } =
        OperatingSystem.IsLinux() && !(AppContext.TryGetSwitch("Dateline.PortableFiles", out var isPortable) && isPortable);

    /// <summary>Stands for the current folder where an open one is asked for; an absolute path needs none.</summary>
    public const int CurrentFolder = -100;

    /// <summary>Bytes of the longest path that Linux takes, with the zero that ends it (PATH_MAX).</summary>
    public const int LongestPath = 4096;

    /// <summary>open(2): not for programs that are started meanwhile.</summary>
    public const int CloseOnExec = 0x8_0000;

    /// <summary>Bytes of what is read here at most: longer files are films and the like, not worth a thread's memory for good.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>Reads a whole file into a buffer, which grows where it must; how many bytes the file has, or -1.</summary>
    [SkipLocalsInit]
    public static int Read(string path, ref byte[] buffer) =>
        AreUsed && TryName(path, stackalloc byte[LongestPath], out var name)
            ? Read(OpenAt(CurrentFolder, name, CloseOnExec, 0), ref buffer)
            : -1;

    /// <summary>The same of a file that is open; it is closed afterwards. Where there is none, -1.</summary>
    public static int Read(int file, ref byte[] buffer)
    {
        if (file < 0)
        {
            return -1;
        }

        var length = 0;
        nint count;
        while ((count = ReadSome(file, buffer.AsSpan(length), (nuint)(buffer.Length - length))) > 0 && length + count < Longest)
        {
            length += (int)count;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        _ = Close(file);
        return count == 0 ? length : -1;
    }

    /// <summary>
    /// A path as the system takes it: UTF-8 with a zero at its end, in the memory of <paramref name="to"/>; false when it is too long.
    /// </summary>
    public static bool TryName(ReadOnlySpan<char> path, Span<byte> to, out ReadOnlySpan<byte> name)
    {
        var isWhole = Encoding.UTF8.TryGetBytes(path, to[..^1], out var length);
        to[length] = 0;
        name = to[..(length + 1)];
        return isWhole;
    }

    [LibraryImport("libc", EntryPoint = "openat")]
    public static partial int OpenAt(int folder, ReadOnlySpan<byte> path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadSome(int file, Span<byte> bytes, nuint count);
}
