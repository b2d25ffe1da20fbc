using System.Buffers.Binary;

namespace Dateline.Tests.MediaFiles;

/// <summary>The data that cameras write into photographs, as far as places go (Exif 2.32, sections 4.5 and 4.6).</summary>
internal static class Exif
{
    private const int Ascii = 2, Long = 4, Rational = 5;

    /// <summary>Latitude and longitude, as telephones write them.</summary>
    public static byte[] Place(bool isLittle = true) =>
        Of(
            isLittle,
            (1, Ascii, "N\0"u8.ToArray()),
            (2, Rational, Fractions(isLittle, 53, 1, 48, 1, 36, 10)),
            (3, Ascii, "W\0"u8.ToArray()),
            (4, Rational, Fractions(isLittle, 1, 1, 32, 1, 0, 1)));

    /// <summary>GPS fields without a place: a version, a time, and unknown coordinates.</summary>
    public static byte[] NoPlace(bool isLittle = true) =>
        Of(
            isLittle,
            (0, 1, [2, 3, 0, 0]),
            (2, Rational, Fractions(isLittle, 0, 0, 0, 0, 0, 0)),
            (4, Rational, Fractions(isLittle, 0, 1, 0, 1, 0, 1)),
            (7, Rational, Fractions(isLittle, 12, 1, 30, 1, 5, 1)));

    public static byte[] Of(bool isLittle, params (int Tag, int Type, byte[] Value)[] fields)
    {
        // A head, a table with one field that leads to the other table, and that; then the values that are longer than four bytes.
        const int First = 8, Second = First + 2 + 12 + 4;
        byte[] start =
        [
            .. isLittle ? "II*\0"u8 : "MM\0*"u8, .. Number(isLittle, First), .. Short(isLittle, 1), .. Short(isLittle, 0x8825),
            .. Short(isLittle, Long), .. Number(isLittle, 1), .. Number(isLittle, Second), .. Number(isLittle, 0),
        ];
        var (table, values) = (new List<byte>(Short(isLittle, fields.Length)), new List<byte>());
        var valuesAt = Second + 2 + (fields.Length * 12) + 4;
        foreach (var (tag, type, value) in fields)
        {
            table.AddRange(

                [
                    .. Short(isLittle, tag),
                    .. Short(isLittle, type),
                    .. Number(isLittle, type == Rational ? value.Length / 8 : value.Length),
                ]);
            table.AddRange(value.Length <= 4 ? [.. value, .. new byte[4 - value.Length]] : Number(isLittle, valuesAt + values.Count));
            values.AddRange(value.Length <= 4 ? [] : value);
        }

        return [.. start, .. table, .. Number(isLittle, 0), .. values];
    }

    private static byte[] Fractions(bool isLittle, params int[] numbers) => [.. numbers.SelectMany(n => Number(isLittle, n))];

    private static byte[] Short(bool isLittle, int number) => isLittle ? Number(true, number)[..2] : Number(false, number)[2..];

    private static byte[] Number(bool isLittle, int number)
    {
        var bytes = new byte[4];
        if (isLittle)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        }

        return bytes;
    }
}
