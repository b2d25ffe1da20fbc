using System.Globalization;
using Dateline.Input;
using NodaTime.TimeZones;

namespace Dateline.Doctor;

/// <summary>The machine's clock and the time zone data. Embargoes and dates depend on both.</summary>
internal static class ClockFindings
{
    // Clocks of different machines differ a little.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // Governments change their zones several times a year.
    private const int OldData = 2;

    public static IEnumerable<Finding> Examine(Examined examined) => [Clock(examined), Zone(examined)];

    private static Finding Clock(Examined examined)
    {
        const string Remedy = "set the clock ('timedatectl set-ntp true'); embargoes and dates depend on it";
        var now = examined.Now;
        if (examined.Repository is { } root && Git.Line(root, out _, "log", "-1", "--format=%ct") is { Length: > 0 } seconds)
        {
            var commit = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
            if (commit > now + Tolerance)
            {
                return Finding.Warning("clock", $"it is {Time(now)} by this clock, but the newest commit is from {Time(commit)}", Remedy);
            }
        }

        var newest = FileTree.Files(examined.Project.Input).MaxBy(f => f.LastWriteTimeUtc);
        return newest is not null && newest.LastWriteTimeUtc > now.UtcDateTime + Tolerance
            ? Finding.Warning(
                "clock",
                $"it is {Time(now)} by this clock, but {Project.DisplayPath(newest.FullName)} is from {Time(newest.LastWriteTimeUtc)}",
                Remedy)
            : Finding.Ok("clock", $"it is {Time(now)}, and no commit or file is from later");
    }

    private static Finding Zone(Examined examined)
    {
        var version = TzdbDateTimeZoneSource.Default.TzdbVersion;
        var here = examined.Site is { } site ? $"{site.Zone.Id}, now {examined.Now:yyyy-MM-dd HH:mm zzz}; " : "";
        var text = $"{here}zone data {version}, inside the program";
        return int.TryParse(version.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && examined.Now.Year - year > OldData
            ? Finding.Warning("zone", text, "install a newer version of Dateline, which has newer zone data")
            : Finding.Ok("zone", text);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
