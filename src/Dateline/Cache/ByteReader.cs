using System.Buffers.Binary;
using System.Text;

namespace Dateline.Cache;

/// <summary>
/// Reads what a <see cref="ByteWriter"/> wrote, from index <paramref name="at"/>. It does not validate: the checksum of the cache has been
/// checked. Records do not contain the path of their file, <paramref name="path"/> below <paramref name="folder"/>.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, int at = 0, StringPool? strings = null, string path = "", string folder = "")
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; } = at;

    public readonly string Path => path;

    public readonly string Folder => folder;

    /// <summary>The path of the file in messages, one string for all positions in it.</summary>
    public readonly string DisplayPath { get; } = path.Length == 0 ? "" : Project.DisplayPathIn(folder, path);

    public long Number()
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _bytes[At++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(number >> 1) ^ -(long)(number & 1);
            }
        }
    }

    public int Int() => (int)Number();

    public bool Flag() => _bytes[At++] != 0;

    public ulong Fingerprint()
    {
        var fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[At..]);
        At += 8;
        return fingerprint;
    }

    public string Text()
    {
        var text = Bytes(Int());
        return strings is null ? Encoding.UTF8.GetString(text) : strings.Get(text);
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        var bytes = _bytes.Slice(At, length);
        At += length;
        return bytes;
    }
}
