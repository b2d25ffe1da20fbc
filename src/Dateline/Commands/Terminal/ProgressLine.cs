using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Dateline.Commands.Terminal;

/// <summary>
/// Shows how far a build is: one moving line on a terminal; elsewhere, and only when it takes its time, a plain line a phase.
/// </summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(80);

    /// <summary>A build that is over by then needs no lines in a log.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static T While<T>(BuildProgress progress, Func<T> work)
    {
        var running = Task.Run(work);
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            Report(progress, running);
        }
        else if (!Wait(running, 4 * Tick))
        {
            // A build that is over before an eye could see the line does without.
            Show(progress, running);
        }

        return running.GetAwaiter().GetResult();
    }

    private static void Report(BuildProgress progress, Task running)
    {
        var watch = Stopwatch.StartNew();
        var told = "";
        while (!Wait(running, Tick))
        {
            var phase = progress.Phase;
            if (watch.Elapsed > Patience && phase != told)
            {
                Console.Error.WriteLine(
                    progress.Total > 0
                        ? $"{phase} {Number(progress.Total)} document{(progress.Total == 1 ? "" : "s")} ..."
                        : $"{phase} ...");
                told = phase;
            }
        }
    }

    private static void Show(BuildProgress progress, Task running)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Status().Start(Text(progress), status =>
        {
            while (!Wait(running, Tick))
            {
                status.Status(Text(progress));
            }
        });
    }

    /// <summary>Whether the work is over, well or not, within a time.</summary>
    private static bool Wait(Task running, TimeSpan time) => ((IAsyncResult)running).AsyncWaitHandle.WaitOne(time);

    private static string Text(BuildProgress progress) =>
        progress.Total > 0 ? $"{progress.Phase}: {Number(progress.Done)} of {Number(progress.Total)}"
        : progress.Done > 0 ? $"{progress.Phase}: {Number(progress.Done)}"
        : progress.Phase;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
