namespace Dateline.Model;

/// <summary>A scheduled change of the site: when, what, and the path of the file that causes it.</summary>
internal sealed record Change(DateTimeOffset At, ChangeKind Kind, string Path);

/// <summary>Kinds of scheduled changes. If several happen at once, the first in this list is reported.</summary>
internal enum ChangeKind
{
    Expires,
    Withdrawn,
    Published,
    EmbargoEnds,
    Updated,
    Corrected,
    TimelineEntry,
    LiveEnds,

    /// <summary>The rights to a picture end, so others can't republish it any more.</summary>
    RightsEnd,
    LiveEntry,
    BannerEnds,

    /// <summary>Drafts without a date get the date of the new day.</summary>
    NewDay,
    LeavesNewsSitemap,
}
