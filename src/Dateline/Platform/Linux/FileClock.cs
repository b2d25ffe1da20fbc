namespace Dateline.Platform.Linux;

/// <summary>
/// Decides whether a file's stamp proves that the file is unchanged. File systems' clocks tick: a file that changed within
/// <paramref name="Tick"/> of <paramref name="Now"/> (nanoseconds, when it was read) may have changed again since.
/// </summary>
internal readonly record struct FileClock(long Now, TimeSpan Tick)
{
    /// <summary>The stamp to keep; 0, which never counts as unchanged, when it can't be trusted.</summary>
    public ulong Trust(FileStamp stamp) => stamp.Changed < Now - (long)Tick.TotalNanoseconds ? stamp.Value : 0;
}
