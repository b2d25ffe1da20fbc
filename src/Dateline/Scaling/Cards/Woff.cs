using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Scaling.Cards;

/// <summary>
/// Unpacks a font in the Web Open Font Format 1.0: the same tables as in a TrueType file, each compressed by itself. The library that
/// shapes text reads TrueType files only. The fonts are those of the program, so their headers are right.
/// </summary>
internal static class Woff
{
    private const int HeaderLength = 44, EntryLength = 20, FontHeader = 12, FontEntry = 16;

    public static byte[] Unpack(byte[] woff)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(woff.AsSpan(12));
        using var font = new MemoryStream();
        font.Write(Header(woff.AsSpan(4, 4), count));
        font.Write(new byte[count * FontEntry]);
        for (var i = 0; i < count; i++)
        {
            var entry = woff.AsSpan(HeaderLength + (i * EntryLength), EntryLength);
            var (from, packed, length) = (Number(entry[4..]), Number(entry[8..]), Number(entry[12..]));
            var at = (int)font.Position;
            var table = Table(woff, from, packed, length);
            font.Write(table);
            font.Write(new byte[-length & 3]);

            // Tag, checksum, place, length.
            font.Position = FontHeader + (i * FontEntry);
            font.Write(entry[..4]);
            font.Write(entry[16..20]);
            font.Write(Big(at));
            font.Write(Big(length));
            font.Position = font.Length;
        }

        return font.ToArray();
    }

    private static byte[] Table(byte[] woff, int from, int packed, int length)
    {
        if (packed == length)
        {
            return woff[from..(from + length)];
        }

        using var unpacked = new ZLibStream(new MemoryStream(woff, from, packed), CompressionMode.Decompress);
        var table = new byte[length];
        unpacked.ReadExactly(table);
        return table;
    }

    /// <summary>The kind of font, and the three numbers that the format asks for to speed up a search in its tables.</summary>
    private static byte[] Header(ReadOnlySpan<byte> kind, int count)
    {
        var header = new byte[FontHeader];
        kind.CopyTo(header);
        var steps = (int)Math.Log2(count);
        var range = (1 << steps) * FontEntry;
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)range);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)steps);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)((count * FontEntry) - range));
        return header;
    }

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
