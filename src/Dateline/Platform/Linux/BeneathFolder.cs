using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Platform.Linux;

/// <summary>
/// Opens files and folders below an open folder with Linux's <c>openat2(2)</c>, which refuses paths that lead out of the folder or through
/// a link. On other systems, and on Linux before 5.6, it opens nothing, and <see cref="PortablePaths"/> checks the same in .NET.
/// </summary>
internal static partial class BeneathFolder
{
    // openat2(2): the number of the call, because C libraries have no function for it, and RESOLVE_NO_SYMLINKS and RESOLVE_BENEATH.
    private const nint OpenAt2 = 437;
    private const ulong NoLinks = 0x04, NotOut = 0x08;

    // open(2): O_PATH, and O_DIRECTORY, which depends on the architecture.
    private const int NameOnly = 0x20_0000;

    private static readonly int OnlyFolder = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm
        ? 0x4000
        : 0x1_0000;

    /// <summary>Opens a file for reading; -1 if there is no such file below <paramref name="folder"/>.</summary>
    [SkipLocalsInit]
    public static int OpenFile(int folder, ReadOnlySpan<char> path) =>
        SystemCalls.TryName(path, stackalloc byte[SystemCalls.LongestPath], out var name)
            ? Open(folder, name, SystemCalls.CloseOnExec)
            : -1;

    /// <summary>Opens a folder as a start for relative paths; -1 if there is no such folder below <paramref name="folder"/>.</summary>
    [SkipLocalsInit]
    public static int OpenFolder(int folder, ReadOnlySpan<char> path) =>
        SystemCalls.TryName(path, stackalloc byte[SystemCalls.LongestPath], out var name) ? OpenFolder(folder, name) : -1;

    /// <summary>The same with a path in UTF-8 that ends in a zero.</summary>
    public static int OpenFolder(int folder, ReadOnlySpan<byte> name) =>
        Open(folder, name, NameOnly | OnlyFolder | SystemCalls.CloseOnExec);

    private static int Open(int folder, ReadOnlySpan<byte> name, int flags)
    {
        var how = new OpenHow { Flags = (uint)flags, Resolve = NoLinks | NotOut };
        return (int)SystemCall(OpenAt2, folder, name, in how, (nuint)Unsafe.SizeOf<OpenHow>());
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number, nint folder, ReadOnlySpan<byte> path, in OpenHow how, nuint size);

    /// <summary>struct open_how of openat2(2).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }
}
