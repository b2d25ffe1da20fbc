namespace Dateline.Commands.Terminal;

/// <summary>Runs a command. Turns an exception into a message and an exit code, without a stack trace.</summary>
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
            Console.Error.WriteLine("Stopped. Every written file is complete; the next build continues from here.");
            return ExitCode.Stopped;
        }
        catch (Exception exception) when (Cause(exception) is IOException or UnauthorizedAccessException || IsTooLarge(Cause(exception)))
        {
            Console.Error.WriteLine($"dateline: {Cause(exception).Message}");
            return ExitCode.FileError;
        }
        catch (Exception exception)
        {
            var cause = Cause(exception);
            Console.Error.WriteLine($"dateline: internal error: {cause.GetType().Name}: {cause.Message}");
            Console.Error.WriteLine($"          {cause.StackTrace?.Split('\n')[0].Trim()}");
            Console.Error.WriteLine("This is a bug in Dateline. Please report it, with the file that caused it if you can.");
            return ExitCode.InternalError;
        }
    }

    /// <summary>Whether .NET threw this for a file that is too large for the file system.</summary>
    private static bool IsTooLarge(Exception exception) => exception is ArgumentOutOfRangeException { ParamName: "value" };

    private static Exception Cause(Exception exception) =>
        exception is AggregateException { InnerExceptions: [var first, ..] } ? Cause(first) : exception;
}
