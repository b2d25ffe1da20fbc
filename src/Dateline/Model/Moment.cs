namespace Dateline.Model;

/// <summary>
/// A point in time as an editor gave it, in the site's time zone. <paramref name="HasTime"/> is false when only the day was given:
/// then it stands for the day's first instant, and readers are shown no time.
/// </summary>
internal readonly record struct Moment(DateTimeOffset At, bool HasTime)
{
    /// <summary>The calendar day in the site's time zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
