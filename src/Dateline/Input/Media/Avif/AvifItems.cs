namespace Dateline.Input.Media.Avif;

/// <summary>
/// The items of an AVIF file: of what type each is, and where in the file its bytes are (ISO/IEC 14496-12, sections 8.11.3 and 8.11.6).
/// </summary>
internal sealed class AvifItems
{
    private const int MostItems = 1000, MostExtents = 1000;

    private readonly Dictionary<uint, (bool IsInMeta, List<(long At, long Length)> Extents)> _places = [];

    /// <summary>The numbers and types of the items.</summary>
    public List<(uint Item, string Type)> Types { get; } = [];

    public static AvifItems Read(ReadOnlySpan<byte> meta)
    {
        var items = new AvifItems();
        items.ReadTypes(Boxes.First(meta, "iinf"u8));
        items.ReadPlaces(new BigEndian(Boxes.First(meta, "iloc"u8)));
        return items;
    }

    /// <summary>The bytes of an item from an offset on, up to a number; fewer at its end.</summary>
    public byte[] At(uint item, long offset, int count, MediaBytes file, ReadOnlySpan<byte> meta)
    {
        if (!_places.TryGetValue(item, out var place))
        {
            return [];
        }

        var inMeta = place.IsInMeta ? new MediaBytes(Boxes.First(meta, "idat"u8).ToArray()) : file;
        var found = new List<byte>();
        foreach (var (at, length) in place.Extents)
        {
            // A length of 0 is up to the end of the file.
            var whole = length == 0 ? inMeta.Length - at : length;
            if (offset < whole && found.Count < count)
            {
                found.AddRange(inMeta.At(at + offset, (int)Math.Min(count - found.Count, whole - offset)));
            }

            offset = Math.Max(0, offset - Math.Max(0, whole));
        }

        return [.. found];
    }

    private void ReadTypes(ReadOnlySpan<byte> box)
    {
        var entries = box.Length < 6 ? [] : box[(box[0] == 0 ? 6 : Math.Min(8, box.Length))..];
        while (Types.Count < MostItems && Boxes.Next(ref entries, out _, out var entry))
        {
            // Version and flags, then the number in two bytes or four, two more, and the type.
            var idLength = entry.Length > 0 && entry[0] >= 3 ? 4 : 2;
            if (entry.Length >= 10 + idLength)
            {
                var fields = new BigEndian(entry[4..]);
                Types.Add(((uint)fields.Take(idLength), System.Text.Encoding.Latin1.GetString(entry.Slice(6 + idLength, 4))));
            }
        }
    }

    private void ReadPlaces(BigEndian box)
    {
        var version = box.Take(1);
        box.Take(3);
        var (lengths, bases) = ((int)box.Take(1), (int)box.Take(1));
        var (ofOffset, ofLength, ofBase, ofIndex) = (lengths >> 4, lengths & 15, bases >> 4, version is 1 or 2 ? bases & 15 : 0);
        var idLength = version < 2 ? 2 : 4;
        for (var left = Math.Min(MostItems, (long)box.Take(idLength)); left > 0 && !box.IsAtEnd; left--)
        {
            var item = (uint)box.Take(idLength);
            var method = version is 1 or 2 ? box.Take(2) & 15 : 0;
            box.Take(2);
            var start = box.Take(ofBase);
            var extents = new List<(long, long)>();
            for (var count = Math.Min(MostExtents, (long)box.Take(2)); count > 0 && !box.IsAtEnd; count--)
            {
                box.Take(ofIndex);
                extents.Add(((long)((start + box.Take(ofOffset)) & long.MaxValue), (long)(box.Take(ofLength) & long.MaxValue)));
            }

            _places.TryAdd(item, (method == 1, extents));
        }
    }

    /// <summary>Numbers one after the other; all are 0 behind the end.</summary>
    private ref struct BigEndian(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public ulong Take(int length)
        {
            var value = 0UL;
            for (; length > 0 && !_rest.IsEmpty; length--, _rest = _rest[1..])
            {
                value = (value << 8) | _rest[0];
            }

            return value;
        }
    }
}
