using System.Buffers.Binary;
using System.Text;

namespace Dateline.Cache;

/// <summary>
/// Writes values of the cache into a growing buffer: numbers as variable-length integers, texts as UTF-8 after their length.
/// </summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Number(long number)
    {
        // Zigzag encoding: small negative numbers are short too.
        var rest = (ulong)((number << 1) ^ (number >> 63));
        Reserve(10);
        while (rest >= 0x80)
        {
            _bytes[Length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _bytes[Length++] = (byte)rest;
    }

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    /// <summary>Eight bytes.</summary>
    public void Fingerprint(ulong fingerprint)
    {
        Reserve(8);
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(Length), fingerprint);
        Length += 8;
    }

    public void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
