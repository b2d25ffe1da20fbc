using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Platform.Linux;

/// <summary>
/// What a file system says of a file: its length, and a stamp of its identity and times. While the stamp is the same, so are the
/// contents, but for changes within <see cref="Changed"/>'s own tick.
/// </summary>
internal readonly partial record struct FileStamp(long Length, ulong Value, long Changed)
{
    // statx(2): the offsets of struct statx are the same on every architecture.
    private const int ItselfByEmptyPath = 0x1000, LinkItself = 0x100, BasicStats = 0x7FF, SizeOfStatx = 256;
    private const int Mode = 28, Inode = 32, Size = 40, ChangeTime = 96, WriteTime = 112, Nanoseconds = 8;
    private const int KindOfFile = 0xF000, RegularFile = 0x8000;

    /// <summary>The stamp of a regular file; null when there is none, or a link, a folder or something else.</summary>
    public static FileStamp? Read(string path)
    {
        if (SystemCalls.AreUsed)
        {
            return Read(SystemCalls.CurrentFolder, Encoding.UTF8.GetBytes(path));
        }

        var info = new FileInfo(path);
        return info is { Exists: true, LinkTarget: null } ? new FileStamp(info.Length, 0, long.MaxValue) : null;
    }

    /// <summary>
    /// The same by a path, in UTF-8, from a folder that is open. The time of its last change (ctime) is what tells: unlike the time of the
    /// last write it can't be set back, as copying and unpacking do. Systems that don't give it get a stamp of 0, which is never trusted.
    /// </summary>
    [SkipLocalsInit]
    public static FileStamp? Read(int folder, ReadOnlySpan<byte> path)
    {
        if (path.Length >= SystemCalls.LongestPath)
        {
            return null;
        }

        Span<byte> name = stackalloc byte[SystemCalls.LongestPath];
        path.CopyTo(name);
        name[path.Length] = 0;
        return Ask(folder, name, LinkItself);
    }

    /// <summary>The same of a file that is open.</summary>
    public static FileStamp? OfOpen(int file) => Ask(file, [0], ItselfByEmptyPath);

    [SkipLocalsInit]
    private static FileStamp? Ask(int folder, ReadOnlySpan<byte> name, int flags)
    {
        Span<byte> answer = stackalloc byte[SizeOfStatx];
        if (GetStatus(folder, name, flags, BasicStats, answer) != 0
            || (MemoryMarshal.Read<ushort>(answer[Mode..]) & KindOfFile) != RegularFile)
        {
            return null;
        }

        var fingerprint = new Model.Fingerprint();
        fingerprint.Add(Number(answer, Inode));
        fingerprint.Add(Number(answer, Size));
        fingerprint.Add(Number(answer, WriteTime));
        fingerprint.Add(Number(answer, WriteTime + Nanoseconds) & uint.MaxValue);
        var changed = (Number(answer, ChangeTime) * 1_000_000_000) + (Number(answer, ChangeTime + Nanoseconds) & uint.MaxValue);
        fingerprint.Add(changed);
        return new FileStamp((long)Number(answer, Size), fingerprint.Value, (long)changed);
    }

    /// <summary>Whether the file is the one whose stamp was kept; 0 was never to be trusted.</summary>
    public bool Is(ulong kept) => kept != 0 && kept == Value;

    private static ulong Number(ReadOnlySpan<byte> answer, int at) => MemoryMarshal.Read<ulong>(answer[at..]);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int GetStatus(int folder, ReadOnlySpan<byte> path, int flags, uint mask, Span<byte> answer);
}
