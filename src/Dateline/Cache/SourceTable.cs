using Dateline.Input.Files;

namespace Dateline.Cache;

/// <summary>
/// What is remembered of a source: its trusted stamp (0: none), the fingerprint of its bytes, and where the rest stands in the state:
/// its whole record from <paramref name="Start"/> to <paramref name="End"/>, what was made of it from <paramref name="Content"/>.
/// </summary>
internal readonly record struct CachedSource(ulong Stamp, ulong Hash, int Start, int Content, int End)
{
    public bool IsKnown => End > 0;
}

/// <summary>The sources that the last build read, in the order of their paths.</summary>
internal readonly ref struct SourceTable(ReadOnlySpan<byte> state, int start, int count)
{
    private readonly ReadOnlySpan<byte> _state = state;

    /// <summary>Finds each of <paramref name="files"/>, which come in the order of their paths; both lists are walked once.</summary>
    public CachedSource[] Find(ReadOnlySpan<SourceFile> files)
    {
        var found = new CachedSource[files.Length];
        var (at, left) = (start, count);
        for (var i = 0; i < files.Length && left > 0;)
        {
            var from = new ByteReader(_state, at);
            var path = from.Bytes(from.Int());
            var order = Compare(path, files[i].Path);
            if (order > 0)
            {
                i++;
                continue;
            }

            var known = Rest(ref from, at);
            at = known.End;
            left--;
            if (order == 0)
            {
                found[i++] = known;
            }
        }

        return found;
    }

    /// <summary>Writes a source's record; <paramref name="content"/> is what was made of it.</summary>
    public static void Write(ByteWriter to, string path, ulong stamp, ulong hash, ReadOnlySpan<byte> content)
    {
        to.Text(path);
        to.Fingerprint(stamp);
        to.Fingerprint(hash);
        to.Number(content.Length);
        to.Bytes(content);
    }

    private static CachedSource Rest(ref ByteReader from, int start)
    {
        var (stamp, hash, length) = (from.Fingerprint(), from.Fingerprint(), from.Int());
        return new CachedSource(stamp, hash, start, from.At, from.At + length);
    }

    private static int Compare(ReadOnlySpan<byte> known, string path) =>
        System.Text.Ascii.Equals(known, path) ? 0 : string.CompareOrdinal(System.Text.Encoding.UTF8.GetString(known), path);
}
