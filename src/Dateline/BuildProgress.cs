using System.Diagnostics;

namespace Dateline;

/// <summary>How far a build is. Written by the build, read by whoever shows it, at any time and from any thread.</summary>
internal sealed class BuildProgress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<(string Phase, TimeSpan Time)> _times = [];
    private int _done;

    /// <summary>What is being done: <c>preparing</c>, <c>reading</c>, <c>linking</c>, <c>printing</c>, <c>keeping</c>.</summary>
    public string Phase { get; private set; } = "preparing";

    /// <summary>How many things there are to do; 0 while that is not known.</summary>
    public int Total { get; private set; }

    public int Done => Volatile.Read(ref _done);

    /// <summary>How long each phase took that is over.</summary>
    public IReadOnlyList<(string Phase, TimeSpan Time)> Times => _times;

    public void Begin(string phase, int total = 0)
    {
        _times.Add((Phase, _watch.Elapsed));
        _watch.Restart();
        Volatile.Write(ref _done, 0);
        (Phase, Total) = (phase, total);
    }

    public void Step() => Interlocked.Increment(ref _done);
}
