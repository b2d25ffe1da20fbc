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
                $"'{written.Value}' is no day here, as the calendar leaves it out; '{what}' takes the next, {moment}",
                hint: $"write {moment}");
            return;
        }

        var (one, other) = (Written(times.Earlier), Written(times.Later));
        var why = times.Displayed == Clock.Twice ? "comes twice, as clocks are put back" : "is no time, as clocks are put forward over it";
        diagnostics.Warning(
            Codes.ClockChange, written.Where,
            $"'{written.Value}' {why}; '{what}' takes the {(isEnd ? "earlier" : "later")}, {(isEnd ? one : other)}",
            hint: $"write {one} or {other}");
    }

    private static string Written(DateTimeOffset at) =>
        at.ToString(at.Second == 0 ? "yyyy-MM-dd HH:mmzzz" : "yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
