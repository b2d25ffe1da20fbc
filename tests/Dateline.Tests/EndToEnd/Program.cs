using System.Diagnostics;
using System.Text;

namespace Dateline.Tests.EndToEnd;

/// <summary>What a run of the built program said and how it ended.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors);

/// <summary>The program as it was built, run as a person at a shell would run it.</summary>
internal static class Program
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "dateline.dll");

    public static async Task<Run> Run(string folder, params string[] arguments) => await End(Start(folder, arguments));

    public static System.Diagnostics.Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments.Prepend(Path))
        {
            start.ArgumentList.Add(argument);
        }

        return System.Diagnostics.Process.Start(start)!;
    }

    public static async Task<Run> End(System.Diagnostics.Process process)
    {
        using (process)
        {
            var stop = TestContext.Current.CancellationToken;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return new Run(process.ExitCode, await output, await errors);
        }
    }
}
