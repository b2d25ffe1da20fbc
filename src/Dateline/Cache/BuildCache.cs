using System.Buffers;
using System.Runtime;
using Dateline.Input.Files;
using Dateline.Platform.Linux;

namespace Dateline.Cache;

/// <summary>
/// What the last build left for this one. It is a cache: lost, damaged or of another program it counts as empty, and the build makes
/// everything anew. While it is open no other build of the same site runs.
/// </summary>
internal sealed class BuildCache : IDisposable
{
    // Bytes. A small site fits into what the collector has anyway, and each byte of the state becomes a few of objects.
    private const int WorthIt = 8_000_000, RoomFor = 4, MostRoom = 1_000_000_000;

    private readonly BuildLock _lock;
    private readonly IMemoryOwner<byte> _file;
    private readonly CacheHeader _header;

    private BuildCache(CacheLocation place, BuildLock theLock, IMemoryOwner<byte> file, string? forgotten)
    {
        (Place, _lock, _file, _header, ResetReason) = (place, theLock, file, CacheHeader.Read(file.Memory.Span), forgotten);
        Log = new WrittenLog(place.Log);
        HasNoFileList = forgotten is not null && Log.Length == 0;
        var (start, count) = forgotten is null ? _header.Table(HeaderField.Pages) : default;
        Pages = new PageTable(file.Memory, start, count);
    }

    public CacheLocation Place { get; }

    /// <summary>Why nothing is remembered; null when the last build is.</summary>
    public string? ResetReason { get; }

    /// <summary>Whether nobody knows what earlier builds wrote into the output folder, if there were any.</summary>
    public bool HasNoFileList { get; }

    public PageTable Pages { get; }

    public WrittenLog Log { get; }

    /// <summary>Which stamps of sources this build can trust.</summary>
    public FileClock Clock => new(_lock.Began, Place.Project.ClockTick);

    /// <summary>The short texts of the cache, each one string.</summary>
    public StringPool Strings { get; } = new();

    /// <summary>The whole cache; valid only while this is open.</summary>
    public ReadOnlySpan<byte> Bytes => _file.Memory.Span;

    /// <summary>Opens the cache of a site. While another build of the site has it, waits for the end of that.</summary>
    public static BuildCache Open(BuildContext context)
    {
        var place = new CacheLocation(context.Project, context.Shard);
        CacheFiles.DropLinks(place.Folder);
        Directory.CreateDirectory(place.Folder);
        CacheFiles.DropLinks(place.Lock, place.Log, place.Log + ".new", place.CacheFile, place.CacheFile + ".new");
        var taken = BuildLock.Acquire(place.Lock, () => context.Progress.Begin("waiting for another build of this site"), context.Stop);
        try
        {
            var file = new MappedFile(place.CacheFile);
            var cache = new BuildCache(place, taken, file, CacheHeader.Fault(file.Memory.Span, place.Identity));
            cache.MakeRoom();
            return cache;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Has memory set aside for what is remembered: it comes back as objects that stay until the end, and to look for garbage among them
    /// only copies them about.
    /// </summary>
    private void MakeRoom()
    {
        if (Bytes.Length > WorthIt && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
        {
            _ = GC.TryStartNoGCRegion(Math.Min(MostRoom, (long)Bytes.Length * RoomFor));
        }
    }

    /// <summary>
    /// What is remembered of documents, which come in the order of their paths; nothing when they are read by other rules now.
    /// </summary>
    public CachedSource[] Documents(ReadOnlySpan<SourceFile> files, ulong rules) =>
        HasRules(rules) ? Find(HeaderField.Documents, files) : new CachedSource[files.Length];

    public CachedSource[] Media(ReadOnlySpan<SourceFile> files) =>
        ResetReason is null ? Find(HeaderField.Media, files) : new CachedSource[files.Length];

    /// <summary>
    /// Files of the output folder that builds wrote and <see cref="Pages"/> does not know of: all, where nothing else is remembered; else
    /// those of a build that was killed before it could keep what it did.
    /// </summary>
    public HashSet<string> UnlistedFiles() =>
        ResetReason is not null ? Log.Read(0) : Log.Read((long)_header[HeaderField.LogLength]);

    /// <summary>Whether a table has so many records.</summary>
    public bool IsOf(HeaderField table, int count) => ResetReason is null && _header.Table(table).Count == count;

    /// <summary>Whether documents are read by the rules that they were read by.</summary>
    public bool HasRules(ulong rules) => ResetReason is null && _header[HeaderField.Rules] == rules;

    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    private CachedSource[] Find(HeaderField table, ReadOnlySpan<SourceFile> files)
    {
        var (start, count) = _header.Table(table);
        return new SourceTable(Bytes, start, count).Find(files);
    }
}
