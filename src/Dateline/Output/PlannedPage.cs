using Dateline.Cache;
using Dateline.Platform.Linux;
using Dateline.PostProcess;

namespace Dateline.Output;

/// <summary>A page on its way to the press, with the family of output that it is of.</summary>
internal readonly record struct PlannedPage(string Family, Page Page)
{
    /// <summary>The file that it goes to, below the output folder.</summary>
    public string File => Page.File;
}

/// <summary>What became of a page's file.</summary>
internal enum PageStatus
{
    /// <summary>Nothing on it changed: not rendered.</summary>
    Kept,

    /// <summary>Rendered, and the bytes are those that were there.</summary>
    Same,
    Changed,
    Added,

    /// <summary>Its template failed; what was there stays.</summary>
    Failed,
}

/// <summary>
/// What the press did with a page. <paramref name="Known"/> is the page's number in the last state, -1 when it had none;
/// <paramref name="Why"/> says why it was rendered, and <paramref name="Time"/> how long that took, in the ticks of a stopwatch.
/// </summary>
internal readonly record struct PageOutcome(
    PageStatus Fate, int Known, PageRecord Record, FileStamp Stamp, ushort[]? Members, string Why, long Time)
{
    public bool IsRendered => Fate != PageStatus.Kept;
}
