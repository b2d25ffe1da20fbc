using System.Buffers.Binary;

namespace Dateline.Input.Media.Avif;

/// <summary>
/// Boxes one after the other, each with its length and its type before its content (ISO/IEC 14496-12, section 4.2). The file is not
/// trusted: no box may be longer than the box around it.
/// </summary>
internal static class Boxes
{
    private const int MostBoxes = 1000, LongestHead = 1 << 20;

    /// <summary>The content of the box <c>meta</c> of a file, behind its version; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Meta(MediaBytes file)
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
                return file.At(at + 12, (int)Math.Clamp(length - 12, 0, LongestHead));
            }

            length = length == 1 && head.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(head[8..]) : length;
            if (length < 8 || length > file.Length)
            {
                break;
            }

            at += length;
        }

        return [];
    }

    /// <summary>The content of the first box of a type; empty when there is none.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> type)
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
    public static ReadOnlySpan<byte> Nth(ReadOnlySpan<byte> boxes, int number, out ReadOnlySpan<byte> content)
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

    public static bool Next(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content)
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
