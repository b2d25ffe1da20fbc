using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dateline.Benchmarks.Jobs;

/// <summary>What a program is started with, and in which folder.</summary>
internal sealed record CommandLine(string Program, string Folder, params string[] Arguments);

/// <summary>What one run of a program cost: seconds, and megabytes at its fullest.</summary>
internal readonly record struct Cost(double Wall, double User, double System, double Peak);

/// <summary>Runs a program, one at a time, and tells what that cost. A program that fails ends the benchmarks.</summary>
internal static partial class Child
{
    private const int OfChildren = -1;

    /// <summary>Milliseconds between two looks at the memory; what a program takes in its last moments may be missed.</summary>
    private const int Tick = 5;

    public static Cost Measure(CommandLine line) => Run(line, out _);

    /// <summary>What the program says, when that is all that is wanted of it.</summary>
    public static string Ask(CommandLine line)
    {
        Run(line, out var said);
        return said;
    }

    private static Cost Run(CommandLine line, out string said)
    {
        var before = ChildrensTime();
        var watch = Stopwatch.StartNew();
        using var process = Start(line);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long peak = 0;
        while (!process.WaitForExit(Tick))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var wall = watch.Elapsed;
        var after = ChildrensTime();
        said = output.Result;
        return process.ExitCode == 0
            ? new Cost(wall.TotalSeconds, after.User - before.User, after.System - before.System, peak / 1e6)
            : throw new InvalidOperationException(
                $"{line.Program} {string.Join(' ', line.Arguments)} ended with {process.ExitCode}:\n{said}{errors.Result}");
    }

    private static System.Diagnostics.Process Start(CommandLine line) =>
        System.Diagnostics.Process.Start(new ProcessStartInfo(line.Program, line.Arguments)
        {
            WorkingDirectory = line.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>
    /// The most memory that a running process ever had. The system also tells it of a process that has ended, but then counts in what
    /// this one had when it started it.
    /// </summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024 * long.Parse(
                    line.AsSpan("VmHWM:".Length, line.Length - "VmHWM:".Length - " kB".Length),
                    NumberStyles.Any,
                    CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }

    /// <summary>The processor time of all programs that were started here and have ended.</summary>
    private static (double User, double System) ChildrensTime()
    {
        // Seconds and microseconds of each, then fourteen other counts.
        var usage = new long[18];
        return GetUsage(OfChildren, usage) == 0
            ? (usage[0] + usage[1] / 1e6, usage[2] + usage[3] / 1e6)
            : throw new InvalidOperationException("the system doesn't tell what its programs used");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int whose, [Out] long[] usage);
}
