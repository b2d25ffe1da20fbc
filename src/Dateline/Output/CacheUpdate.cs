using Dateline.State;

namespace Dateline.Output;

/// <summary>Keeps what a build did for the next one.</summary>
internal static class CacheUpdate
{
    // Nanoseconds. A file that changes twice within a tick of the file system's clock has one stamp for both.
    private const long Tick = 50_000_000;

    // What a line of the log is longer than its page's address.
    private const long LineOfLog = 12;

    public static void Save(ReadSources sources, WriteResult printed, BuildCache memory)
    {
        if (IsKept(sources, printed, memory))
        {
            return;
        }

        memory.Log.Append('-', printed.Removed);
        memory.Log.Compact(printed.PlannedPages.Select(s => s.File), printed.PlannedPages.Sum(s => s.Page.Address.Length + LineOfLog));
        using var state = new CacheWriter(memory, sources.Rules);
        sources.Save(state);
        Save(printed, memory, state);
        state.Finish();
    }

    /// <summary>Whether the last state says it all.</summary>
    private static bool IsKept(ReadSources sources, WriteResult printed, BuildCache memory) =>
        sources.IsRemembered(memory) && memory.IsOf(HeaderField.Pages, printed.PlannedPages.Length) && printed.Removed.IsEmpty
        && printed.Outcomes.All(o => o.Fate == PageStatus.Kept && o.Record == memory.Pages[o.Known]) && memory.UnlistedFiles().Count == 0;

    private static void Save(WriteResult printed, BuildCache memory, CacheWriter state)
    {
        var trusted = state.Now - Tick;
        state.Begin(HeaderField.Pages, printed.Outcomes.Count(IsRemembered));
        foreach (var (sheet, outcome) in printed.PlannedPages.Zip(printed.Outcomes).Where(p => IsRemembered(p.Second)))
        {
            if (outcome.Fate == PageStatus.Failed)
            {
                // Nobody knows what it shows until it is printed.
                state.Page(sheet.Page.Address, memory.Pages[outcome.Known] with { Facts = 0, View = 0 }, memory.Pages.MembersOf(outcome.Known));
            }
            else if (outcome.Fate == PageStatus.Kept && outcome.Record == memory.Pages[outcome.Known])
            {
                state.Page(outcome.Known);
            }
            else
            {
                var stamp = outcome.Stamp.Changed < trusted ? outcome.Stamp.Value : 0;
                state.Page(sheet.Page.Address, outcome.Record with { Stamp = stamp }, outcome.Members ?? memory.Pages.MembersOf(outcome.Known));
            }
        }
    }

    private static bool IsRemembered(PageOutcome outcome) => outcome.Fate != PageStatus.Failed || outcome.Known >= 0;
}
