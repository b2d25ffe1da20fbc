using Dateline.Input.Files;

namespace Dateline.Cache;

/// <summary>
/// The cached record of a source: its stamp (0 if it can't be trusted), the fingerprint of its bytes, and positions in the cache: the
/// record from <paramref name="Start"/> to <paramref name="End"/>, its parsed contents from <paramref name="Content"/>.
/// </summary>
internal readonly record struct CachedSource(ulong Stamp, ulong Hash, int Start, int Content, int End)
{
    public bool IsKnown => End > 0;
}

/// <summary>The sources of the last build, sorted by path.</summary>
internal readonly ref struct SourceTable(ReadOnlySpan<byte> cache, int start, int count)
{
    private readonly ReadOnlySpan<byte> _cache = cache;

    /// <summary>Finds the records of <paramref name="files"/>, which must be sorted by path. Both lists are read once.</summary>
    public CachedSource[] Find(ReadOnlySpan<SourceFile> files)
    {
        var found = new CachedSource[files.Length];
        var (at, left) = (start, count);
        for (var i = 0; i < files.Length && left > 0;)
        {
            var from = new ByteReader(_cache, at);
            var path = from.Bytes(from.Int());
            var order = Compare(path, files[i].Path);
            if (order > 0)
            {
                i++;
                continue;
            }

            var known = ReadRest(ref from, at);
            at = known.End;
            left--;
            if (order == 0)
            {
                found[i++] = known;
            }
        }

        return found;
    }

    /// <summary>Writes the record of a source; <paramref name="content"/> is what was parsed.</summary>
    public static void Write(ByteWriter to, string path, ulong stamp, ulong hash, ReadOnlySpan<byte> content)
    {
        to.Text(path);
        to.Fingerprint(stamp);
        to.Fingerprint(hash);
        to.Number(content.Length);
        to.Bytes(content);
    }

    private static CachedSource ReadRest(ref ByteReader from, int start)
    {
        var (stamp, hash, length) = (from.Fingerprint(), from.Fingerprint(), from.Int());
        return new CachedSource(stamp, hash, start, from.At, from.At + length);
    }

    private static int Compare(ReadOnlySpan<byte> known, string path) =>
        System.Text.Ascii.Equals(known, path) ? 0 : string.CompareOrdinal(System.Text.Encoding.UTF8.GetString(known), path);
}
