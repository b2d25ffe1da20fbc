using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Schedule;

/// <summary>
/// Checks that a document's dates come in the order in which things happen. A date that is missing or wrong was complained of and is left
/// out.
/// </summary>
internal static class DateOrder
{
    private const int FarDays = 7;

    /// <summary>Complains of a date that can only come after publication and comes before it.</summary>
    public static void After(Moment published, Moment? later, Field field, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (later is { } moment && IsGiven(published) && IsGiven(moment) && moment.IsBefore(published))
        {
            diagnostics.Error(
                Codes.DateOrder, where, $"'{field.Name}' is {moment}, but publication is {published}",
                "expected the same day or a later one", "correct one of the two");
        }
    }

    /// <summary>Complains of a text that disappears before anybody could have seen it.</summary>
    public static void Seen(Moment published, Publication publication, SourceSpan where, DiagnosticBag diagnostics)
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

    /// <summary>Warns when path and field are so far apart that one of them is a slip, such as last year's number in January.</summary>
    public static void NearPath(DateOnly? inPath, Moment written, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (inPath is { } day && IsGiven(written) && Math.Abs(day.DayNumber - written.Day.DayNumber) > FarDays)
        {
            diagnostics.Warning(
                Codes.PathDate, where, $"'date' is {written}, but the path says {day:yyyy-MM-dd}", "'date' is used, in the address too",
                "correct it, or rename the file");
        }
    }

    /// <summary>What is dated later than the build is not known to readers yet.</summary>
    public static Moment? IfDue(this Moment? moment, DateTimeOffset now) => moment?.At > now ? null : moment;

    private static bool IsGiven(Moment moment) => moment.At != default;
}
