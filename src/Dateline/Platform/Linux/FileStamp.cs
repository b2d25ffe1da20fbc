using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Platform.Linux;

/// <summary>
/// The length of a file and a hash of its identity and times. While the hash is the same, so are the contents, except for changes within
/// the resolution of <see cref="Changed"/> (ctime, in nanoseconds).
/// </summary>
internal readonly partial record struct FileStamp(long Length, ulong Value, long Changed)
{
    // statx(2): the offsets of struct statx are the same on every architecture.
    private const int ItselfByEmptyPath = 0x1000, LinkItself = 0x100, BasicStats = 0x7FF, SizeOfStatx = 256;
    private const int Mode = 28, Inode = 32, Size = 40, ChangeTime = 96, WriteTime = 112, Nanoseconds = 8;
    private const int KindOfFile = 0xF000, RegularFile = 0x8000;

    /// <summary>The stamp of a regular file; null if it does not exist or is a link, a folder or something else.</summary>
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
    /// The same by a UTF-8 path relative to an open folder. It includes the time of the last change (ctime), because copying and unpacking
    /// set back the time of the last write. On systems without ctime the stamp is 0, which is never trusted.
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
        return ReadStatus(folder, name, LinkItself);
    }

    /// <summary>The stamp of an open file.</summary>
    public static FileStamp? OfOpen(int file) => ReadStatus(file, [0], ItselfByEmptyPath);

    [SkipLocalsInit]
    private static FileStamp? ReadStatus(int folder, ReadOnlySpan<byte> name, int flags)
    {
        Span<byte> answer = stackalloc byte[SizeOfStatx];
        if (GetStatus(folder, name, flags, BasicStats, answer) != 0
            || (MemoryMarshal.Read<ushort>(answer[Mode..]) & KindOfFile) != RegularFile)
        {
            return null;
        }

        var fingerprint = new Dateline.Model.Fingerprint();
        fingerprint.Add(Number(answer, Inode));
        fingerprint.Add(Number(answer, Size));
        fingerprint.Add(Number(answer, WriteTime));
        fingerprint.Add(Number(answer, WriteTime + Nanoseconds) & uint.MaxValue);
        var changed = (Number(answer, ChangeTime) * 1_000_000_000) + (Number(answer, ChangeTime + Nanoseconds) & uint.MaxValue);
        fingerprint.Add(changed);
        return new FileStamp((long)Number(answer, Size), fingerprint.Value, (long)changed);
    }

    /// <summary>Whether this is the stamp that was stored; never true for 0.</summary>
    public bool Is(ulong kept) => kept != 0 && kept == Value;

    private static ulong Number(ReadOnlySpan<byte> answer, int at) => MemoryMarshal.Read<ulong>(answer[at..]);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int GetStatus(int folder, ReadOnlySpan<byte> path, int flags, uint mask, Span<byte> answer);
}
