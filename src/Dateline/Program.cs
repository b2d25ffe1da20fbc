using System.CommandLine;
using Dateline.Commands;
using Dateline.Commands.Terminal;

namespace Dateline;

/// <summary>The entry point: parses the command line and runs a command. Only commands print to the console and set exit codes.</summary>
internal static class Program
{
    private const string About =
        """
        Build a fast, honest news site from Markdown files.

        'dateline init' creates a newsroom. Run the other commands in its folder, which holds input/.

        Exit codes:
            0  success (there may be warnings)
            1  errors in the newsroom or the theme; nothing was written
            2  usage error: the command line is wrong
            3  I/O error: a file could not be read or written
            4  built with --keep-going, although there are errors
           70  internal error: a bug in Dateline
          130  stopped by Ctrl-C
        """;

    private static async Task<int> Main(string[] arguments)
    {
        var root = new RootCommand(About)
        {
            InitCommand.Create(), NewCommand.Create(), ServeCommand.Create(), CheckCommand.Create(), ExplainCommand.Create(),
            BuildCommand.Create(), ImportCommand.Create(), SchemaCommand.Create(), NextCommand.Create(), ThemeCommand.Create(),
            DoctorCommand.Create(), ServerCommand.Create(), EmbedCommand.Create(),
        };

        DetailedCommand.AddHelp(root);

        // With no arguments, show help.
        root.SetAction(_ => root.Parse("--help").Invoke());
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return UsageErrors.Report(parsed);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        });
    }
}
