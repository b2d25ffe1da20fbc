using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Process.Fields;

namespace Dateline.Process.Addresses;

/// <summary>Explains why a path gives no date, and what the file should be called.</summary>
internal static partial class PathDateFaults
{
    /// <summary>
    /// What is wrong with the path, and the name or the line that puts it right; null when the path says nothing of a date.
    /// </summary>
    public static (string Fault, string Hint)? Explain(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var ending = System.IO.Path.GetExtension(path);
        if ((WholeDate().Match(name) is { Success: true } dated ? dated : DayFirst().Match(name)) is { Success: true } whole)
        {
            return OfDay(
                Number(whole, "year"), Number(whole, "month"), Number(whole, "day"), Rest(name[whole.Length..]), "yyyy-MM-dd", ending);
        }

        var month = Folders().Match(path);
        if (!month.Success)
        {
            return null;
        }

        var day = Day().Match(name);
        return day.Success
            ? OfDay(Number(month, "year"), Number(month, "month"), Number(day, "day"), Rest(name[day.Length..]), "dd", ending)
            : ("the name of the file does not begin with a day", NoDayHint(month, name, ending));
    }

    private static string NoDayHint(Match month, string name, string ending)
    {
        var (year, number) = (Number(month, "year"), Number(month, "month"));
        return number is < 1 or > 12
            ? $"there is no month {number}; move the file to the folder of its month"
            : $"put the day in front, as in 05-{Rest(name)}{ending}, or add a line such as date: {year:0000}-{number:00}-05";
    }

    private static (string Fault, string Hint)? OfDay(int year, int month, int day, string rest, string format, string ending)
    {
        if (!Dates.IsYear(year))
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            return ($"the path has the month {month}, and a year has 12", "rename it, or add a line with the date");
        }

        var days = DateTime.DaysInMonth(year, month);
        var nearest = new DateOnly(year, month, Math.Clamp(day, 1, days));
        var written = nearest.ToString(format, CultureInfo.InvariantCulture);
        var name = rest.Length > 0 ? $"{written}-{rest}{ending}" : written + ending;
        var line = nearest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day < 1 || day > days
            ? ($"{DateFaults.MonthText(year, month)} has {days} days, but the path says {day}",
                $"rename it, for example to {name}, or add a line such as date: {line}")
            : ("the date in the path can't be read", $"rename it to {name}, or add date: {line}");
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static string Rest(string name) => Model.Addresses.Slug.From(name);

    [GeneratedRegex("^(?<year>[0-9]{4})[-_. ]?(?<month>[0-9]{1,2})[-_. ]?(?<day>[0-9]{1,2})(?![0-9])")]
    private static partial Regex WholeDate();

    [GeneratedRegex("^(?<day>[0-9]{1,2})[-_. ](?<month>[0-9]{1,2})[-_. ](?<year>[0-9]{4})(?![0-9])")]
    private static partial Regex DayFirst();

    [GeneratedRegex("/(?<year>[0-9]{4})/(?<month>[0-9]{1,2})/(?:[^/]+)$")]
    private static partial Regex Folders();

    [GeneratedRegex("^(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])")]
    private static partial Regex Day();
}
