using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace Dateline.Tests.Newsrooms;

/// <summary>
/// Pictures and films of a few bytes. Pictures without parts of a special kind are whole and black; of the others there are only the heads,
/// which is all that the tests look at.
/// </summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height) => Png(width, height, []);

    /// <summary>A small PNG with more chunks.</summary>
    public static byte[] Png(params byte[][] chunks) => Png(4, 3, chunks);

    /// <summary>The head of a PNG, without pixels: what a file of that size claims to be.</summary>
    public static byte[] PngHead(int width, int height) =>
        [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0])];

    private static byte[] Png(int width, int height, byte[][] chunks)
    {
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[width + 1];
            for (var i = 0; i < height; i++)
            {
                rows.Write(row);
            }
        }

        return [.. PngHead(width, height), .. chunks.SelectMany(c => c), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. Big(data.Length), .. named, .. Big((int)System.IO.Hashing.Crc32.HashToUInt32(named))];
    }

    /// <summary>A JPEG with segments before its frame header, each with its marker.</summary>
    public static byte[] Jpeg(int width, int height, params (byte Marker, byte[] Data)[] segments) =>
    [
        0xFF, 0xD8,
        .. segments.SelectMany(s => (byte[])[0xFF, s.Marker, .. Half(s.Data.Length + 2), .. s.Data]),
        .. Black(width, height, i => i.JpegsaveBuffer(keep: Enums.ForeignKeep.None))[2..],
    ];

    /// <summary>A small WebP.</summary>
    public static byte[] WebP() => Black(4, 3, i => i.WebpsaveBuffer(keep: Enums.ForeignKeep.None));

    /// <summary>A small AVIF.</summary>
    public static byte[] Avif() => Black(4, 3, i => i.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0));

    private static byte[] Black(int width, int height, Func<Image, byte[]> save)
    {
        using var picture = Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        return save(picture);
    }

    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Half(width).Reverse(), .. Half(height).Reverse(), 0, 0, 0, 0x3B];

    /// <summary>A WebP of the extended kind, with further chunks.</summary>
    public static byte[] WebP(int width, int height, params (string Type, byte[] Data)[] chunks)
    {
        byte[] first = [.. "VP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, .. Big(width - 1).Reverse().Take(3), .. Big(height - 1).Reverse().Take(3)];
        byte[] rest =
        [
            .. chunks.SelectMany(
                c =>
                    (byte[])
                    [
                        .. Encoding.ASCII.GetBytes(c.Type), .. Big(c.Data.Length).Reverse(), .. c.Data, .. new byte[c.Data.Length % 2],
                    ]),
        ];
        return [.. "RIFF"u8, .. Big(first.Length + rest.Length + 4).Reverse(), .. "WEBP"u8, .. first, .. rest];
    }

    /// <summary>An AVIF whose second item is the picture, turned by so many right angles, with data behind its boxes.</summary>
    public static byte[] Avif(int width, int height, int turns = 0, byte[]? data = null)
    {
        byte[] properties =
        [
            .. Box("ispe", [0, 0, 0, 0, .. Big(1), .. Big(1)]), .. Box("ispe", [0, 0, 0, 0, .. Big(width), .. Big(height)]),
            .. Box("irot", [(byte)turns]),
        ];
        byte[] links = [0, 0, 0, 0, .. Big(2), .. Half(1), 1, 1, .. Half(2), 2, 0x82, 0x83];
        return
        [
            .. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0, .. "avifmif1"u8]),
            .. Box(
                "meta",

                [
                    0,
                    0,
                    0,
                    0,
                    .. Box("pitm", [0, 0, 0, 0, .. Half(2)]),
                    .. Box("iprp", [.. Box("ipco", properties), .. Box("ipma", links)]),
                ]),
            .. Box("mdat", data ?? []),
        ];
    }

    /// <summary>A film of so many bytes.</summary>
    public static byte[] Film(int length) => [.. Film(), .. new byte[length - Film().Length]];

    public static byte[] Film(params byte[][] boxes) =>
        [.. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0, .. "isom"u8]), .. boxes.SelectMany(b => b)];

    public static byte[] Box(string type, byte[] content) => [.. Big(content.Length + 8), .. Encoding.Latin1.GetBytes(type), .. content];

    public static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Half(int number) => Big(number)[2..];
}
