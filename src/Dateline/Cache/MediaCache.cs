using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;

namespace Dateline.Cache;

/// <summary>The facts of media files. Only those of files that changed since the last build are read from the file.</summary>
internal sealed class MediaCache(ImmutableArray<SourceFile> files, BuildCache cache)
{
    private readonly Dictionary<string, CachedSource> _known = files
        .Zip(cache.Media(files.AsSpan()))
        .Where(f => f.Second.IsKnown)
        .ToDictionary(f => f.First.Path, f => f.Second, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (SourceFile File, ulong Stamp, MediaReading Media)> _read = new(StringComparer.Ordinal);

    /// <summary>Whether the cache has exactly the files that were read, all unchanged.</summary>
    public bool IsUpToDate =>
        cache.HasCount(HeaderField.Media, _read.Count)
            && _read.Values.All(
                r => _known.TryGetValue(r.File.Path, out var known) && known.Stamp == r.Stamp && known.Hash == r.Media.File.Fingerprint);

    /// <summary>Returns the facts of a file and its problems.</summary>
    public MediaReading Read(SourceFile file)
    {
        var known = _known.GetValueOrDefault(file.Path);
        var same = file.Stamp.Is(known.Stamp);
        var media = same ? Restore(file, known) : MediaReader.Read(file);
        _read[file.Path] = (file, same ? known.Stamp : cache.Clock.Trust(file.Stamp), media);
        return media;
    }

    public void Save(CacheWriter writer)
    {
        var content = new ByteWriter();
        writer.Begin(HeaderField.Media, _read.Count);
        foreach (var (file, stamp, reading) in _read.Values.OrderBy(r => r.File.Path, StringComparer.Ordinal))
        {
            content.Clear();
            var media = reading.File;
            content.Text(media.Type);
            content.Number(media.Width);
            content.Number(media.Height);
            content.Number(media.Bytes);
            content.Flag(reading.HasPlace);
            content.Flag(media.IsScaled);
            content.Flag(media.HasPalette);
            content.Flag(media.IsBare);
            content.Number(media.DecodingBytes);
            content.Text(media.Words.Alt);
            content.Text(media.Words.Caption);
            content.Text(media.Words.Credit);
            content.Number(media.Milliseconds);
            content.Number(media.HasSound is { } sound ? (sound ? 1 : 2) : 0);
            writer.Source(file, stamp, media.Fingerprint, content.Written);
        }
    }

    private MediaReading Restore(SourceFile file, CachedSource known)
    {
        var from = new ByteReader(cache.Bytes, known.Content);
        var media = new MediaFile(file.Path, from.Text(), from.Int(), from.Int(), from.Number(), known.Hash);
        var hasPlace = from.Flag();
        media = media with
        {
            IsScaled = from.Flag(),
            HasPalette = from.Flag(),
            IsBare = from.Flag(),
            DecodingBytes = from.Number(),
            Words = new PictureWords(from.Text(), from.Text(), from.Text()),
            Milliseconds = from.Number(),
            HasSound = from.Number() switch { 1 => true, 2 => false, _ => null },
        };

        // Files with problems are not cached.
        return new MediaReading(media, hasPlace, []);
    }
}
