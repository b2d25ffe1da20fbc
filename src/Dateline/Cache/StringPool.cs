using System.Buffers.Binary;
using System.Text;

namespace Dateline.Cache;

/// <summary>
/// Returns the same string for equal short texts: stories share a few sections, places and agencies. It is thread-safe without a lock: if
/// two threads create the same string, both are correct and one is stored.
/// </summary>
internal sealed class StringPool
{
    private const int Short = 32, SlotBits = 12;

    private readonly string?[] _slots = new string?[1 << SlotBits];

    public string Get(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Short)
        {
            return Encoding.UTF8.GetString(text);
        }

        ref var slot = ref _slots[SlotOf(text)];
        var kept = slot;
        if (kept is null || !Ascii.Equals(text, kept))
        {
            slot = kept = Encoding.UTF8.GetString(text);
        }

        return kept;
    }

    // A collision only replaces a string, so hashing a few bytes is enough.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        var (first, last) = text.Length >= sizeof(ulong)
            ? (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]))
            : (text[0] | ((ulong)text[^1] << 8), (ulong)text[text.Length / 2]);
        return (int)(((first ^ (last * 31) ^ (ulong)text.Length) * 0x9E37_79B9_7F4A_7C15) >> (64 - SlotBits));
    }
}
