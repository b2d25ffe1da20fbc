using System.Buffers.Binary;

namespace Dateline.Input.Media.Avif;

/// <summary>
/// Reads the size of an AVIF picture, which is the size of its primary item, from the properties of its header: cut first, then turned
/// (ISO/IEC 23008-12, sections 6.5.3, 6.5.9, 6.5.10 and 9.3).
/// </summary>
internal static class AvifSize
{
    public static PictureSize Read(MediaBytes file)
    {
        var meta = Boxes.Meta(file);
        var primary = Primary(meta);
        return primary is null ? PictureSize.None : Of(primary.Value, meta, isShown: true, out _);
    }

    /// <summary>The number of the item that is shown; null when there is none.</summary>
    public static uint? Primary(ReadOnlySpan<byte> meta)
    {
        var primary = Boxes.First(meta, "pitm"u8);
        if (primary.Length < 6)
        {
            return null;
        }

        return primary[0] == 0 ? BinaryPrimitives.ReadUInt16BigEndian(primary[4..])
            : primary.Length < 8 ? null
            : BinaryPrimitives.ReadUInt32BigEndian(primary[4..]);
    }

    /// <summary>
    /// The size of an item, as it is shown or as it is encoded. <paramref name="decoder"/> is what its decoder needs to know; empty when
    /// there is nothing.
    /// </summary>
    public static PictureSize Of(uint item, ReadOnlySpan<byte> meta, bool isShown, out ReadOnlySpan<byte> decoder)
    {
        decoder = [];
        var properties = Boxes.First(meta, "iprp"u8);
        var all = Boxes.First(properties, "ipco"u8);
        var links = Boxes.First(properties, "ipma"u8);
        if (links.Length < 8)
        {
            return PictureSize.None;
        }

        var (size, isTurned) = (PictureSize.None, false);
        foreach (var number in PropertiesOf(item, links))
        {
            var type = Boxes.Nth(all, number, out var value);
            if (type.SequenceEqual("ispe"u8) && value.Length >= 12)
            {
                size = new(BinaryPrimitives.ReadUInt32BigEndian(value[4..]), BinaryPrimitives.ReadUInt32BigEndian(value[8..]));
            }
            else if (type.SequenceEqual("clap"u8) && value.Length >= 16 && isShown)
            {
                size = new(Quotient(value), Quotient(value[8..]));
            }
            else if (type.SequenceEqual("irot"u8) && value.Length >= 1)
            {
                isTurned = isShown && (value[0] & 1) == 1;
            }
            else if (type.SequenceEqual("av1C"u8) && value.Length >= 4)
            {
                decoder = value;
            }
        }

        return isTurned ? new(size.Height, size.Width) : size;
    }

    /// <summary>A side of a cut picture, a fraction; 0, which no picture has, when it is none.</summary>
    private static long Quotient(ReadOnlySpan<byte> fraction)
    {
        var (above, below) = (BinaryPrimitives.ReadUInt32BigEndian(fraction), BinaryPrimitives.ReadUInt32BigEndian(fraction[4..]));
        return below == 0 ? 0 : (above + (long)below / 2) / below;
    }

    /// <summary>The numbers, from 1, of the properties that an item has.</summary>
    private static List<int> PropertiesOf(uint id, ReadOnlySpan<byte> links)
    {
        var (isLong, isWide) = (links[0] > 0, (links[3] & 1) == 1);
        var found = new List<int>();
        var rest = links[8..];
        for (var left = BinaryPrimitives.ReadUInt32BigEndian(links[4..]); left > 0; left--)
        {
            var idLength = isLong ? 4 : 2;
            if (rest.Length <= idLength)
            {
                break;
            }

            var item = isLong ? BinaryPrimitives.ReadUInt32BigEndian(rest) : BinaryPrimitives.ReadUInt16BigEndian(rest);
            var (count, width) = ((int)rest[idLength], isWide ? 2 : 1);
            rest = rest[(idLength + 1)..];
            for (; count > 0 && rest.Length >= width; count--, rest = rest[width..])
            {
                if (item == id)
                {
                    found.Add(isWide ? BinaryPrimitives.ReadUInt16BigEndian(rest) & 0x7FFF : rest[0] & 0x7F);
                }
            }
        }

        return found;
    }
}
