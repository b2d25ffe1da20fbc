using System.ComponentModel;

namespace Dateline.Benchmarks.Jobs;

/// <summary>Runs a measurement of programs, which may be missing or fail: then their message is what there is to say.</summary>
internal static class Measurement
{
    /// <summary>The exit code.</summary>
    public static int Run(Action measure)
    {
        try
        {
            measure();
            return 0;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or Win32Exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
