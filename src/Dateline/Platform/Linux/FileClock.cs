namespace Dateline.Platform.Linux;

/// <summary>
/// Decides whether a file's stamp can prove that the file is unchanged. File times have a limited resolution: a file that changed less than
/// <paramref name="Tick"/> before <paramref name="Now"/> (nanoseconds), when it was read, may have changed again since.
/// </summary>
internal readonly record struct FileClock(long Now, TimeSpan Tick)
{
    /// <summary>The stamp to store; 0, which always counts as changed, if it can't be trusted.</summary>
    public ulong Trust(FileStamp stamp) => stamp.Changed < Now - (long)Tick.TotalNanoseconds ? stamp.Value : 0;
}
