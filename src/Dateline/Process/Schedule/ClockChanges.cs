using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Schedule;

/// <summary>Warns about local times that occur twice or never because clocks change.</summary>
internal static class ClockChanges
{
    /// <summary>Reports that <paramref name="moment"/> was chosen from the <paramref name="times"/> that a text can mean.</summary>
    public static void Warn(Located written, Moment moment, LocalTime times, string what, bool isEnd, DiagnosticBag diagnostics)
    {
        if (!moment.HasTime)
        {
            // Islands that moved across the date line skipped a day.
            diagnostics.Warning(
                Codes.ClockChange,
                written.Where,
                $"'{written.Value}' is skipped by the calendar in the site's time zone; '{what}' uses the next day, {moment}",
                hint: $"write {moment}");
            return;
        }

        var (one, other) = (Written(times.Earlier), Written(times.Later));
        var why = times.Displayed == Clock.Twice ? "occurs twice, as clocks go back" : "does not exist, as clocks go forward over it";
        var chosen = isEnd ? $"the earlier time, {one}" : $"the later time, {other}";
        diagnostics.Warning(
            Codes.ClockChange,
            written.Where,
            $"'{written.Value}' {why}; '{what}' uses {chosen}",
            hint: $"write {one} or {other}");
    }

    private static string Written(DateTimeOffset at) =>
        at.ToString(at.Second == 0 ? "yyyy-MM-dd HH:mmzzz" : "yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
