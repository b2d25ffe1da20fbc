using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>Reads dates in the forms that other programs and feeds write, and gives them in ours. What could be two days is none.</summary>
internal static partial class ForeignDates
{
    private static readonly string[] DayNames =

        [
            "yyyy MMMM d", "MMMM d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "yyyy MMM d", "MMM d, yyyy", "MMM d yyyy", "d MMM yyyy",
            "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd",
        ];

    private static readonly Dictionary<string, string> Offsets = new(StringComparer.Ordinal)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    /// <summary>
    /// The date as we write it, <c>2019-12-10</c>, <c>2019-12-10 14:30</c> or <c>2019-12-10T14:30:00+03:00</c>; null when it can't be told.
    /// </summary>
    public static string? Read(string written)
    {
        var text = OffsetName().Replace(written.Trim(), m => Offsets[m.Groups[1].Value]);
        text = WeekDay().Replace(text, "");
        text = BareOffset().Replace(text, "$1$2:$3");
        if (Dates.Parse(text, SiteZone.Utc) is not null)
        {
            return Tidy(text);
        }

        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, DayNames, culture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return day.ToString("yyyy-MM-dd", culture);
        }

        // Of what the system reads, only texts that name the month or put the year first mean one day to everybody.
        var isClear = text.Any(char.IsAsciiLetter) && MonthName().IsMatch(text) || YearFirst().IsMatch(text);
        if (!isClear || !FourDigits().IsMatch(text) || !DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return null;
        }

        return HasOffset().IsMatch(text) ? at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", culture)
            : at.TimeOfDay == TimeSpan.Zero && !text.Contains(':', StringComparison.Ordinal) ? at.ToString("yyyy-MM-dd", culture)
            : at.ToString(at.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", culture);
    }

    /// <summary>One form of what <see cref="Dates"/> reads: a T before the time where an offset follows.</summary>
    private static string Tidy(string text)
    {
        var offset = HasOffset().Match(text);
        return offset.Success ? $"{text[..10]}T{text[11..offset.Index].TrimEnd()}{offset.Value}" : text;
    }

    [GeneratedRegex(@"\s+(UT|UTC|GMT|E[SD]T|C[SD]T|M[SD]T|P[SD]T)$")]
    private static partial Regex OffsetName();

    [GeneratedRegex(@"^\w{3,9},\s+(?=\d)")]
    private static partial Regex WeekDay();

    [GeneratedRegex(@"\s*([+-])(\d\d)(\d\d)$")]
    private static partial Regex BareOffset();

    [GeneratedRegex(@"(?<=:\d\d(?:\.\d+)?(?:\s?[AaPp][Mm])?\s*)(?:Z|[+-]\d\d:\d\d)$")]
    private static partial Regex HasOffset();

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex FourDigits();
}
