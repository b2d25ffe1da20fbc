using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Input.Media.Location;

/// <summary>
/// Searches the texts of a PNG picture that <see cref="LocationSearch"/> can't search as they are: compressed texts, and Exif data that
/// ImageMagick writes as hexadecimal digits. The size of what is decompressed is limited.
/// </summary>
internal static class PngTexts
{
    private const int MostChunks = 100_000, LongestPacked = 4 << 20, Longest = 1 << 20;

    /// <summary>Whether one of them contains the place where the picture was taken.</summary>
    public static bool HavePlace(MediaBytes file)
    {
        var at = 8L;
        for (var left = MostChunks; left > 0; left--)
        {
            var head = file.At(at, 8);
            if (head.Length < 8 || head[4..].SequenceEqual("IEND"u8))
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head[4..];
            var isText = type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("tEXt"u8);
            if (isText && length <= LongestPacked && HasPlace(type, file.At(at + 8, (int)length)))
            {
                return true;
            }

            at += 12L + length;
        }

        return false;
    }

    // ISO/IEC 15948, 11.3.4: a keyword that ends in zero; then the compression method, and in iTXt the language and a translated keyword.
    private static bool HasPlace(ReadOnlySpan<byte> type, ReadOnlySpan<byte> chunk)
    {
        var end = chunk.IndexOf((byte)0);
        if (end < 0)
        {
            return false;
        }

        var (keyword, rest) = (System.Text.Encoding.Latin1.GetString(chunk[..Math.Min(end, 80)]), end + 1);
        var isPacked = type[0] == 'z';
        if (type[0] == 'i')
        {
            isPacked = rest < chunk.Length && chunk[rest] == 1;
            rest += 2;
            for (var i = 0; i < 2 && rest <= chunk.Length; i++)
            {
                var zero = chunk[rest..].IndexOf((byte)0);
                rest += zero < 0 ? chunk.Length : zero + 1;
            }
        }
        else if (isPacked)
        {
            rest++;
        }

        if (rest >= chunk.Length)
        {
            return false;
        }

        var text = isPacked ? Unpacked(chunk[rest..].ToArray()) : chunk[rest..].ToArray();
        return keyword.StartsWith("Raw profile type", StringComparison.OrdinalIgnoreCase)
            ? LocationSearch.IsIn(Bytes(text))
            : isPacked && LocationSearch.IsIn([.. chunk[..(end + 1)], .. text]);
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var text = new byte[Longest];
        try
        {
            return text[..stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            // Nothing can read a damaged text.
            return [];
        }
    }

    /// <summary>The bytes of hexadecimal digits, which follow a line with a name and a line with their length.</summary>
    private static byte[] Bytes(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \r\n"u8);
        for (var skipped = 0; skipped < 2; skipped++)
        {
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        }

        var (bytes, length, high) = (new byte[text.Length / 2 + 1], 0, -1);
        foreach (var digit in text)
        {
            if (char.IsAsciiHexDigit((char)digit))
            {
                var value = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
                if (high >= 0)
                {
                    bytes[length++] = (byte)((high << 4) | value);
                }

                high = high >= 0 ? -1 : value;
            }
        }

        return bytes[..length];
    }
}
