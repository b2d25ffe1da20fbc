using System.Diagnostics;

namespace Dateline;

/// <summary>How far a build is. Written by the build, read by whoever shows it, at any time and from any thread.</summary>
internal sealed class BuildProgress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<(string Phase, TimeSpan Time)> _times = [];
    private int _done;

    /// <summary>
    /// The phase that is running: <c>Input</c>, <c>Process</c>, <c>PostProcess</c> or <c>Output</c>, or what the build waits for.
    /// </summary>
    public string Phase { get; private set; } = "Input";

    /// <summary>How many things there are to do; 0 while that is not known.</summary>
    public int Total { get; private set; }

    public int Done => Volatile.Read(ref _done);

    /// <summary>How long each finished phase took, in the order of their beginnings.</summary>
    public IReadOnlyList<(string Phase, TimeSpan Time)> Times => _times;

    /// <summary>Begins a phase, or gives the current one its number of steps.</summary>
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
