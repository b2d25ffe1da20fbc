namespace Dateline.Model;

/// <summary>
/// A date or time that an editor wrote, in the site's time zone. If only the day was given, <paramref name="HasTime"/> is false,
/// <paramref name="At"/> is the first instant of the day, and pages show no time.
/// </summary>
internal readonly record struct Moment(DateTimeOffset At, bool HasTime)
{
    /// <summary>The calendar day in the site's time zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <summary>
    /// Whether it is certainly earlier than another: two moments of the same day can be compared only if both have a time.
    /// </summary>
    public bool IsBefore(Moment other) => HasTime && other.HasTime ? At < other.At : Day < other.Day;

    /// <summary>As in messages: <c>2019-12-10</c> or <c>2019-12-10 14:30</c>.</summary>
    public override string ToString() =>
        At.ToString(HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
