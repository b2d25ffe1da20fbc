using System.Buffers.Binary;
using Dateline.Input.Media.Avif;

namespace Dateline.Input.Media;

/// <summary>
/// Estimates from its header what a picture's decoder needs in memory at once. Most pictures are decoded row by row; of those that are
/// not, the figures for a pixel are measured (libvips 8.18: libjpeg-turbo, libspng, libwebp, libheif with its decoder of AV1).
/// </summary>
internal static class DecodingMemory
{
    // Chunks before the data of a WebP picture: its profile, its transparency.
    private const int MostChunks = 100;

    /// <summary>In bytes; 0 for a picture that is decoded row by row.</summary>
    public static long Of(MediaType type, MediaBytes file, PictureSize size)
    {
        var pixels = size.Width * size.Height;
        return type.Name switch
        {
            "image/jpeg" => Jpeg(JpegFrame.Read(file)),
            "image/png" => pixels * Png(file.At(24, 5)) / 8,
            "image/webp" => pixels * WebP(file),
            "image/avif" => pixels * Avif(Boxes.Meta(file)),
            _ => 0,
        };
    }

    /// <summary>What to do with a picture that needs too much.</summary>
    public static string Remedy(MediaType type) => type.Name switch
    {
        "image/jpeg" => "save it without 'progressive', or ",
        "image/png" => "save it without 'interlaced', or ",
        _ => "save it as a JPEG picture, not progressive, or ",
    };

    // A coefficient is kept in two bytes until all scans are read.
    private static long Jpeg(JpegFrame frame) => frame.IsWholeAtOnce ? 2 * frame.Samples : 0;

    // ISO/IEC 15948, 11.2.2: depth, type of colours, two methods, and 1 if it is interlaced. Palettes become colours, perhaps transparent.
    private static int Png(ReadOnlySpan<byte> head) => head.Length < 5 || head[4] == 0
        ? 0
        : Math.Max(8, (int)head[0]) * (head[1] switch { 0 => 1, 2 => 3, 4 => 2, _ => 4 });

    // RFC 9649, sections 2.5 to 2.7: without loss, all pixels are kept; else transparency only.
    private static int WebP(MediaBytes file)
    {
        var (at, bytes) = (12L, 0);
        for (var left = MostChunks; left > 0; left--)
        {
            var head = file.At(at, 8);
            if (head.Length < 8 || head.StartsWith("VP8 "u8))
            {
                break;
            }

            if (head.StartsWith("VP8L"u8))
            {
                return 4;
            }

            bytes = head.StartsWith("ALPH"u8) ? 1 : bytes;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            at += 8L + length + (length & 1);
        }

        return bytes;
    }

    // AV1 Codec ISO Media File Format Binding, section 2.3.3: the third byte has the depth and how many pixels share a colour.
    private static int Avif(ReadOnlySpan<byte> meta)
    {
        ReadOnlySpan<byte> decoder = [];
        if (AvifSize.Primary(meta) is { } primary)
        {
            AvifSize.Of(primary, meta, isShown: false, out decoder);
        }

        var (isDeep, isShared) = decoder.Length > 2 ? ((decoder[2] & 0x40) != 0, (decoder[2] & 0x08) != 0) : (false, false);
        return (isDeep, isShared) switch { (false, true) => 14, (false, false) => 17, (true, true) => 18, _ => 24 };
    }
}
