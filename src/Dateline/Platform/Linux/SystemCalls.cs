using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Platform.Linux;

/// <summary>
/// Linux system calls that a build makes for each of its files; .NET makes two or three more for each. Paths are relative to an open
/// folder. Methods report only whether they succeeded. If one fails, the caller uses .NET, which throws an exception with the reason.
/// </summary>
internal static partial class SystemCalls
{
    /// <summary>
    /// Whether these calls are made. Where they are not, .NET does the same; tests turn them off by <c>Dateline.PortableFiles</c> in the
    /// runtime's configuration, and compare what builds write.
    /// </summary>
    public static bool AreUsed { get; } =
        OperatingSystem.IsLinux() && !(AppContext.TryGetSwitch("Dateline.PortableFiles", out var isPortable) && isPortable);

    /// <summary>The current folder (AT_FDCWD), also for absolute paths.</summary>
    public const int CurrentFolder = -100;

    /// <summary>The length in bytes of the longest path, with the zero at its end (PATH_MAX).</summary>
    public const int LongestPath = 4096;

    /// <summary>open(2): O_CLOEXEC.</summary>
    public const int CloseOnExec = 0x8_0000;

    /// <summary>
    /// The length in bytes of the longest file that is read here: a thread keeps its buffer, which should not grow to the size of films.
    /// </summary>
    public const int Longest = 1024 * 1024;

    /// <summary>Reads a whole file into a buffer, which grows as needed. Returns the length of the file, or -1.</summary>
    [SkipLocalsInit]
    public static int Read(string path, ref byte[] buffer) =>
        AreUsed && TryName(path, stackalloc byte[LongestPath], out var name)
            ? Read(OpenAt(CurrentFolder, name, CloseOnExec, 0), ref buffer)
            : -1;

    /// <summary>Reads an open file and closes it. Returns its length, or -1.</summary>
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
    /// Encodes a path for the system, in UTF-8 with a zero at its end, in the memory of <paramref name="to"/>; false if it is too long.
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
