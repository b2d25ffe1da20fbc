using System.Buffers;
using System.Runtime;
using Dateline.Input.Files;
using Dateline.Platform.Linux;

namespace Dateline.Cache;

/// <summary>
/// The incremental build cache: what the last build parsed and rendered. If it is missing, damaged or from another version of the program,
/// it counts as empty and everything is built again. While it is open, no other build of the same site runs.
/// </summary>
internal sealed class BuildCache : IDisposable
{
    // Bytes of the cache from which memory is reserved, bytes of objects for each of its bytes, and the most that is reserved.
    private const int ReserveFrom = 8_000_000, ObjectBytes = 8, MostReserved = 1_000_000_000;

    private readonly BuildLock _lock;
    private readonly IMemoryOwner<byte> _file;
    private readonly CacheHeader _header;

    private BuildCache(CacheLocation location, BuildLock buildLock, IMemoryOwner<byte> file, string? resetReason)
    {
        (Location, _lock, _file, _header, ResetReason) = (location, buildLock, file, CacheHeader.Read(file.Memory.Span), resetReason);
        Log = new WrittenLog(location.Log);
        HasNoFileList = resetReason is not null && Log.Length == 0;
        MayHaveStrangers = HasNoFileList || File.Exists(location.Unknown);
        var (start, count) = resetReason is null ? _header.Table(HeaderField.Pages) : default;
        Pages = new PageTable(file.Memory, start, count);
    }

    public CacheLocation Location { get; }

    /// <summary>Why the cache is empty; null if it has the last build.</summary>
    public string? ResetReason { get; }

    /// <summary>Whether it is unknown which files of the output folder are from earlier builds.</summary>
    public bool HasNoFileList { get; }

    /// <summary>Whether the list of written files was lost, now or in an earlier build, and files may be left that it named.</summary>
    public bool MayHaveStrangers { get; }

    public PageTable Pages { get; }

    public WrittenLog Log { get; }

    /// <summary>Decides which stamps of sources this build can trust.</summary>
    public FileClock Clock => new(_lock.Began, Location.Project.ClockTick);

    /// <summary>Shares the strings of equal short texts.</summary>
    public StringPool Strings { get; } = new();

    /// <summary>The bytes of the cache file; valid until the cache is disposed.</summary>
    public ReadOnlySpan<byte> Bytes => _file.Memory.Span;

    /// <summary>Opens the cache of a site. If another build of the site is running, waits until it ends.</summary>
    public static BuildCache Open(BuildContext context)
    {
        var location = new CacheLocation(context.Project, context.Shard);
        CacheFiles.DropLinks(location.Folder);
        Directory.CreateDirectory(location.Folder);
        CacheFiles.DropLinks(
            location.Lock, location.Log, location.Log + ".new", location.Unknown, location.CacheFile, location.CacheFile + ".new");
        var buildLock = BuildLock.Acquire(
            location.Lock, () => context.Progress.Begin("waiting for another build of this site"), context.Stop);
        try
        {
            var file = new MappedFile(location.CacheFile);
            var cache = new BuildCache(location, buildLock, file, CacheHeader.Fault(file.Memory.Span, location.Identity));
            cache.ReserveMemory();
            return cache;
        }
        catch
        {
            buildLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reserves memory for the objects that are read from the cache. They live until the end of the build, so collecting garbage among them
    /// would only copy them.
    /// </summary>
    private void ReserveMemory()
    {
        if (Bytes.Length > ReserveFrom && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
        {
            _ = GC.TryStartNoGCRegion(Math.Min(MostReserved, (long)Bytes.Length * ObjectBytes));
        }
    }

    /// <summary>
    /// The cached records of documents, which must be sorted by path. All are unknown if the rules for parsing have changed.
    /// </summary>
    public CachedSource[] Documents(ReadOnlySpan<SourceFile> files, ulong rules) =>
        HasRules(rules) ? Find(HeaderField.Documents, files) : new CachedSource[files.Length];

    public CachedSource[] Media(ReadOnlySpan<SourceFile> files) =>
        ResetReason is null ? Find(HeaderField.Media, files) : new CachedSource[files.Length];

    /// <summary>
    /// Files that builds wrote into the output folder and that are not in <see cref="Pages"/>: all files if the cache is empty, otherwise
    /// those of a build that was killed before it saved its cache.
    /// </summary>
    public HashSet<string> UnlistedFiles() =>
        ResetReason is not null ? Log.Read(0) : Log.Read((long)_header[HeaderField.LogLength]);

    /// <summary>Whether a table has exactly <paramref name="count"/> records.</summary>
    public bool HasCount(HeaderField table, int count) => ResetReason is null && _header.Table(table).Count == count;

    /// <summary>Whether the cached documents were parsed by the current rules.</summary>
    public bool HasRules(ulong rules) => ResetReason is null && _header[HeaderField.Rules] == rules;

    /// <summary>Keeps in mind for the next builds whether the output folder may have files that no list names.</summary>
    public void RememberStrangers(bool areThere)
    {
        if (!areThere)
        {
            File.Delete(Location.Unknown);
        }
        else if (!File.Exists(Location.Unknown))
        {
            File.WriteAllText(Location.Unknown, "");
        }
    }

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
