using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Schedule;

/// <summary>Warns of times that come twice, or not at all, in a night in which clocks are changed.</summary>
internal static class ClockChanges
{
    /// <summary>Says what was taken, <paramref name="moment"/>, of the <paramref name="times"/> that a text can mean.</summary>
    public static void Warn(Located written, Moment moment, LocalTime times, string what, bool isEnd, DiagnosticBag diagnostics)
    {
        if (!moment.HasTime)
        {
            // Islands that cross the date line leave out a day.
            diagnostics.Warning(
                Codes.ClockChange,
                written.Where,
                $"'{written.Value}' is skipped by the calendar in the site's time zone; '{what}' uses the next day, {moment}",
                hint: $"write {moment}");
            return;
        }

        var (one, other) = (Written(times.Earlier), Written(times.Later));
        var why = times.Displayed == Clock.Twice ? "occurs twice, as clocks go back" : "does not exist, as clocks go forward over it";
        diagnostics.Warning(
            Codes.ClockChange, written.Where,
            $"'{written.Value}' {why}; '{what}' uses the {(isEnd ? "earlier" : "later")} time, {(isEnd ? one : other)}",
            hint: $"write {one} or {other}");
    }

    private static string Written(DateTimeOffset at) =>
        at.ToString(at.Second == 0 ? "yyyy-MM-dd HH:mmzzz" : "yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
