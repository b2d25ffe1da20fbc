namespace Dateline.Commands.Terminal;

/// <summary>Turns what ends a command early into a sentence and an exit code. Nobody is shown a stack trace.</summary>
internal static class ErrorGuard
{
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception) when (Cause(exception) is OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. What was written is whole; the next build goes on from here.");
            return ExitCode.Stopped;
        }
        catch (Exception exception) when (Cause(exception) is IOException or UnauthorizedAccessException || IsTooLarge(Cause(exception)))
        {
            Console.Error.WriteLine($"dateline: {Cause(exception).Message}");
            return ExitCode.Disk;
        }
        catch (Exception exception)
        {
            var cause = Cause(exception);
            Console.Error.WriteLine(
                $"dateline: this is a defect of Dateline, not of your newsroom: {cause.GetType().Name}: {cause.Message}");
            Console.Error.WriteLine($"          at {cause.StackTrace?.Split('\n')[0].Trim()}");
            Console.Error.WriteLine("Please report it with the file that it stopped at, if you can tell.");
            return ExitCode.Defect;
        }
    }

    /// <summary>What .NET throws for a file that is larger than the disk takes.</summary>
    private static bool IsTooLarge(Exception exception) => exception is ArgumentOutOfRangeException { ParamName: "value" };

    private static Exception Cause(Exception exception) =>
        exception is AggregateException { InnerExceptions: [var first, ..] } ? Cause(first) : exception;
}
