namespace Dateline.Model;

/// <summary>Something that time alone does to the site: when, what, and the path of the file that says so.</summary>
internal sealed record Change(DateTimeOffset At, ChangeKind Kind, string Path);

/// <summary>What happens to a text at an instant. Of several things at once the first says best what readers notice.</summary>
internal enum ChangeKind
{
    Expires,
    Withdrawn,
    Published,
    EmbargoEnds,
    Updated,
    Corrected,
    TimelineEntry,

    /// <summary>A draft without a date is of the new day.</summary>
    NewDay,
    LeavesNewsSitemap,
}
