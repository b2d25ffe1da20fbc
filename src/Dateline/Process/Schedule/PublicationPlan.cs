using Dateline.Model;

namespace Dateline.Process.Schedule;

/// <summary>
/// What a scheduler that runs every few minutes has to do now, and for how many seconds it waits first. It waits for whole seconds, so it
/// publishes at the time of the change or less than a second later, never earlier.
/// </summary>
internal readonly record struct PublicationPlan(PublicationStep Step, int Wait)
{
    /// <summary>
    /// The plan for the first change since the last publication. The scheduler waits for a change that is due <paramref name="within"/>
    /// this time. A change that is overdue for longer than that was missed by the run before.
    /// </summary>
    public static PublicationPlan Make(Change? next, DateTimeOffset now, TimeSpan within) => next is null
        ? new(PublicationStep.Nothing, 0)
        : (next.At - now) switch
        {
            var left when left < -within => new(PublicationStep.Late, 0),
            var left when left <= TimeSpan.Zero => new(PublicationStep.Publish, 0),
            var left when left <= within => new(PublicationStep.Wait, (int)Math.Ceiling(left.TotalSeconds)),
            _ => new(PublicationStep.Nothing, 0),
        };
}

/// <summary>What a scheduler has to do.</summary>
internal enum PublicationStep
{
    /// <summary>Nothing is due.</summary>
    Nothing,

    /// <summary>Wait, then publish.</summary>
    Wait,
    Publish,

    /// <summary>Publish, and tell somebody that a scheduled publication was missed.</summary>
    Late,
}
