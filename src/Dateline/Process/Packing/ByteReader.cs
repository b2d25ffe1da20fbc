using System.Buffers.Binary;
using System.Text;

namespace Dateline.Process.Packing;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote, from <paramref name="at"/> on. The bytes are known to be whole.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    private const int Short = 32;
    private const int SlotBits = 12;

    // Sections, places, agencies, topics: the same few words in every story, each kept once.
    [ThreadStatic]
    private static string[]? _words;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; } = at;

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
        return text.IsEmpty ? "" : text.Length <= Short ? Word(text) : Encoding.UTF8.GetString(text);
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        var bytes = _bytes.Slice(At, length);
        At += length;
        return bytes;
    }

    private static string Word(ReadOnlySpan<byte> text)
    {
        var words = _words ??= new string[1 << SlotBits];
        ref var kept = ref words[SlotOf(text)];
        if (kept is null || !Ascii.Equals(text, kept))
        {
            kept = Encoding.UTF8.GetString(text);
        }

        return kept;
    }

    // Two words in one slot only take turns in it, so a few of their bytes tell enough.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        var (first, last) = text.Length >= sizeof(ulong)
            ? (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]))
            : (text[0] | ((ulong)text[^1] << 8), (ulong)text[text.Length / 2]);
        return (int)(((first ^ (last * 31) ^ (ulong)text.Length) * 0x9E37_79B9_7F4A_7C15) >> (64 - SlotBits));
    }
}
