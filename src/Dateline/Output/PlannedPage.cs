using Dateline.Cache;
using Dateline.Platform.Linux;
using Dateline.PostProcess;

namespace Dateline.Output;

/// <summary>A page that is to be written, and the name of its pipeline.</summary>
internal readonly record struct PlannedPage(string Family, Page Page)
{
    /// <summary>The path of its file below the output folder.</summary>
    public string File => Page.File;
}

/// <summary>What happened to a page's file.</summary>
internal enum PageStatus
{
    /// <summary>Nothing on it changed: not rendered.</summary>
    Kept,

    /// <summary>Rendered, and the bytes are the same as before: not written.</summary>
    Same,
    Changed,
    Added,

    /// <summary>Its template failed; the old file stays.</summary>
    Failed,
}

/// <summary>
/// What <see cref="SiteWriter"/> did with a page. <paramref name="Known"/> is the number of the page in the cache, -1 when it is not there;
/// <paramref name="Why"/> is the reason for rendering, and <paramref name="Time"/> its duration in ticks of a stopwatch.
/// </summary>
internal readonly record struct PageOutcome(
    PageStatus Fate, int Known, PageRecord Record, FileStamp Stamp, ushort[]? Members, string Why, long Time)
{
    public bool IsRendered => Fate != PageStatus.Kept;
}
