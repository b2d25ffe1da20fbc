using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Schedule;

namespace Dateline.Process.Fields;

/// <summary>Parses dates as editors write them: <c>2019-12-10</c>, with or without a time and an offset. The year comes first.</summary>
internal static class Dates
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] Local =
    [
        "yyyy-MM-dd H:mm", "yyyy-MM-dd'T'H:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd'T'H:mm:ss",
        "yyyy-MM-dd H:mm:ss.FFFFFFF", "yyyy-MM-dd'T'H:mm:ss.FFFFFFF",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'H:mm:ssK", "yyyy-MM-dd'T'H:mmK", "yyyy-MM-dd H:mm:ssK", "yyyy-MM-dd H:mmK",
        "yyyy-MM-dd H:mm:ss zzz", "yyyy-MM-dd H:mm zzz", "yyyy-MM-dd'T'H:mm:ss.FFFFFFFK", "yyyy-MM-dd H:mm:ss.FFFFFFFK",
    ];

    /// <summary>
    /// Parses a date. Reports an error and returns null when it is invalid. A local time that occurs twice or never because clocks change
    /// has two possible meanings: the result is the later one, or the earlier one if <paramref name="isEnd"/>, and a warning says which.
    /// <paramref name="what"/> is the name of the field in messages.
    /// </summary>
    public static Moment? Read(Located written, SiteZone zone, string what, bool isEnd, DiagnosticBag diagnostics)
    {
        if (Parse(written.Value, zone, isEnd, out var times) is { } moment)
        {
            if (times.Displayed != Clock.Once)
            {
                ClockChanges.Warn(written, moment, times, what, isEnd, diagnostics);
            }

            return moment;
        }

        var (fault, hint) = DateFaults.Explain(written.Value, zone);
        diagnostics.Error(Codes.BadDate, written.Where, fault, "expected a date such as 2019-12-10 or 2019-12-10 14:30", hint);
        return null;
    }

    public static Moment? Parse(string text, SiteZone zone) => Parse(text, zone, isEnd: false, out _);

    private static Moment? Parse(string text, SiteZone zone, bool isEnd, out LocalTime times)
    {
        times = default;
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, Day, culture, DateTimeStyles.None, out var day))
        {
            if (!IsYear(day.Year))
            {
                return null;
            }

            var start = zone.StartOf(DateOnly.FromDateTime(day));
            times = new(start.Date == day ? Clock.Once : Clock.Never, start, start);
            return new Moment(start, false);
        }

        if (DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var local))
        {
            if (!IsYear(local.Year))
            {
                return null;
            }

            times = zone.At(local);
            return new Moment(isEnd ? times.Earlier : times.Later, true);
        }

        return HasOffset(text) && DateTimeOffset.TryParseExact(text, WithOffset, culture, DateTimeStyles.AssumeUniversal, out var instant)
            && IsYear(instant.Year)
            ? new Moment(zone.Here(instant), true)
            : null;
    }

    // The first and the last year of the calendar are excluded, because a time zone's offset could lead out of it.
    public static bool IsYear(int year) => year is >= 1000 and <= 9998;

    /// <summary>After the day, a plus or minus sign can only belong to an offset.</summary>
    private static bool HasOffset(string text) => text.Length > 11 && (text[^1] == 'Z' || text.AsSpan(11).IndexOfAny('+', '-') >= 0);
}
