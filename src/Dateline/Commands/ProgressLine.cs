using Spectre.Console;

namespace Dateline.Commands;

/// <summary>Shows how far a build is: a moving bar on a terminal, nothing elsewhere, where the summary is line enough.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(80);

    public static T While<T>(BuildProgress progress, Func<T> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return work();
        }

        // A build that is over before an eye could see the bar does without.
        var running = Task.Run(work);
        if (!running.Wait(4 * Tick))
        {
            Show(progress, running);
        }

        return running.GetAwaiter().GetResult();
    }

    private static void Show(BuildProgress progress, Task running)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Status().Start(Text(progress), status =>
        {
            while (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(Tick))
            {
                status.Status(Text(progress));
            }
        });
    }

    private static string Text(BuildProgress progress) =>
        progress.Total > 0 ? $"{progress.Phase}: {progress.Done:N0} of {progress.Total:N0}" : $"{progress.Phase}: {progress.Done:N0}";
}
