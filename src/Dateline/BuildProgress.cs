namespace Dateline;

/// <summary>How far a build is. Written by the build, read by whoever shows it, at any time and from any thread.</summary>
internal sealed class BuildProgress
{
    private int _done;

    /// <summary>What is being done: <c>preparing</c>, <c>reading</c>, <c>linking</c>, <c>printing</c>.</summary>
    public string Phase { get; private set; } = "preparing";

    /// <summary>How many things there are to do; 0 while that is not known.</summary>
    public int Total { get; private set; }

    public int Done => Volatile.Read(ref _done);

    public void Begin(string phase, int total = 0)
    {
        Volatile.Write(ref _done, 0);
        (Phase, Total) = (phase, total);
    }

    public void Step() => Interlocked.Increment(ref _done);
}
