using Dateline.Cache;
using Dateline.Platform.Linux;

namespace Dateline.Output;

/// <summary>Saves the results of a build in the cache, for the next build.</summary>
internal static class CacheUpdate
{
    // Shorter than Project.ClockTick, since the build itself wrote these files: two seconds would distrust all of a small site.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    // How much longer a line of the log is than the address of its page.
    private const long LineOfLog = 12;

    public static void Save(ReadSources sources, WriteResult written, BuildCache cache)
    {
        if (IsKept(sources, written, cache))
        {
            return;
        }

        cache.Log.Append('-', written.Removed);
        cache.Log.Compact(written.PlannedPages.Select(s => s.File), written.PlannedPages.Sum(s => s.Page.Address.Length + LineOfLog));
        using var state = new CacheWriter(cache, sources.Rules);
        sources.Save(state);
        Save(written, cache, state);
        state.Finish();

        // The new cache does not have them either, so the log must name them behind the part that the cache replaces.
        cache.Log.Append('+', written.Unrendered);
    }

    /// <summary>Whether the cache would stay the same.</summary>
    private static bool IsKept(ReadSources sources, WriteResult written, BuildCache cache) =>
        sources.IsUpToDate(cache) && cache.HasCount(HeaderField.Pages, written.PlannedPages.Length) && written.Removed.IsEmpty
        && written.Outcomes.All(o => o.Fate == PageStatus.Kept && o.Record == cache.Pages[o.Known]) && cache.UnlistedFiles().Count == 0;

    private static void Save(WriteResult written, BuildCache cache, CacheWriter state)
    {
        var clock = new FileClock(state.Now, Tick);
        state.Begin(HeaderField.Pages, written.Outcomes.Count(IsSaved));
        foreach (var (planned, outcome) in written.PlannedPages.Zip(written.Outcomes).Where(p => IsSaved(p.Second)))
        {
            if (outcome.Fate == PageStatus.Failed)
            {
                // What it shows is not known before it is rendered.
                state.Page(
                    planned.Page.Address, cache.Pages[outcome.Known] with { Facts = 0, View = 0 }, cache.Pages.MembersOf(outcome.Known));
            }
            else if (outcome.Fate == PageStatus.Kept && outcome.Record == cache.Pages[outcome.Known])
            {
                state.Page(outcome.Known);
            }
            else
            {
                var stamp = clock.Trust(outcome.Stamp);
                state.Page(
                    planned.Page.Address, outcome.Record with { Stamp = stamp }, outcome.Members ?? cache.Pages.MembersOf(outcome.Known));
            }
        }
    }

    private static bool IsSaved(PageOutcome outcome) => outcome.Fate != PageStatus.Failed || outcome.Known >= 0;
}
