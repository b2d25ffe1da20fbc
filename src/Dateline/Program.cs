using System.CommandLine;
using Dateline.Commands;
using Dateline.Commands.Terminal;

namespace Dateline;

/// <summary>Where it starts and ends. Only here and in commands does anything reach the console or decide the exit code.</summary>
internal static class Program
{
    private const string About =
        "Dateline makes a fast, honest news site of markdown files.\n\n" +
        "Start with 'dateline build' where input/ and theme/ are.\n\n" +
        "Exit codes:\n" +
        "    0  the site is written (there may be warnings)\n" +
        "    1  the newsroom or the theme has errors; nothing is written\n" +
        "    2  the command line can't be understood\n" +
        "    3  a file can't be read or written\n" +
        "   70  a defect of Dateline itself\n" +
        "  130  stopped by Ctrl-C";

    private static async Task<int> Main(string[] arguments)
    {
        var root = new RootCommand(About)
        {
            BuildCommand.Make(), ServeCommand.Make(), CheckCommand.Make(), ExplainCommand.Make(), NewCommand.Make(), ImportCommand.Make(),
            SchemaCommand.Make(), NextCommand.Make(),
        };

        // Who says nothing wants to know what can be said.
        root.SetAction(_ => root.Parse("--help").Invoke());
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0
            ? UsageErrors.Report(parsed)
            : await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                });
    }
}
