namespace Dateline.Benchmarks.Jobs;

/// <summary>
/// When each file of a folder was last written, to tell later which were touched. It is the disk that is asked, not the program.
/// </summary>
internal sealed class OutputFiles
{
    private readonly Dictionary<string, DateTime> _written;

    private OutputFiles(Dictionary<string, DateTime> written) => _written = written;

    public static OutputFiles In(string folder) =>
        new(new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(f => f.FullName, f => f.LastWriteTimeUtc));

    /// <summary>How many files were added, written again or removed.</summary>
    public int TouchedSince(OutputFiles before) =>
        _written.Count(f => !before._written.TryGetValue(f.Key, out var then) || then != f.Value)
            + before._written.Keys.Count(f => !_written.ContainsKey(f));
}
