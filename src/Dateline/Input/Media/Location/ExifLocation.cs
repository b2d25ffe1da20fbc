using System.Buffers.Binary;

namespace Dateline.Input.Media.Location;

/// <summary>
/// Finds the place in a photograph's Exif data (Exif 2.32, section 4.6.6): tables of fields, one of which points to the table of GPS
/// fields.
/// </summary>
internal static class ExifLocation
{
    private const int MostTables = 8, MostFields = 500, FieldLength = 12;
    private const int GpsTable = 0x8825;
    private const int Rational = 5, SignedRational = 10;

    // Latitude and longitude of the camera, and of the subject.
    private static readonly int[] Coordinates = [2, 4, 20, 22];

    /// <summary>
    /// Whether the data with its header at an offset of the file has coordinates. A version or a time alone is not a place; neither are
    /// zeros.
    /// </summary>
    public static bool IsIn(MediaBytes file, long head)
    {
        var start = file.At(head, 8);
        if (start.Length < 8)
        {
            return false;
        }

        var isLittle = start[0] == 'I';
        var at = (long)UInt32(start[4..], isLittle);
        for (var left = MostTables; left > 0 && at >= 8; left--)
        {
            var table = Table(file, head + at, isLittle);
            for (var field = table; field.Length >= FieldLength; field = field[FieldLength..])
            {
                if (UInt16(field, isLittle) == GpsTable
                    && HasCoordinates(file, head, Table(file, head + UInt32(field[8..], isLittle), isLittle), isLittle))
                {
                    return true;
                }
            }

            var next = file.At(head + at + 2 + table.Length, 4);
            at = next.Length == 4 ? UInt32(next, isLittle) : 0;
        }

        return false;
    }

    private static bool HasCoordinates(MediaBytes file, long head, ReadOnlySpan<byte> table, bool isLittle)
    {
        for (; table.Length >= FieldLength; table = table[FieldLength..])
        {
            if (Coordinates.Contains(UInt16(table, isLittle)) && HasValue(file, head, table[..FieldLength], isLittle))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a field has a value: three fractions for degrees, minutes and seconds, at least one of them not zero.</summary>
    private static bool HasValue(MediaBytes file, long head, ReadOnlySpan<byte> field, bool isLittle)
    {
        if (UInt16(field[2..], isLittle) is not (Rational or SignedRational))
        {
            return false;
        }

        var count = (int)Math.Min(UInt32(field[4..], isLittle), 3);
        var fractions = file.At(head + UInt32(field[8..], isLittle), count * 8);
        for (; fractions.Length >= 8; fractions = fractions[8..])
        {
            if (UInt32(fractions, isLittle) != 0 && UInt32(fractions[4..], isLittle) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields of a table, which starts with their number.</summary>
    private static ReadOnlySpan<byte> Table(MediaBytes file, long at, bool isLittle)
    {
        var count = file.At(at, 2);
        var fields = count.Length < 2 ? 0 : UInt16(count, isLittle);
        return fields > MostFields ? [] : file.At(at + 2, fields * FieldLength);
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
