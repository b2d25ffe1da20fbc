using System.Diagnostics;
using Dateline.Diagnostics;
using Spectre.Console;

namespace Dateline.Commands.Terminal;

/// <summary>
/// Shows the phase of a build and how much of it is done: as one line that changes on a terminal, and in logs as a line for each phase.
/// </summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(80);

    /// <summary>Shorter builds show nothing on a terminal: the line would only flicker.</summary>
    private static readonly TimeSpan TerminalDelay = 4 * Interval;

    /// <summary>Shorter builds print no phases to a log.</summary>
    private static readonly TimeSpan LogDelay = TimeSpan.FromSeconds(2);

    /// <summary>Runs work, and shows its progress until it is done.</summary>
    public static T ShowWhile<T>(BuildProgress progress, Func<T> work)
    {
        var running = Task.Run(work);
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            PrintPhases(progress, running);
        }
        else if (!IsDoneWithin(TerminalDelay, running))
        {
            ShowLine(progress, running);
        }

        return running.GetAwaiter().GetResult();
    }

    /// <summary>The line for a moment of a build: <c>Input: 1,203 of 5,000</c>.</summary>
    public static string Describe(BuildProgress progress)
    {
        if (progress.Total > 0)
        {
            return $"{progress.Phase}: {Quantity.Format(progress.Done)} of {Quantity.Format(progress.Total)}";
        }

        return progress.Done > 0 ? $"{progress.Phase}: {Quantity.Format(progress.Done)}" : progress.Phase;
    }

    private static void PrintPhases(BuildProgress progress, Task running)
    {
        var watch = Stopwatch.StartNew();
        var printed = "";
        while (!IsDoneWithin(Interval, running))
        {
            var phase = progress.Phase;
            if (watch.Elapsed > LogDelay && phase != printed)
            {
                Console.Error.WriteLine(progress.Total > 0 ? $"{phase}: {Quantity.Format(progress.Total, "item")}" : phase);
                printed = phase;
            }
        }
    }

    private static void ShowLine(BuildProgress progress, Task running)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Status().Start(Describe(progress), status =>
        {
            while (!IsDoneWithin(Interval, running))
            {
                status.Status(Describe(progress));
            }
        });
    }

    /// <summary>Waits for work to end, in success or failure, and says whether it did in time.</summary>
    private static bool IsDoneWithin(TimeSpan time, Task running) => ((IAsyncResult)running).AsyncWaitHandle.WaitOne(time);
}
