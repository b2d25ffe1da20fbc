using System.CommandLine;
using Dateline.Commands;

namespace Dateline;

/// <summary>Where it starts and ends. Only here and in commands does anything reach the console or decide the exit code.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var root = new RootCommand(
            "Dateline makes a fast, honest news site of markdown files.\n\n" +
            "Exit codes: 0 the site is written; 1 the input or the theme has errors; 2 the command line can't be understood;\n" +
            "3 the disk refused; 70 a defect of Dateline itself; 130 stopped by Ctrl-C.")
        {
            BuildCommand.Make(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
    }
}
