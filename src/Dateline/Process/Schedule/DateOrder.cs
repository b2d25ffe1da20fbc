using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Schedule;

/// <summary>
/// Checks that the dates of a document are in a possible order. Missing and invalid dates have been reported and are not compared.
/// </summary>
internal static class DateOrder
{
    private const int MaxDaysApart = 7;

    /// <summary>Reports a date that is earlier than publication and must not be.</summary>
    public static void CheckNotBefore(Moment published, Moment? later, Field field, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (later is { } moment && IsGiven(published) && IsGiven(moment) && moment.IsBefore(published))
        {
            diagnostics.Error(
                Codes.DateOrder, where, $"'{field.Name}' is {moment}, but publication is {published}",
                "expected the same day or a later one", "correct one of the two");
        }
    }

    /// <summary>Reports a text that expires before it becomes public.</summary>
    public static void CheckExpiry(Moment published, Publication publication, SourceSpan where, DiagnosticBag diagnostics)
    {
        var (from, what) = publication.Embargo is { } embargo && IsGiven(published) && embargo.At > published.At
            ? (embargo, "the embargo ends")
            : (published, "publication is");
        if (publication.Expires is { } expires && IsGiven(from) && expires.At <= from.At)
        {
            diagnostics.Error(
                Codes.DateOrder,
                where,
                $"'expires' is {expires}, but {what} {from}, so readers would never see this",
                hint: "correct one of the two");
        }
    }

    /// <summary>Warns if the dates in path and field are so different that one is probably wrong, such as in its year.</summary>
    public static void CheckPathDate(DateOnly? inPath, Moment written, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (inPath is { } day && IsGiven(written) && Math.Abs(day.DayNumber - written.Day.DayNumber) > MaxDaysApart)
        {
            diagnostics.Warning(
                Codes.PathDate, where, $"'date' is {written}, but the path says {day:yyyy-MM-dd}", "'date' is used, in the address too",
                "correct it, or rename the file");
        }
    }

    /// <summary>The moment if it has come; null if it is later than the build.</summary>
    public static Moment? IfDue(this Moment? moment, DateTimeOffset now) => moment?.At > now ? null : moment;

    private static bool IsGiven(Moment moment) => moment.At != default;
}
