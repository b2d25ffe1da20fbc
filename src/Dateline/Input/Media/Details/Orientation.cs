using System.Buffers.Binary;

namespace Dateline.Input.Media.Details;

/// <summary>How a camera was held, from a photograph's Exif data (Exif 2.32, section 4.6.4: the field Orientation).</summary>
internal static class Orientation
{
    private const int MostFields = 500, FieldLength = 12, Field = 0x0112;

    /// <summary>Whether readers see the picture turned by a quarter, so that its width is its height.</summary>
    public static bool IsSideways(MediaBytes file, long exif)
    {
        var start = file.At(exif, 8);
        if (start.Length < 8 || !(start.StartsWith("II"u8) || start.StartsWith("MM"u8)))
        {
            return false;
        }

        var isLittle = start[0] == 'I';
        var first = start[4..];
        var table = exif + (isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(first) : BinaryPrimitives.ReadUInt32BigEndian(first));
        var count = file.At(table, 2);
        var fields = count.Length < 2 ? [] : file.At(table + 2, Math.Min(MostFields, (int)UInt16(count, isLittle)) * FieldLength);
        for (; fields.Length >= FieldLength; fields = fields[FieldLength..])
        {
            if (UInt16(fields, isLittle) == Field)
            {
                return UInt16(fields[8..], isLittle) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
