using System.Buffers.Binary;
using Dateline.Model;

namespace Dateline.Cache;

/// <summary>The header of a cache file: fields of eight bytes each.</summary>
internal sealed class CacheHeader(byte[] bytes)
{
    public const int Size = 12 * sizeof(ulong);

    private const ulong Magic = 0x31_4554_4154_534C_44;

    // The checksum covers everything from here.
    private const int CheckedFrom = 2 * sizeof(ulong);

    /// <summary>Identifies this build of the program, the only one that can read what it wrote.</summary>
    private static readonly ulong ThisBuild = Fingerprint.Of(typeof(CacheHeader).Module.ModuleVersionId.ToString());

    public CacheHeader(ulong site, ulong rules)
        : this(new byte[Size])
    {
        this[HeaderField.Magic] = Magic;
        this[HeaderField.Maker] = ThisBuild;
        this[HeaderField.Site] = site;
        this[HeaderField.Rules] = rules;
    }

    /// <summary>Reads the header of a cache; missing fields of a short file are 0.</summary>
    public static CacheHeader Read(ReadOnlySpan<byte> cache)
    {
        var bytes = new byte[Size];
        cache[..Math.Min(Size, cache.Length)].CopyTo(bytes);
        return new CacheHeader(bytes);
    }

    public ReadOnlySpan<byte> Bytes => bytes;

    public ulong this[HeaderField field]
    {
        get => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan((int)field * sizeof(ulong)));
        set => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan((int)field * sizeof(ulong)), value);
    }

    /// <summary>The start of a table, and the number of its records.</summary>
    public (int Start, int Count) Table(HeaderField table) => ((int)this[table], (int)this[table + 1]);

    /// <summary>Why a cache can't be used for a site; null if it can.</summary>
    public static string? Fault(ReadOnlySpan<byte> cache, ulong site)
    {
        if (cache.IsEmpty)
        {
            return "there is no cache of an earlier build";
        }

        var header = Read(cache);
        if (cache.Length < Size || header[HeaderField.Magic] != Magic
            || header[HeaderField.Checksum] != header.ChecksumWith(Fingerprint.Of(cache[Size..])))
        {
            return "the build cache is damaged";
        }

        if (header[HeaderField.Maker] != ThisBuild)
        {
            return "the build cache is from another version of the program";
        }

        return header[HeaderField.Site] == site ? null : "the build cache is of another site";
    }

    /// <summary>The checksum of a cache: of its header, and of the rest, which has the hash <paramref name="rest"/>.</summary>
    public ulong ChecksumWith(ulong rest)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(Fingerprint.Of(bytes.AsSpan(CheckedFrom, Size - CheckedFrom)));
        fingerprint.Add(rest);
        return fingerprint.Value;
    }
}

/// <summary>The fields of the header. A table has two, its start and the number of its records.</summary>
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
