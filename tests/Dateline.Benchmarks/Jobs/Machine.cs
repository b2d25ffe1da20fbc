using System.Globalization;
using System.Runtime.InteropServices;

namespace Dateline.Benchmarks.Jobs;

/// <summary>What the figures were measured on, and how much of it others used meanwhile.</summary>
internal static class Machine
{
    /// <summary>In the kernel's tables a second has a hundred ticks, whatever it counts in itself.</summary>
    private const double Ticks = 100;

    public static IEnumerable<string> Describe()
    {
        var model = File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
        return
        [
            $"- {DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC",
            $"- {model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores",
            $"- {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}",
        ];
    }

    /// <summary>
    /// Does something; the share of all processors, 0 to 1, that programs other than this one and its own used meanwhile.
    /// </summary>
    public static double OthersDuring(Action work)
    {
        var (busy, own, total) = Used();
        work();
        var (busyNow, ownNow, totalNow) = Used();
        return Math.Max(0, busyNow - busy - (ownNow - own)) / Math.Max(totalNow - total, 1 / Ticks);
    }

    /// <summary>
    /// Processor seconds since the machine started: those used by all, those by this program and what it ran, and all there were.
    /// </summary>
    private static (double Busy, double Own, double Total) Used()
    {
        // user nice system idle iowait irq softirq steal; guests are in user already.
        double[] times =
        [
            .. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(Seconds),
        ];

        // The fourteenth to seventeenth field of the line; the second, a name in brackets, may have blanks.
        var own = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[11..15].Sum(Seconds);
        return (times.Sum() - times[3] - times[4], own, times.Sum());
    }

    private static double Seconds(string ticks) => long.Parse(ticks, CultureInfo.InvariantCulture) / Ticks;
}
