using System.Runtime.InteropServices;
using System.Text;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Cache;

/// <summary>The records of the pages of the last build, by their addresses.</summary>
internal sealed class PageTable
{
    private const int RecordSize = 5 * sizeof(ulong);

    private readonly ReadOnlyMemory<byte> _cache;
    private readonly int[] _starts;

    // Computed on first use: it is not needed for pages in the same order as in the last build.
    private readonly Lazy<int[]> _slots;

    public PageTable(ReadOnlyMemory<byte> cache, int start, int count)
    {
        _cache = cache;
        _starts = new int[count + 1];
        _slots = new(CreateSlots);
        var from = new ByteReader(cache.Span, start);
        for (var i = 0; i < count; i++)
        {
            _starts[i] = from.At;
            from.Fingerprint();
            from.Bytes(from.Int());
        }

        _starts[count] = from.At;
    }

    public int Count => _starts.Length - 1;

    /// <summary>
    /// The numbers of the pages at some addresses, -1 for new pages. Fast if the addresses are in the order of the last build.
    /// </summary>
    public int[] Find(IReadOnlyList<string> addresses)
    {
        var found = new int[addresses.Count];
        for (int i = 0, next = 0; i < found.Length; i++)
        {
            found[i] = next < Count && Ascii.Equals(AddressOf(next), addresses[i]) ? next : Find(addresses[i]);
            next = found[i] >= 0 ? found[i] + 1 : next;
        }

        return found;
    }

    /// <summary>The number of the page at an address; -1 if it is new.</summary>
    public int Find(string address)
    {
        var hash = Fingerprint.Of(address);
        var slots = _slots.Value;
        for (var slot = (int)hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = slots[slot] - 1;
            if (new ByteReader(_cache.Span, _starts[number]).Fingerprint() == hash && IsText(AddressOf(number), address))
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>A page's address, in UTF-8.</summary>
    public ReadOnlySpan<byte> AddressOf(int number)
    {
        var from = AtRecord(number);
        from.Bytes(RecordSize);
        return from.Bytes(from.Int());
    }

    public string FileOf(int number) => SiteFile.PathOf(Encoding.UTF8.GetString(AddressOf(number)));

    public PageRecord this[int number]
    {
        get
        {
            var from = AtRecord(number);
            return new PageRecord(from.Fingerprint(), from.Fingerprint(), from.Fingerprint(), (long)from.Fingerprint(), from.Fingerprint());
        }
    }

    /// <summary>16 bits of the fingerprint of each member of the page's view, to explain which of them changed.</summary>
    public ushort[] MembersOf(int number)
    {
        var from = AtRecord(number);
        from.Bytes(RecordSize);
        from.Bytes(from.Int());
        return MemoryMarshal.Cast<byte, ushort>(from.Bytes(from.Int())).ToArray();
    }

    /// <summary>The range of a record in the cache.</summary>
    public (int Start, int End) RangeOf(int number) => (_starts[number], _starts[number + 1]);

    public static void Write(ByteWriter to, string address, PageRecord page, ReadOnlySpan<ushort> members, ByteWriter scratch)
    {
        scratch.Clear();
        scratch.Fingerprint(page.Facts);
        scratch.Fingerprint(page.View);
        scratch.Fingerprint(page.Hash);
        scratch.Fingerprint((ulong)page.Length);
        scratch.Fingerprint(page.Stamp);
        scratch.Text(address);
        scratch.Number(members.Length * sizeof(ushort));
        scratch.Bytes(MemoryMarshal.AsBytes(members));
        to.Fingerprint(Fingerprint.Of(address));
        to.Number(scratch.Length);
        to.Bytes(scratch.Written);
    }

    private ByteReader AtRecord(int number)
    {
        var from = new ByteReader(_cache.Span, _starts[number]);
        from.Fingerprint();
        from.Int();
        return from;
    }

    private static bool IsText(ReadOnlySpan<byte> known, string text) =>
        Ascii.Equals(known, text) || Encoding.UTF8.GetString(known) == text;

    private int[] CreateSlots()
    {
        var slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * Count) + 1)];
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)new ByteReader(_cache.Span, _starts[i]).Fingerprint() & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
        }

        return slots;
    }
}
