using System.Buffers.Binary;
using Dateline.Model;

namespace Dateline.Cache;

/// <summary>The head of a state: numbers of eight bytes each, by their places.</summary>
internal sealed class CacheHeader(byte[] bytes)
{
    public const int Size = 12 * sizeof(ulong);

    private const ulong Magic = 0x31_4554_4154_534C_44;

    // Everything behind it is under the checksum.
    private const int CheckedFrom = 2 * sizeof(ulong);

    /// <summary>The program that wrote a state and may read it: this very build of it.</summary>
    private static readonly ulong ThisBuild = Fingerprint.Of(typeof(CacheHeader).Module.ModuleVersionId.ToString());

    public CacheHeader(ulong site, ulong rules)
        : this(new byte[Size])
    {
        (this[HeaderField.Magic],
            this[HeaderField.Maker], this[HeaderField.Site], this[HeaderField.Rules]) = (Magic, ThisBuild, site, rules);
    }

    /// <summary>The head of a state, or as much of it as there is.</summary>
    public static CacheHeader Read(ReadOnlySpan<byte> state)
    {
        var bytes = new byte[Size];
        state[..Math.Min(Size, state.Length)].CopyTo(bytes);
        return new CacheHeader(bytes);
    }

    public ReadOnlySpan<byte> Bytes => bytes;

    public ulong this[HeaderField place]
    {
        get => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan((int)place * sizeof(ulong)));
        set => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan((int)place * sizeof(ulong)), value);
    }

    /// <summary>Where a table starts, and how many records it has.</summary>
    public (int Start, int Count) Table(HeaderField table) => ((int)this[table], (int)this[table + 1]);

    /// <summary>Why a state does not count for a site; null when it does.</summary>
    public static string? Fault(ReadOnlySpan<byte> state, ulong site)
    {
        if (state.IsEmpty)
        {
            return "no earlier build is remembered";
        }

        var header = Read(state);
        return state.Length < Size || header[HeaderField.Magic] != Magic
            || header[HeaderField.Checksum] != header.ChecksumWith(Fingerprint.Of(state[Size..]))
                ? "what is remembered of the last build is damaged"
            : header[HeaderField.Maker] != ThisBuild ? "the last build was made by another version of the program"
            : header[HeaderField.Site] != site ? "what is remembered is of another site"
            : null;
    }

    /// <summary>The checksum of the head and of what follows it, whose own is <paramref name="rest"/>.</summary>
    public ulong ChecksumWith(ulong rest)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(Fingerprint.Of(bytes.AsSpan(CheckedFrom, Size - CheckedFrom)));
        fingerprint.Add(rest);
        return fingerprint.Value;
    }
}

/// <summary>What the head of a state holds; a table takes two places, its start and its length in records.</summary>
internal enum HeaderField
{
    Magic,
    Checksum,
    Maker,
    Site,
    Rules,
    Documents,
    Media = Documents + 2,
    Pages = Media + 2,
    LogLength = Pages + 2,
}
