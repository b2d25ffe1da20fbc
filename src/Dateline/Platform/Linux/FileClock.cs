namespace Dateline.Platform.Linux;

/// <summary>
/// Decides whether a file's stamp proves that it is unchanged. File systems' clocks tick, some every two seconds: a file that changed
/// within a tick of <paramref name="Now"/>, when it was read, may have changed again since. Both are nanoseconds.
/// </summary>
internal readonly record struct FileClock(long Now, long Tick)
{
    /// <summary>The slowest tick of a file system in use: FAT's.</summary>
    public const long SlowestTick = 2_000_000_000;

    /// <summary>The stamp to keep; 0, which never counts as unchanged, when it can't be trusted.</summary>
    public ulong Trust(FileStamp stamp) => stamp.Changed < Now - Tick ? stamp.Value : 0;
}
