using System.Buffers.Binary;

namespace Dateline.Input.Media.Location;

/// <summary>
/// The place in a photograph's data (Exif 2.32, section 4.6.6): tables of fields, one of which leads to the table of the satellites'
/// fields.
/// </summary>
internal static class ExifLocation
{
    private const int MostTables = 8, MostFields = 500, FieldLength = 12;
    private const int ToPlace = 0x8825;
    private const int Rational = 5, SignedRational = 10;

    // Where it was taken, and what was in the picture.
    private static readonly int[] Coordinates = [2, 4, 20, 22];

    /// <summary>
    /// Whether data whose head is at a place of the file has coordinates. A version or a time alone are no place, and neither are zeros.
    /// </summary>
    public static bool IsIn(MediaBytes file, long head)
    {
        var start = file.At(head, 8);
        if (start.Length < 8)
        {
            return false;
        }

        var isLittle = start[0] == 'I';
        var at = (long)Number(start[4..], isLittle);
        for (var left = MostTables; left > 0 && at >= 8; left--)
        {
            var table = Table(file, head + at, isLittle);
            for (var field = table; field.Length >= FieldLength; field = field[FieldLength..])
            {
                if (Half(field, isLittle) == ToPlace
                    && HasCoordinates(file, head, Table(file, head + Number(field[8..], isLittle), isLittle), isLittle))
                {
                    return true;
                }
            }

            var next = file.At(head + at + 2 + table.Length, 4);
            at = next.Length == 4 ? Number(next, isLittle) : 0;
        }

        return false;
    }

    private static bool HasCoordinates(MediaBytes file, long head, ReadOnlySpan<byte> table, bool isLittle)
    {
        for (; table.Length >= FieldLength; table = table[FieldLength..])
        {
            if (Coordinates.Contains(Half(table, isLittle)) && HasValue(file, head, table[..FieldLength], isLittle))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a field says a number: three fractions, degrees, minutes and seconds, some of which is not zero.</summary>
    private static bool HasValue(MediaBytes file, long head, ReadOnlySpan<byte> field, bool isLittle)
    {
        if (Half(field[2..], isLittle) is not (Rational or SignedRational))
        {
            return false;
        }

        var count = (int)Math.Min(Number(field[4..], isLittle), 3);
        var fractions = file.At(head + Number(field[8..], isLittle), count * 8);
        for (; fractions.Length >= 8; fractions = fractions[8..])
        {
            if (Number(fractions, isLittle) != 0 && Number(fractions[4..], isLittle) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields of a table, whose number stands before them.</summary>
    private static ReadOnlySpan<byte> Table(MediaBytes file, long at, bool isLittle)
    {
        var count = file.At(at, 2);
        var fields = count.Length < 2 ? 0 : Half(count, isLittle);
        return fields > MostFields ? [] : file.At(at + 2, fields * FieldLength);
    }

    private static int Half(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
