using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Reads dates as editors write them: <c>2019-12-10</c>, with a time, with an offset; year first, always.</summary>
internal static class Dates
{
    private static readonly string[] Days = ["yyyy-MM-dd"];

    private static readonly string[] Local =
    [
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd H:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The moment that is written, or null with a complaint that says what is wrong with it.</summary>
    public static Moment? Read(Located written, SiteZone zone, DiagnosticBag diagnostics)
    {
        if (Parse(written.Value, zone) is { } moment)
        {
            return moment;
        }

        var (what, hint) = Explain(written.Value);
        diagnostics.Error(Codes.BadDate, written.Where with { Length = written.Value.Length }, what, "expected a date such as 2019-12-10 or 2019-12-10 14:30", hint);
        return null;
    }

    public static Moment? Parse(string text, SiteZone zone)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, Days, culture, DateTimeStyles.None, out var day))
        {
            return new Moment(zone.At(day), false);
        }

        if (DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var local))
        {
            return new Moment(zone.At(local), true);
        }

        return HasOffset(text) && DateTimeOffset.TryParseExact(text, WithOffset, culture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new Moment(zone.Here(instant), true)
            : null;
    }

    private static bool HasOffset(string text) => text.Length > 16 && (text[^1] == 'Z' || text.AsSpan(16).IndexOfAny('+', '-') >= 0);

    private static (string What, string Hint) Explain(string text)
    {
        var parts = text.Split(' ', 'T')[0].Split('-', '/', '.');
        if (parts.Length == 3 && parts.All(p => int.TryParse(p, out _)))
        {
            var numbers = parts.Select(int.Parse).ToArray();
            return parts[0].Length == 4 ? ExplainYearFirst(text, numbers) : ExplainYearLast(text, numbers);
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var meant)
            ? ($"'{text}' is not a date that machines and people read alike", $"write {Iso(meant)}")
            : ($"'{text}' is not a date", "year first, then month, then day");
    }

    private static (string What, string Hint) ExplainYearFirst(string text, int[] n)
    {
        if (n[1] is < 1 or > 12)
        {
            return ($"'{text}' is not a date: there is no month {n[1]}", n[2] is >= 1 and <= 12 ? "the month stands before the day" : "");
        }

        if (n[0] is < 1 or > 9999)
        {
            return ($"'{text}' is not a date: there is no year {n[0]}", "");
        }

        var days = DateTime.DaysInMonth(n[0], n[1]);
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(n[1]);
        return n[2] < 1 || n[2] > days
            ? ($"'{text}' is not a date: {month} {n[0]} has {days} days", "")
            : ($"'{text}' is not written as a date", text.Length <= 10 ? $"write {n[0]:0000}-{n[1]:00}-{n[2]:00}" : $"write {n[0]:0000}-{n[1]:00}-{n[2]:00} and the time as 14:30");
    }

    private static (string What, string Hint) ExplainYearLast(string text, int[] n)
    {
        var (a, b, year) = (n[0], n[1], n[2]);
        string? DayMonth(int day, int month) =>
            year is > 99 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? $"{year:0000}-{month:00}-{day:00}" : null;
        var (european, american) = (DayMonth(a, b), DayMonth(b, a));
        return (european, american) switch
        {
            ({ } one, { } other) when one != other => ($"'{text}' could be {one} or {other}", "write the year first, then month, then day"),
            ({ } one, _) => ($"'{text}' is not written year first", $"write {one}"),
            (_, { } one) => ($"'{text}' is not written year first", $"write {one}"),
            _ => ($"'{text}' is not a date", "year first, then month, then day"),
        };
    }

    private static string Iso(DateTime date) =>
        date.TimeOfDay == TimeSpan.Zero ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
