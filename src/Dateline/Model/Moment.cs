namespace Dateline.Model;

/// <summary>
/// A point in time as an editor gave it, in the site's time zone. <paramref name="HasTime"/> is false when only the day was given:
/// then it stands for the day's first instant, and readers are shown no time.
/// </summary>
internal readonly record struct Moment(DateTimeOffset At, bool HasTime)
{
    /// <summary>The calendar day in the site's time zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <summary>Whether it is earlier than another for certain: of two moments of one day it must be known what o'clock both are.</summary>
    public bool IsBefore(Moment other) => HasTime && other.HasTime ? At < other.At : Day < other.Day;

    /// <summary>As messages name it: <c>2019-12-10</c> or <c>2019-12-10 14:30</c>.</summary>
    public override string ToString() =>
        At.ToString(HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
