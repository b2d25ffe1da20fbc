using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Dateline.Input.Media.Details;

/// <summary>The parts of a picture file that say something about the picture, by where they are in the file.</summary>
internal sealed class PictureParts
{
    private const int MostParts = 20_000;

    // ISO/IEC 15948, table 11.1.
    private const byte PaletteColours = 3;

    // ISO/IEC 15948, 11.2 and 11.3: the picture, its transparency and its colours.
    private static readonly FrozenSet<string> Needed = FrozenSet.Create(
        StringComparer.Ordinal, "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    // Beside them, what moves the picture, and its colour profile (ISO/IEC 15948, 11.3.2.3).
    private static readonly FrozenSet<string> Shown = FrozenSet.Create(
        StringComparer.Ordinal, [.. Needed, "IEND", "acTL", "fcTL", "fdAT", "iCCP"]);

    /// <summary>Where Exif data begins, at its header; null if there is none.</summary>
    public long? Exif { get; private set; }

    /// <summary>The XMP packet; empty if there is none.</summary>
    public (long At, int Length) Xmp { get; private set; }

    /// <summary>Photoshop's resources, of which one is IPTC; empty if there are none.</summary>
    public (long At, int Length) Photoshop { get; private set; }

    /// <summary>Whether the picture moves.</summary>
    public bool IsAnimated { get; private set; }

    /// <summary>Whether the colours of the picture are entries of a palette.</summary>
    public bool HasPalette { get; private set; }

    /// <summary>Whether the file contains nothing but what a browser needs to draw the picture.</summary>
    public bool IsBare { get; private set; }

    /// <summary>Whether a PNG's part of this type says how the picture looks.</summary>
    public static bool IsShown(string type) => Shown.Contains(type);

    public static PictureParts Find(MediaType type, MediaBytes file)
    {
        var parts = new PictureParts();
        switch (type.Name)
        {
            case "image/jpeg":
                parts.FindInJpeg(file);
                break;
            case "image/png":
                parts.FindInPng(file);
                break;
            case "image/webp":
                parts.FindInWebP(file);
                break;
            case "image/gif":
                // Pictures in several sizes do not move, and most GIF pictures do.
                parts.IsAnimated = true;
                break;
            case "image/avif":
                // ISO/IEC 23000-22, section 7: the brand of a file is that of a sequence.
                parts.IsAnimated = file.At(8, 4).SequenceEqual("avis"u8);
                break;
        }

        return parts;
    }

    // ITU-T T.81, B.1.1.4: segments up to the first scan. Exif 2.32, section 4.5.4; XMP part 3, section 1.1.3.
    private void FindInJpeg(MediaBytes file)
    {
        var (at, isBare) = (2L, true);
        for (var left = MostParts; left > 0; left--)
        {
            var head = file.At(at, 33);
            if (head.Length < 4 || head[0] != 0xFF || head[1] is 0xD9 or 0xDA)
            {
                // Some cameras put a second picture behind the first.
                IsBare = isBare && file.At(file.Length - 2, 2).SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                return;
            }

            if (head[1] is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += head[1] == 0xFF ? 1 : 2;
                continue;
            }

            var length = Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(head[2..]));
            isBare &= IsNeeded(head[1], length) && !IsPrint(head);
            Take(head[1], head[4..], at + 4, length - 2);
            at += 2 + length;
        }
    }

    // ITU-T T.81, table B.1: frame and tables; JFIF's head (ITU-T T.871, 10.1) without a small picture; Adobe's, which names the colours.
    private static bool IsNeeded(byte marker, int length) =>
        marker is (>= 0xC0 and <= 0xCF) or 0xDB or 0xDD or 0xEE || (marker == 0xE0 && length == 16);

    /// <summary>Whether this is a frame with four colours, which are those of print.</summary>
    private static bool IsPrint(ReadOnlySpan<byte> head) =>
        head[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && head.Length > 9 && head[9] == 4;

    private void Take(byte marker, ReadOnlySpan<byte> content, long at, int length)
    {
        var exif = "Exif\0\0"u8;
        var xmp = "http://ns.adobe.com/xap/1.0/\0"u8;
        var photoshop = "Photoshop 3.0\0"u8;
        if (marker == 0xE1 && content.StartsWith(exif))
        {
            Exif ??= at + exif.Length;
        }
        else if (marker == 0xE1 && content.StartsWith(xmp) && Xmp.Length == 0)
        {
            Xmp = (at + xmp.Length, length - xmp.Length);
        }
        else if (marker == 0xED && content.StartsWith(photoshop) && Photoshop.Length == 0)
        {
            Photoshop = (at + photoshop.Length, length - photoshop.Length);
        }
    }

    // ISO/IEC 15948, section 5.3; PNG extensions: eXIf, acTL; XMP part 3, section 1.1.5.
    private void FindInPng(MediaBytes file)
    {
        var (at, isBare) = (8L, true);
        for (var left = MostParts; left > 0; left--)
        {
            var head = file.At(at, 30);
            if (head.Length < 8 || head[4..8].SequenceEqual("IEND"u8))
            {
                IsBare = isBare && at + 12 == file.Length;
                return;
            }

            isBare &= Needed.Contains(Encoding.Latin1.GetString(head[4..8]));
            HasPalette |= head[4..8].SequenceEqual("IHDR"u8) && head.Length > 17 && head[17] == PaletteColours;
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            IsAnimated |= head[4..8].SequenceEqual("acTL"u8);
            if (head[4..8].SequenceEqual("eXIf"u8))
            {
                Exif ??= at + 8;
            }
            else if (head[4..].StartsWith("iTXtXML:com.adobe.xmp\0\0"u8) && length < int.MaxValue)
            {
                Xmp = (at + 30, (int)length - 22);
            }
            else if (head[4..].StartsWith("tEXtXML:com.adobe.xmp\0"u8) && length < int.MaxValue)
            {
                // Not the type of text that the standard wants, and what some programs write.
                Xmp = (at + 26, (int)length - 18);
            }

            at += 12L + length;
        }
    }

    // RFC 9649, sections 2.3 and 2.7.
    private void FindInWebP(MediaBytes file)
    {
        var (at, isBare) = (12L, true);
        for (var left = MostParts; left > 0; left--)
        {
            var head = file.At(at, 14);
            if (head.Length < 8)
            {
                IsBare = isBare && at == file.Length;
                return;
            }

            isBare &= head.StartsWith("VP8"u8) || head.StartsWith("ALPH"u8);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            IsAnimated |= head.StartsWith("ANIM"u8);
            if (head.StartsWith("EXIF"u8))
            {
                // Some programs repeat the header of JPEG here.
                Exif ??= at + 8 + (head[8..].SequenceEqual("Exif\0\0"u8) ? 6 : 0);
            }
            else if (head.StartsWith("XMP "u8) && length < int.MaxValue)
            {
                Xmp = (at + 8, (int)length);
            }

            at += 8L + length + (length & 1);
        }
    }
}
