using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Model;

namespace Dateline.Process.Fields;

/// <summary>Explains why a text can't be read as a date, and what to write instead where that is clear.</summary>
internal static partial class DateFaults
{
    private const string YearFirst = "write the year first, then month, then day";
    private static readonly char[] Quotes = ['“', '”', '„', '«', '»', '‘', '’', '"', '\''];

    /// <summary>How the names of months begin in some languages, in which newsrooms write their dates.</summary>
    private static readonly string[] Months =
    [
        "jan|jän|янв|січ|ene|gen|sty|oca", "feb|fév|fev|фев|лют|lut|şub", "mar|mär|мар|бер|maa", "apr|avr|апр|кві|abr|kwi|nis",
        "may|mai|maj|mag|май|мая|тра", "jun|juin|июн|чер|giu|cze|haz", "jul|juil|июл|лип|lug|lip|tem", "aug|aoû|aou|авг|сер|ago|sie|ağu",
        "sep|сен|вер|set|wrz|eyl", "oct|okt|окт|жов|out|ott|paź|eki", "nov|ноя|лис|lis|kas", "dec|déc|dez|дек|гру|dic|gru|ara",
    ];

    public static (string What, string Hint) Explain(string text, SiteZone zone)
    {
        var plain = PlainHyphens(text.Trim(Quotes));
        if (plain != text && Dates.Parse(plain, zone) is not null)
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

        if (text.Length == 8 && text.All(char.IsAsciiDigit))
        {
            return ExplainYearFirst(text, [int.Parse(text[..4]), int.Parse(text[4..6]), int.Parse(text[6..])]);
        }

        if (WithoutDay().IsMatch(text))
        {
            return ($"'{text}' has no day", "write the whole date: 2025-11-25");
        }

        // .NET assumes the current year for a text without one.
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var meant)
            && text.Contains(meant.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? ($"'{text}' is not a date in the expected format", $"write {Iso(meant)}")
            : ($"'{text}' is not a date", InWords(text) is { } date ? $"write {date}" : YearFirst);
    }

    private static (string What, string Hint) ExplainYearFirst(string text, int[] n)
    {
        if (n[1] is < 1 or > 12)
        {
            return ($"'{text}' is not a date: there is no month {n[1]}", n[2] is >= 1 and <= 12 ? "the month comes before the day" : "");
        }

        if (!Dates.IsYear(n[0]))
        {
            return ($"'{text}' is not a date: the year must be from 1000 to 9998", "");
        }

        var days = DateTime.DaysInMonth(n[0], n[1]);
        if (n[2] < 1 || n[2] > days)
        {
            return ($"'{text}' is not a date: {MonthText(n[0], n[1])} has {days} days", "");
        }

        var day = new DateOnly(n[0], n[1], n[2]);
        return text.Length <= 10 && !text.Contains(' ')
            ? ($"'{text}' is not in the format of a date", $"write {Iso(day)}")
            : ExplainTime(text, day);
    }

    /// <summary>Explains the time behind a day.</summary>
    private static (string What, string Hint) ExplainTime(string text, DateOnly day)
    {
        var other = ($"'{text}' has a time that can't be read",
            $"write {Iso(day)} 14:30, or {Iso(day)} 14:30+03:00 if it is not in the site's time zone");
        if (TimeIn().Match(text) is not { Success: true } time || !int.TryParse(time.Groups["hour"].Value, out var hour))
        {
            return other;
        }

        var minute = time.Groups["minute"] is { Success: true } written ? int.Parse(written.Value) : 0;
        if (hour == 24 && minute == 0)
        {
            return ($"'{text}' is not a time: a day ends at 00:00 of the next", $"write {Iso(day.AddDays(1))} 00:00");
        }

        if (hour > 23 || minute > 59)
        {
            var fault = hour > 23 ? $"there is no hour {hour}" : $"there is no minute {minute}";
            return ($"'{text}' is not a time: {fault}", "hours go from 00 to 23 and minutes from 00 to 59");
        }

        var half = time.Groups["half"].Value;
        if (half.Length > 0 && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half is ['p' or 'P', ..] ? 12 : 0);
        }

        return Zone(time.Groups["zone"].Value) is { } zone
            ? ($"'{text}' has a time that can't be read", $"write {Iso(day)} {hour:00}:{minute:00}{zone}")
            : ($"'{text}' has the name of a time zone", $"write its offset from UTC: {Iso(day)} {hour:00}:{minute:00}+03:00");
    }

    /// <summary>The offset that is written behind a time, empty when there is none; null when it is a name that can mean several.</summary>
    private static string? Zone(string written)
    {
        switch (written.ToUpperInvariant())
        {
            case "" or "H" or "HRS" or "UHR" or "Ч":
                return "";
            case "UTC" or "GMT" or "Z":
                return "+00:00";
        }

        return OffsetIn().Match(written) is { Success: true } offset
            ? $"{offset.Groups["sign"].Value.Replace('−', '-')}{offset.Groups["hours"].Value.PadLeft(2, '0')}:"
                + $"{(offset.Groups["minutes"].Success ? offset.Groups["minutes"].Value : "00")}"
            : null;
    }

    private static (string What, string Hint) ExplainYearLast(string text, int[] n)
    {
        var (a, b, year) = (n[0], n[1], n[2]);
        var (european, american) = (DayMonth(year, b, a), DayMonth(year, a, b));
        return (european, american) switch
        {
            ({ } one, { } other) when one != other => ($"'{text}' could be {one} or {other}", YearFirst),
            ({ } one, _) => ($"'{text}' does not start with the year", $"write {one}"),
            (_, { } one) => ($"'{text}' does not start with the year", $"write {one}"),
            _ when year < 100 => ($"'{text}' is not a date", "write the year first, with four digits"),
            _ => ($"'{text}' is not a date", YearFirst),
        };
    }

    private static string? DayMonth(int year, int month, int day) =>
        Dates.IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Iso(new DateOnly(year, month, day))
            : null;

    /// <summary>The date of a text such as <c>25 ноября 2025 г.</c>; null when its month is not known.</summary>
    private static string? InWords(string text)
    {
        if (WordsIn().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var month = Array.FindIndex(
            Months, m => m.Split('|').Any(start => match.Groups["month"].Value.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        return month < 0 ? null : DayMonth(int.Parse(match.Groups["year"].Value), month + 1, int.Parse(match.Groups["day"].Value));
    }

    /// <summary>A month in a message: <c>November 2025</c>.</summary>
    public static string MonthText(int year, int month) => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}";

    private static string PlainHyphens(string text) => text.Replace('–', '-').Replace('—', '-').Replace('‑', '-').Replace('−', '-');

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateTime date) =>
        date.TimeOfDay == TimeSpan.Zero
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{4}(?:[-/.][0-9]{1,2})?$")]
    private static partial Regex WithoutDay();

    [GeneratedRegex(@"^\S{8,10}?[ T,]+(?<hour>[0-9]{1,2})(?:[:.hч ]?(?<minute>[0-9]{2}))?(?:[:.][0-9]{2})?h?\s*(?<half>[aApP]\.?[mM]\.?)?"
        + @"\s*(?<zone>[A-Za-zА-я+−-][\w:+−-]*)?$")]
    private static partial Regex TimeIn();

    [GeneratedRegex("^(?:UTC|GMT)?(?<sign>[+−-])(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?$")]
    private static partial Regex OffsetIn();

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2})\.?\s*(?:de\s+)?(?<month>\p{L}{3,})\.?,?\s*(?:de\s+)?(?<year>[0-9]{4})(?![0-9])")]
    private static partial Regex WordsIn();
}
