using System.Buffers.Binary;
using System.Text;

namespace Dateline.Input.Media.Details;

/// <summary>
/// A picture that is published in one size, most often because it moves, without what its file says beside the pixels: place, camera,
/// comments, thumbnails. The pixels, their colours and their times stay as they are.
/// </summary>
internal static class BarePicture
{
    private static readonly string[] OfWebP = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    // Everything else that programs wrote into GIF files is about the picture and not needed to show it.
    private static readonly string[] OfGif = ["NETSCAPE2.0", "ANIMEXTS1.0"];

    /// <summary>The bytes of the bare picture, of a GIF, a PNG or a WebP.</summary>
    public static byte[] Of(string type, ReadOnlySpan<byte> file)
    {
        var bare = new List<byte>(file.Length);
        switch (type)
        {
            case "image/gif":
                TakeGif(file, bare);
                break;
            case "image/png":
                TakePng(file, bare);
                break;
            case "image/webp":
                TakeWebP(file, bare);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, null);
        }

        return [.. bare];
    }

    // ISO/IEC 15948, section 5.3.
    private static void TakePng(ReadOnlySpan<byte> file, List<byte> bare)
    {
        bare.AddRange(file[..Math.Min(8, file.Length)]);
        var isEnd = false;
        for (var rest = file[Math.Min(8, file.Length)..]; rest.Length >= 12 && !isEnd;)
        {
            var length = (int)Math.Min(rest.Length, 12L + BinaryPrimitives.ReadUInt32BigEndian(rest));
            var name = Encoding.Latin1.GetString(rest.Slice(4, 4));
            isEnd = name == "IEND";
            if (PictureParts.IsShown(name))
            {
                bare.AddRange(rest[..length]);
            }

            rest = rest[length..];
        }
    }

    // RFC 9649, sections 2.3 to 2.7: a file's length, then parts of even length; the first tells which others there are.
    private static void TakeWebP(ReadOnlySpan<byte> file, List<byte> bare)
    {
        const byte ExifAndXmp = 0x0C;
        bare.AddRange(file[..Math.Min(12, file.Length)]);
        for (var rest = file[Math.Min(12, file.Length)..]; rest.Length >= 8;)
        {
            var content = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var length = (int)Math.Min(rest.Length, 8L + content + (content & 1));
            var name = Encoding.Latin1.GetString(rest[..4]);
            if (OfWebP.Contains(name, StringComparer.Ordinal))
            {
                bare.AddRange(rest[..length]);
                if (name == "VP8X" && length > 8)
                {
                    bare[^(length - 8)] &= unchecked((byte)~ExifAndXmp);
                }
            }

            rest = rest[length..];
        }

        Span<byte> whole = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(whole, bare.Count - 8);
        for (var i = 0; i < 4 && bare.Count >= 8; i++)
        {
            bare[4 + i] = whole[i];
        }
    }

    // GIF89a, sections 17 to 27: a head with a table of colours, then pictures and extensions in blocks of up to 255 bytes.
    private static void TakeGif(ReadOnlySpan<byte> file, List<byte> bare)
    {
        const byte Picture = 0x2C, Extension = 0x21, End = 0x3B, Timing = 0xF9, Words = 0x01, Application = 0xFF;
        var at = 13 + (file.Length > 10 ? ColoursOf(file[10]) : 0);
        bare.AddRange(file[..Math.Min(at, file.Length)]);
        while (at < file.Length && file[at] is Picture or Extension)
        {
            var start = at;
            var isKept = true;
            if (file[at] == Picture)
            {
                at += 11 + (at + 9 < file.Length ? ColoursOf(file[at + 9]) : 0);
            }
            else
            {
                var label = at + 1 < file.Length ? file[at + 1] : (byte)0;
                isKept = label is Timing or Words || (label == Application && OfGif.Contains(NameAt(file, at + 3), StringComparer.Ordinal));
                at += 2;
            }

            while (at < file.Length && file[at] != 0)
            {
                at += 1 + file[at];
            }

            at = Math.Min(at + 1, file.Length);
            if (isKept)
            {
                bare.AddRange(file[Math.Min(start, at)..at]);
            }
        }

        bare.Add(End);
    }

    private static int ColoursOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static string NameAt(ReadOnlySpan<byte> file, int at) =>
        at + 11 <= file.Length ? Encoding.Latin1.GetString(file.Slice(at, 11)) : "";
}
