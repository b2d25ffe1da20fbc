using System.Buffers.Binary;

namespace Dateline.Input.Media;

/// <summary>
/// Reads the size of an AVIF picture, which is the size of its primary item, from the boxes of its header (ISO/IEC 23008-12, sections 6.5.3
/// and 9.3; ISO/IEC 14496-12, section 8.11). The file is not trusted: no box may be longer than the box around it.
/// </summary>
internal static class AvifSize
{
    private const int MostBoxes = 1000, LongestHead = 1 << 20;

    public static PictureSize Read(MediaBytes file)
    {
        var at = 0L;
        for (var left = MostBoxes; left > 0; left--)
        {
            var head = file.At(at, 16);
            if (head.Length < 8)
            {
                break;
            }

            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (head[4..].StartsWith("meta"u8))
            {
                return OfPrimary(file.At(at + 12, (int)Math.Clamp(length - 12, 0, LongestHead)));
            }

            length = length == 1 && head.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(head[8..]) : length;
            if (length < 8 || length > file.Length)
            {
                break;
            }

            at += length;
        }

        return PictureSize.None;
    }

    private static PictureSize OfPrimary(ReadOnlySpan<byte> meta)
    {
        var properties = Box(meta, "iprp"u8);
        var all = Box(properties, "ipco"u8);
        var links = Box(properties, "ipma"u8);
        var primary = Box(meta, "pitm"u8);
        if (primary.Length < 6 || links.Length < 8)
        {
            return PictureSize.None;
        }

        var (size, isTurned) = (PictureSize.None, false);
        foreach (var number in PropertiesOf(IdOf(primary), links))
        {
            var type = Nth(all, number, out var value);
            if (type.SequenceEqual("ispe"u8) && value.Length >= 12)
            {
                size = new(BinaryPrimitives.ReadUInt32BigEndian(value[4..]), BinaryPrimitives.ReadUInt32BigEndian(value[8..]));
            }
            else if (type.SequenceEqual("irot"u8) && value.Length >= 1)
            {
                isTurned = (value[0] & 1) == 1;
            }
        }

        return isTurned ? new(size.Height, size.Width) : size;
    }

    private static uint IdOf(ReadOnlySpan<byte> primary)
    {
        if (primary[0] == 0)
        {
            return BinaryPrimitives.ReadUInt16BigEndian(primary[4..]);
        }

        return primary.Length < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(primary[4..]);
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

    /// <summary>The content of the first box of a type; empty when there is none.</summary>
    private static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> type)
    {
        while (Next(ref boxes, out var head, out var content))
        {
            if (head.SequenceEqual(type))
            {
                return content;
            }
        }

        return [];
    }

    /// <summary>The type and the content of a box by its number, from 1; empty when there are fewer.</summary>
    private static ReadOnlySpan<byte> Nth(ReadOnlySpan<byte> boxes, int number, out ReadOnlySpan<byte> content)
    {
        for (var i = 1; Next(ref boxes, out var type, out content); i++)
        {
            if (i == number)
            {
                return type;
            }
        }

        return [];
    }

    private static bool Next(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content)
    {
        var length = boxes.Length < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(boxes);
        if (length < 8 || length > boxes.Length)
        {
            type = content = [];
            return false;
        }

        type = boxes.Slice(4, 4);
        content = boxes[8..(int)length];
        boxes = boxes[(int)length..];
        return true;
    }
}
