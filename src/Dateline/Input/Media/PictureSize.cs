using System.Buffers.Binary;
using Dateline.Input.Media.Avif;

namespace Dateline.Input.Media;

/// <summary>A picture's size in pixels according to its header; 0 when it has none. Headers are not trusted.</summary>
internal readonly record struct PictureSize(long Width, long Height)
{
    /// <summary>The side of the largest picture that JPEG can hold.</summary>
    public const int Longest = 65_535;

    /// <summary>The pixels of the largest picture that is decoded; today's largest cameras have 150 million.</summary>
    public const long MostPixels = 200_000_000;

    public static PictureSize None { get; } = new(0, 0);

    /// <summary>Whether a picture can have this size.</summary>
    public bool IsPossible => Width is > 0 and <= Longest && Height is > 0 and <= Longest;

    public static PictureSize Read(MediaType type, MediaBytes file) => type.Name switch
    {
        "image/png" => Png(file.At(16, 8)),
        "image/gif" => Gif(file.At(6, 4)),
        "image/webp" => WebP(file.At(12, 18)),
        "image/avif" => AvifSize.Read(file),
        "image/jpeg" => JpegFrame.Read(file).Size,
        _ => None,
    };

    // ISO/IEC 15948, 11.2.2.
    private static PictureSize Png(ReadOnlySpan<byte> size) =>
        size.Length < 8 ? None : new(BinaryPrimitives.ReadUInt32BigEndian(size), BinaryPrimitives.ReadUInt32BigEndian(size[4..]));

    // GIF89a, section 18: the logical screen descriptor.
    private static PictureSize Gif(ReadOnlySpan<byte> size) =>
        size.Length < 4 ? None : new(BinaryPrimitives.ReadUInt16LittleEndian(size), BinaryPrimitives.ReadUInt16LittleEndian(size[2..]));

    // RFC 9649, sections 2.5 to 2.7.
    private static PictureSize WebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 18)
        {
            return None;
        }

        if (chunk.StartsWith("VP8X"u8))
        {
            return new((chunk[12] | chunk[13] << 8 | chunk[14] << 16) + 1, (chunk[15] | chunk[16] << 8 | chunk[17] << 16) + 1);
        }

        if (chunk.StartsWith("VP8L"u8) && chunk[8] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return new((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8 "u8) && chunk[11..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(
                BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF)
            : None;
    }
}
