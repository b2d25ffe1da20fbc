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

    /// <summary>
    /// The later of this moment and a change of the same text. Of a change without a time only the day is known: on the day of the moment
    /// it came after it, so it counts as a second later, where a time must be given.
    /// </summary>
    public Moment ChangedAt(Moment? change)
    {
        if (change is not { } next || next.Day < Day || (next.HasTime && next.At <= At))
        {
            return this;
        }

        return next.At > At ? next : new Moment(At.AddSeconds(1), HasTime: false);
    }

    /// <summary>As in messages: <c>2019-12-10</c> or <c>2019-12-10 14:30</c>.</summary>
    public override string ToString() =>
        At.ToString(HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
