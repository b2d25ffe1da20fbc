namespace Dateline.Benchmarks.Jobs;

/// <summary>Something that is timed, a row of the table.</summary>
internal sealed record Job(string Name, CommandLine Line)
{
    /// <summary>
    /// What makes it ready before each run, untimed; it is given the run's number. Returns what puts all back afterwards.
    /// </summary>
    public Func<int, Action> Prepare { get; init; } = _ => () => { };

    /// <summary>The folder whose touched files are counted; null when they are not.</summary>
    public string? Counted { get; init; }

    /// <summary>Where the program lists what it changed; null when it can't.</summary>
    public string? Changes { get; init; }
}

/// <summary>
/// One run of a job. <paramref name="Touched"/> is how many files it wrote and removed, <paramref name="Told"/> how many it says it
/// did; each is null when that was not counted.
/// </summary>
internal readonly record struct Run(Cost Cost, int? Touched, int? Told);
