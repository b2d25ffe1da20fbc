using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Schedule;

namespace Dateline.Process.Fields;

/// <summary>Parses dates as editors write them: <c>2019-12-10</c>, with or without a time and an offset. The year comes first.</summary>
internal static class Dates
{
    private const string Day = "yyyy-MM-dd";
    private const string YearFirst = "write the year first, then month, then day";
    private static readonly char[] Quotes = ['“', '”', '„', '«', '»', '‘', '’', '"', '\''];

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

        var (fault, hint) = Explain(written.Value, zone);
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
    private static bool IsYear(int year) => year is >= 1000 and <= 9998;

    /// <summary>After the day, a plus or minus sign can only belong to an offset.</summary>
    private static bool HasOffset(string text) => text.Length > 11 && (text[^1] == 'Z' || text.AsSpan(11).IndexOfAny('+', '-') >= 0);

    private static (string What, string Hint) Explain(string text, SiteZone zone)
    {
        var plain = PlainHyphens(text.Trim(Quotes));
        if (plain != text && Parse(plain, zone) is not null)
        {
            var fault = text.Trim(Quotes) == text ? "dashes instead of hyphens" : "quotes in it";
            return ($"'{text}' is not a date: it has {fault}", $"write {plain}");
        }

        var parts = text.Split(' ', 'T')[0].Split('-', '/', '.');
        if (parts.Length == 3 && parts.All(p => int.TryParse(p, out _)))
        {
            var numbers = parts.Select(int.Parse).ToArray();
            return parts[0].Length == 4 ? ExplainYearFirst(text, numbers) : ExplainYearLast(text, numbers);
        }

        // .NET assumes the current year for a text without one.
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var meant)
            && text.Contains(meant.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? ($"'{text}' is not a date in the expected format", $"write {Iso(meant)}")
            : ($"'{text}' is not a date", YearFirst);
    }

    private static (string What, string Hint) ExplainYearFirst(string text, int[] n)
    {
        if (n[1] is < 1 or > 12)
        {
            return ($"'{text}' is not a date: there is no month {n[1]}", n[2] is >= 1 and <= 12 ? "the month comes before the day" : "");
        }

        if (!IsYear(n[0]))
        {
            return ($"'{text}' is not a date: the year must be from 1000 to 9998", "");
        }

        var days = DateTime.DaysInMonth(n[0], n[1]);
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(n[1]);
        if (n[2] < 1 || n[2] > days)
        {
            return ($"'{text}' is not a date: {month} {n[0]} has {days} days", "");
        }

        var day = $"{n[0]:0000}-{n[1]:00}-{n[2]:00}";
        return text.Length <= Day.Length
            ? ($"'{text}' is not in the format of a date", $"write {day}")
            : ($"'{text}' has a time that can't be read", $"write {day} 14:30, or {day} 14:30+03:00 if it is not in the site's time zone");
    }

    private static (string What, string Hint) ExplainYearLast(string text, int[] n)
    {
        var (a, b, year) = (n[0], n[1], n[2]);
        string? DayMonth(int day, int month) =>
            IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? $"{year:0000}-{month:00}-{day:00}"
                : null;
        var (european, american) = (DayMonth(a, b), DayMonth(b, a));
        return (european, american) switch
        {
            ({ } one, { } other) when one != other => ($"'{text}' could be {one} or {other}", YearFirst),
            ({ } one, _) => ($"'{text}' does not start with the year", $"write {one}"),
            (_, { } one) => ($"'{text}' does not start with the year", $"write {one}"),
            _ when year < 100 => ($"'{text}' is not a date", "write the year first, with four digits"),
            _ => ($"'{text}' is not a date", YearFirst),
        };
    }

    private static string PlainHyphens(string text) => text.Replace('–', '-').Replace('—', '-').Replace('‑', '-').Replace('−', '-');

    private static string Iso(DateTime date) =>
        date.TimeOfDay == TimeSpan.Zero
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
