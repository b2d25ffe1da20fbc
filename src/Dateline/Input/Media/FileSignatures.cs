using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Dateline.Input.Media.Svg;

namespace Dateline.Input.Media;

/// <summary>
/// Recognizes file types by their first bytes, whatever the file's name says. The first <see cref="Length"/> bytes are enough for all of
/// them.
/// </summary>
internal static class FileSignatures
{
    public const int Length = 4096;

    private static readonly string[] AvifBrands = ["avif", "avis"];

    private static readonly string[] PictureBrands =
    [
        .. AvifBrands, "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "jxl ", "crx ",
    ];

    /// <summary>Types that are not published, but that messages can name.</summary>
    private static readonly ImmutableArray<(Signature Matches, string Words)> Others =
    [
        (WebPages.Is, "a web page (HTML)"),
        (start =>
            start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]), "text in UTF-16"),
        (start => BrandsOf(start).Any(b => b.StartsWith("he", StringComparison.Ordinal)), "a HEIC picture"),
        (start => start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8), "a TIFF picture"),
        (start => start.StartsWith("BM"u8) && start.Length > 14 && start[6..10].SequenceEqual("\0\0\0\0"u8), "a BMP picture"),
        (start => start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]), "a gzip archive"),
        (start => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]), "an old office document (.doc, .xls or .ppt)"),
        (start => start.StartsWith("MZ"u8) || start.StartsWith("\u007FELF"u8), "a program"),
        (start =>
            start.StartsWith("\0\0\0\u000CjP  "u8)
                || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]), "a JPEG 2000 picture"),
        (start => start.StartsWith("\0\0\0\u000CJXL "u8) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]), "a JPEG XL picture"),
        (start => start.StartsWith("8BPS"u8), "a Photoshop document"),
        (start => WebPages.IsMarkup(start), "markup"),
    ];

    /// <summary>What messages call a file with these bytes; empty when they are not recognized.</summary>
    public static string WordsOf(ReadOnlySpan<byte> start)
    {
        foreach (var type in MediaTypes.All)
        {
            if (type.Signature is { } signature && signature(start))
            {
                return Zip(start) ? "a ZIP archive or office document" : type.Words;
            }
        }

        foreach (var (matches, words) in Others)
        {
            if (matches(start))
            {
                return words;
            }
        }

        return "";
    }

    // ISO/IEC 15948, 5.2 and 11.2.2: the header is the first chunk.
    public static bool Png(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

    public static bool Jpeg(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static bool Gif(ReadOnlySpan<byte> start) => start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8);

    public static bool WebP(ReadOnlySpan<byte> start) => IsRiff(start, "WEBP"u8);

    public static bool Avif(ReadOnlySpan<byte> start) => BrandsOf(start).Any(AvifBrands.Contains);

    /// <summary>An SVG picture, valid or not: <see cref="SvgCheck"/> reads all of it.</summary>
    public static bool Svg(ReadOnlySpan<byte> start) =>
        WebPages.IsMarkup(start) && !WebPages.BeginsAsOne(start) && (WebPages.Has(start, "<svg"u8) || start.IndexOf(":svg"u8) > 0);

    public static bool Mp3(ReadOnlySpan<byte> start) =>
        start.StartsWith("ID3"u8)
        || (start.Length >= 4 && start[0] == 0xFF && (start[1] & 0xE6) == 0xE2 && (start[2] & 0xF0) != 0xF0 && (start[2] & 0x0C) != 0x0C);

    /// <summary>MPEG-4 sound or video: an ISO base media file (ISO/IEC 14496-12) that is not a picture.</summary>
    public static bool Mpeg4(ReadOnlySpan<byte> start) =>
        BrandsOf(start) is { IsEmpty: false } brands && !PictureBrands.Contains(brands[0]);

    /// <summary>Old QuickTime films have no brand; they begin with one of these boxes.</summary>
    public static bool QuickTime(ReadOnlySpan<byte> start) =>
        Mpeg4(start)
            || (start.Length >= 16
                && Encoding.Latin1.GetString(start.Slice(4, 4)) is "moov" or "mdat" or "wide" or "free" or "skip" or "pnot");

    public static bool Ogg(ReadOnlySpan<byte> start) => start.StartsWith("OggS\0"u8);

    public static bool Wav(ReadOnlySpan<byte> start) => IsRiff(start, "WAVE"u8);

    public static bool Flac(ReadOnlySpan<byte> start) => start.StartsWith("fLaC"u8);

    public static bool WebM(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && start[..Math.Min(start.Length, 128)].IndexOf("webm"u8) > 0;

    public static bool Pdf(ReadOnlySpan<byte> start) => start.StartsWith("%PDF-"u8);

    public static bool Zip(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8);

    public static bool Vtt(ReadOnlySpan<byte> start)
    {
        var text = WebPages.WithoutByteOrderMark(start);
        return text.StartsWith("WEBVTT"u8) && (text.Length == 6 || text[6] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r');
    }

    private static bool IsRiff(ReadOnlySpan<byte> start, ReadOnlySpan<byte> form) =>
        start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith(form);

    /// <summary>The brands of an ISO base media file, its major brand first; empty when it is another kind of file.</summary>
    private static ImmutableArray<string> BrandsOf(ReadOnlySpan<byte> start)
    {
        if (start.Length < 12 || !start[4..].StartsWith("ftyp"u8))
        {
            return [];
        }

        var end = Math.Min(Math.Min(BinaryPrimitives.ReadUInt32BigEndian(start), 256), start.Length);
        var brands = ImmutableArray.CreateBuilder<string>();
        brands.Add(Encoding.Latin1.GetString(start.Slice(8, 4)));
        for (var at = 16; at + 4 <= end; at += 4)
        {
            brands.Add(Encoding.Latin1.GetString(start.Slice(at, 4)));
        }

        return brands.DrainToImmutable();
    }
}
