using System.Diagnostics;

namespace Dateline;

/// <summary>The progress of a build. The build writes it; any thread may read it at any time.</summary>
internal sealed class BuildProgress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<(string Phase, TimeSpan Time)> _times = [];
    private int _done;

    /// <summary>
    /// The current phase: <c>Input</c>, <c>Process</c>, <c>PostProcess</c>, <c>Search</c> when there are stories to index,
    /// <c>Pictures</c> when there are some to scale, or <c>Output</c>,
    /// or a sentence on what the build is waiting for.
    /// </summary>
    public string Phase { get; private set; } = "Input";

    /// <summary>The number of steps of the current phase; 0 while it is unknown.</summary>
    public int Total { get; private set; }

    public int Done => Volatile.Read(ref _done);

    /// <summary>How long each finished phase took, in the order in which they ran.</summary>
    public IReadOnlyList<(string Phase, TimeSpan Time)> Times => _times;

    /// <summary>Starts a phase, or sets the number of steps of the current one.</summary>
    public void Begin(string phase, int total = 0)
    {
        if (phase != Phase)
        {
            _times.Add((Phase, _watch.Elapsed));
            _watch.Restart();
        }

        Volatile.Write(ref _done, 0);
        (Phase, Total) = (phase, total);
    }

    public void Step() => Interlocked.Increment(ref _done);
}
