using System.Buffers.Binary;
using Dateline.Model;

namespace Dateline.Input;

/// <summary>Tells a media file's type, length and, for pictures, size in pixels from its first bytes, and the fingerprint of all of them.</summary>
internal static class MediaReader
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // Cameras and editors put whole small pictures before a photograph's size.
    private const int Usual = 64 * 1024;
    private const int Most = 2 * 1024 * 1024;

    public static MediaFile Read(SourceFile file)
    {
        using var stream = File.OpenRead(file.FullPath);
        var (width, height) = Size(Start(stream, Usual));
        if (width == 0 && stream.Length > Usual && IsJpeg(file.Path))
        {
            (width, height) = Size(Start(stream, Most));
        }

        stream.Position = 0;
        return new MediaFile(file.Path, TypeOf(file.Path), width, height, stream.Length, Fingerprint.Of(stream));
    }

    private static byte[] Start(FileStream stream, int length)
    {
        var start = new byte[(int)Math.Min(stream.Length, length)];
        stream.Position = 0;
        stream.ReadExactly(start);
        return start;
    }

    /// <summary>Whether a file is a picture, by its name.</summary>
    public static bool IsPicture(string path) => TypeOf(path).StartsWith("image/", StringComparison.Ordinal);

    private static bool IsJpeg(string path) => TypeOf(path) == "image/jpeg";

    private static string TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        ".pdf" => "application/pdf",
        ".mp3" => "audio/mpeg",
        ".mp4" => "video/mp4",
        ".csv" => "text/csv",
        _ => "application/octet-stream",
    };

    private static (int Width, int Height) Size(ReadOnlySpan<byte> file)
    {
        // PNG (ISO/IEC 15948, 11.2.2): IHDR is the first chunk.
        if (file.Length >= 24 && file.StartsWith(PngSignature))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        }

        // GIF89a, section 18: the logical screen descriptor.
        if (file.Length >= 10 && file.StartsWith("GIF8"u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        }

        if (file.Length >= 30 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
        {
            return WebPSize(file);
        }

        return file.Length > 4 && file[0] == 0xFF && file[1] == 0xD8 ? JpegSize(file) : (0, 0);
    }

    // RFC 9649, sections 2.5 to 2.7.
    private static (int Width, int Height) WebPSize(ReadOnlySpan<byte> file)
    {
        var chunk = file[12..];
        if (chunk.StartsWith("VP8X"u8))
        {
            return ((chunk[12] | chunk[13] << 8 | chunk[14] << 16) + 1, (chunk[15] | chunk[16] << 8 | chunk[17] << 16) + 1);
        }

        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF)
            : (0, 0);
    }

    // ITU-T T.81, B.2.2: the frame header is in one of the SOF segments.
    private static (int Width, int Height) JpegSize(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return (0, 0);
    }
}
