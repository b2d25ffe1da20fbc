using System.Buffers.Binary;

namespace Dateline.Input.Media.Avif;

/// <summary>
/// Compares the sizes in an AVIF file's header with those in its data, which decide how much memory a decoder takes. The two differ only in
/// files that were made to mislead.
/// </summary>
internal static class AvifCheck
{
    // The steps of all items together: a hostile file may have a thousand items at the same place.
    private const int MostUnits = 20_000;

    private const int LongestSequenceHeader = 256;

    public static MediaFault? FaultOf(MediaBytes file)
    {
        var meta = Boxes.Meta(file);
        var items = AvifItems.Read(meta);
        var (primary, unitsLeft) = (AvifSize.Primary(meta), MostUnits);
        foreach (var (item, type) in items.Types)
        {
            if (item == primary && type is not ("av01" or "grid"))
            {
                return MediaFault.OfContent(
                    "the picture is put together from parts in a way that few programs can show", "export it again");
            }

            var said = AvifSize.Of(item, meta, isShown: false, out var decoder);
            var real = type switch
            {
                "av01" => Larger(
                    Av1Units.Largest(decoder.IsEmpty ? [] : decoder[4..], ref unitsLeft), OfItem(items, item, file, meta, ref unitsLeft)),
                "grid" => OfGrid(items.At(item, 0, 12, file, meta)),
                _ => PictureSize.None,
            };
            if (unitsLeft <= 0 || real.Width > said.Width || real.Height > said.Height)
            {
                return MediaFault.OfContent(
                    unitsLeft <= 0
                        ? "the picture's data is in too many parts"
                        : $"the picture claims to be {said.Width} x {said.Height} pixels, and its data has {real.Width} x {real.Height}",
                    "export it again");
            }
        }

        return null;
    }

    /// <summary>The largest size that the data of an item announces: each of its units has its length before it.</summary>
    private static PictureSize OfItem(AvifItems items, uint item, MediaBytes file, ReadOnlySpan<byte> meta, ref int unitsLeft)
    {
        var (largest, at) = (PictureSize.None, 0L);
        while (unitsLeft > 0 && items.At(item, at, LongestSequenceHeader, file, meta) is { Length: > 0 } start)
        {
            unitsLeft--;
            largest = Larger(largest, Av1Units.SizeIn(start, out var length));
            at += length;
        }

        return largest;
    }

    // ISO/IEC 23008-12, section 6.6.2.3: version, flags, rows, columns, and the size in two bytes each or four.
    private static PictureSize OfGrid(ReadOnlySpan<byte> grid)
    {
        var isWide = grid.Length >= 12 && (grid[1] & 1) == 1;
        return grid.Length < 8 ? PictureSize.None
            : isWide ? new(BinaryPrimitives.ReadUInt32BigEndian(grid[4..]), BinaryPrimitives.ReadUInt32BigEndian(grid[8..]))
            : new(BinaryPrimitives.ReadUInt16BigEndian(grid[4..]), BinaryPrimitives.ReadUInt16BigEndian(grid[6..]));
    }

    private static PictureSize Larger(PictureSize one, PictureSize other) =>
        new(Math.Max(one.Width, other.Width), Math.Max(one.Height, other.Height));
}
