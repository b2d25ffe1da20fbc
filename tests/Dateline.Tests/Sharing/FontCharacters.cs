using System.Buffers.Binary;

namespace Dateline.Tests.Sharing;

/// <summary>The characters of a TrueType font: its table <c>cmap</c>, in the formats 4 and 12.</summary>
internal static class FontCharacters
{
    public static IEnumerable<int> Of(byte[] font)
    {
        var entry = Enumerable.Range(0, Half(font, 4)).Select(i => 12 + (16 * i)).Single(i => font.AsSpan(i, 4).SequenceEqual("cmap"u8));
        var cmap = font[Number(font, entry + 8)..];
        return Enumerable.Range(0, Half(cmap, 2)).SelectMany(i => Read(cmap[Number(cmap, 8 + (8 * i))..]));
    }

    private static IEnumerable<int> Read(byte[] table)
    {
        switch (Half(table, 0))
        {
            case 4:
                return Segments(table);
            case 12:
                return Enumerable.Range(0, Number(table, 12)).Select(i => 16 + (12 * i))
                    .SelectMany(g => Enumerable.Range(Number(table, g), Number(table, g + 4) - Number(table, g) + 1));
            case var other:
                throw new InvalidDataException($"format {other}");
        }
    }

    private static IEnumerable<int> Segments(byte[] table)
    {
        var count = Half(table, 6) / 2;
        for (var i = 0; i < count; i++)
        {
            var (end, start) = (Half(table, 14 + (2 * i)), Half(table, 16 + (2 * (count + i))));
            var (delta, at) = (Half(table, 16 + (2 * ((2 * count) + i))), 16 + (2 * ((3 * count) + i)));
            for (var character = start; character <= end && character != 0xFFFF; character++)
            {
                var found = Half(table, at) == 0 ? character : Half(table, at + Half(table, at) + (2 * (character - start)));
                if (found != 0 && ((found + delta) & 0xFFFF) != 0)
                {
                    yield return character;
                }
            }
        }
    }

    private static int Half(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
