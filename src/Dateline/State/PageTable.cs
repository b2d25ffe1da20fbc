using System.Runtime.InteropServices;
using System.Text;
using Dateline.Model;

namespace Dateline.State;

/// <summary>The pages that the last build made, by the names of their files.</summary>
internal sealed class PageTable
{
    private const int RecordSize = 5 * sizeof(ulong);

    private readonly ReadOnlyMemory<byte> _state;
    private readonly int[] _starts;
    private readonly int[] _slots;

    public PageTable(ReadOnlyMemory<byte> state, int start, int count)
    {
        _state = state;
        _starts = new int[count + 1];
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 1)];
        var from = new ByteReader(state.Span, start);
        for (var i = 0; i < count; i++)
        {
            _starts[i] = from.At;
            var slot = (int)from.Print() & (_slots.Length - 1);
            from.Bytes(from.Int());
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }

        _starts[count] = from.At;
    }

    public static PageTable Empty { get; } = new(default, 0, 0);

    public int Count => _starts.Length - 1;

    /// <summary>The number of a file's page; -1 when there was none.</summary>
    public int Find(string file)
    {
        var hash = Fingerprint.Of(file);
        for (var slot = (int)hash & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var from = new ByteReader(_state.Span, _starts[_slots[slot] - 1]);
            if (from.Print() == hash && IsName(from, file))
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    public string FileOf(int number)
    {
        var from = AtRecord(number);
        from.Bytes(RecordSize);
        return from.Text();
    }

    public PageRecord this[int number]
    {
        get
        {
            var from = AtRecord(number);
            return new PageRecord(from.Print(), from.Print(), from.Print(), (long)from.Print(), from.Print());
        }
    }

    /// <summary>16 bits of each member of the page's view, only to tell which of them changed.</summary>
    public ushort[] MembersOf(int number)
    {
        var from = AtRecord(number);
        from.Bytes(RecordSize);
        from.Bytes(from.Int());
        return MemoryMarshal.Cast<byte, ushort>(from.Bytes(from.Int())).ToArray();
    }

    /// <summary>A record as it was written.</summary>
    public ReadOnlySpan<byte> RawOf(int number) => _state.Span[_starts[number].._starts[number + 1]];

    public static void Write(ByteWriter to, string file, PageRecord page, ReadOnlySpan<ushort> members, ByteWriter scratch)
    {
        scratch.Clear();
        scratch.Print(page.Facts);
        scratch.Print(page.View);
        scratch.Print(page.Hash);
        scratch.Print((ulong)page.Length);
        scratch.Print(page.Stamp);
        scratch.Text(file);
        scratch.Number(members.Length * sizeof(ushort));
        scratch.Bytes(MemoryMarshal.AsBytes(members));
        to.Print(Fingerprint.Of(file));
        to.Number(scratch.Length);
        to.Bytes(scratch.Written);
    }

    private ByteReader AtRecord(int number)
    {
        var from = new ByteReader(_state.Span, _starts[number]);
        from.Print();
        from.Int();
        return from;
    }

    private static bool IsName(ByteReader from, string file)
    {
        from.Int();
        from.Bytes(RecordSize);
        var name = from.Bytes(from.Int());
        return Ascii.Equals(name, file) || Encoding.UTF8.GetString(name) == file;
    }
}
