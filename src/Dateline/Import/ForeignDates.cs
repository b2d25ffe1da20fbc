using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>
/// Converts dates in the formats of other programs and feeds to ours. Ambiguous dates such as <c>01/02/2019</c> are not accepted.
/// </summary>
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
    /// The date as we write it, <c>2019-12-10</c>, <c>2019-12-10 14:30</c> or <c>2019-12-10T14:30:00+03:00</c>; null when it can't be read.
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

        // The system also parses ambiguous dates: only texts with the month's name, or with the year first, are safe.
        var isClear = text.Any(char.IsAsciiLetter) && MonthName().IsMatch(text) || YearFirst().IsMatch(text);
        if (!isClear || !FourDigits().IsMatch(text) || !DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return null;
        }

        return at.ToString(Format(text, at), culture);
    }

    private static string Format(string text, DateTimeOffset at)
    {
        if (HasOffset().IsMatch(text))
        {
            return "yyyy-MM-dd'T'HH:mm:sszzz";
        }

        if (at.TimeOfDay == TimeSpan.Zero && !text.Contains(':', StringComparison.Ordinal))
        {
            return "yyyy-MM-dd";
        }

        return at.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
    }

    /// <summary>Normalizes a date that <see cref="Dates"/> reads: a T before the time when an offset follows.</summary>
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
