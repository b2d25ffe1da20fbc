using System.IO.Hashing;
using Dateline.Input.Files;
using Dateline.Platform.Linux;

namespace Dateline.Cache;

/// <summary>
/// Writes the next cache to a new file, which replaces the old one when it is complete: documents, then media, then pages. Unchanged
/// records are copied from the old cache.
/// </summary>
internal sealed class CacheWriter : IDisposable
{
    private readonly BuildCache _cache;
    private readonly FileStream _file;
    private readonly XxHash3 _checksum = new();
    private readonly ByteWriter _record = new();
    private readonly ByteWriter _scratch = new();
    private readonly CacheHeader _header;
    private long _length = CacheHeader.Size;

    // The bytes of the old cache that will be copied next.
    private (int Start, int End) _copied;

    public CacheWriter(BuildCache cache, ulong rules)
    {
        (_cache, _header) = (cache, new CacheHeader(cache.Location.Identity, rules));
        _file = new FileStream(NewPath, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        _file.Write(_header.Bytes);
    }

    private string NewPath => _cache.Location.CacheFile + ".new";

    /// <summary>The current time of the file system, in the unit of <see cref="FileStamp.Changed"/>.</summary>
    public long Now
    {
        get
        {
            _file.Flush();
            return FileStamp.Read(NewPath)?.Changed ?? 0;
        }
    }

    /// <summary>Starts a table with <paramref name="count"/> records.</summary>
    public void Begin(HeaderField table, int count)
    {
        WriteCopied();
        (_header[table], _header[table + 1]) = ((ulong)_length, (ulong)count);
    }

    /// <summary>Writes the cached record of a source with its current stamp.</summary>
    public void Source(SourceFile file, ulong stamp, CachedSource known)
    {
        if (stamp == known.Stamp)
        {
            Copy(known.Start, known.End);
        }
        else
        {
            Source(file, stamp, known.Hash, _cache.Bytes[known.Content..known.End]);
        }
    }

    public void Source(SourceFile file, ulong stamp, ulong hash, ReadOnlySpan<byte> content)
    {
        _record.Clear();
        SourceTable.Write(_record, file.Path, stamp, hash, content);
        Write(_record.Written);
    }

    /// <summary>Copies the cached record of a page.</summary>
    public void Page(int number)
    {
        var (start, end) = _cache.Pages.RangeOf(number);
        Copy(start, end);
    }

    public void Page(string address, PageRecord page, ReadOnlySpan<ushort> members)
    {
        _record.Clear();
        PageTable.Write(_record, address, page, members, _scratch);
        Write(_record.Written);
    }

    /// <summary>Replaces the old cache with the new one.</summary>
    public void Finish()
    {
        WriteCopied();
        _header[HeaderField.LogLength] = (ulong)_cache.Log.Length;
        _header[HeaderField.Checksum] = _header.ChecksumWith(_checksum.GetCurrentHashAsUInt64());
        _file.Position = 0;
        _file.Write(_header.Bytes);
        _file.Dispose();
        File.Move(NewPath, _cache.Location.CacheFile, overwrite: true);
    }

    public void Dispose()
    {
        // On a full disk, flushing the rest of the file fails again.
        try
        {
            _file.Dispose();
        }
        finally
        {
            File.Delete(NewPath);
        }
    }

    /// <summary>Copies a record. Adjacent records are copied in one write.</summary>
    private void Copy(int start, int end)
    {
        if (start != _copied.End)
        {
            WriteCopied();
            _copied = (start, start);
        }

        _copied.End = end;
    }

    private void WriteCopied()
    {
        var bytes = _cache.Bytes[_copied.Start.._copied.End];
        _copied = default;
        Append(bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        WriteCopied();
        Append(bytes);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _checksum.Append(bytes);
        _file.Write(bytes);
        _length += bytes.Length;
    }
}
