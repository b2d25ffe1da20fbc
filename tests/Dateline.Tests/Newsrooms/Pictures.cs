using System.Buffers.Binary;
using System.Text;

namespace Dateline.Tests.Newsrooms;

/// <summary>Pictures and films of a few bytes: the heads of real ones, which is all that anybody here looks at.</summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height) =>
        [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0])];

    /// <summary>A PNG with more chunks, and its end.</summary>
    public static byte[] Png(params byte[][] chunks) => [.. Png(4, 3), .. chunks.SelectMany(c => c), .. Chunk("IEND", [])];

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
        0xFF, 0xC0, 0, 11, 8, .. Half(height), .. Half(width), 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x2A, 0xFF, 0xD9,
    ];

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
