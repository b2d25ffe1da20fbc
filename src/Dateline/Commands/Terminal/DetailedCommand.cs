using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dateline.Commands.Terminal;

/// <summary>
/// A command with a short description for the list of commands, and details and examples that only its own help shows, below the options.
/// </summary>
internal sealed class DetailedCommand(string name, string description, string details) : Command(name, description)
{
    /// <summary>Makes <c>--help</c> of every command below a root print its details.</summary>
    public static void AddHelp(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((SynchronousCommandLineAction)help.Action!);
    }

    private void PrintDetails(TextWriter output) => output.WriteLine(details);

    /// <summary>Prints the usual help of a command, then its details.</summary>
    private sealed class Help(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            var code = usual.Invoke(parsed);
            if (parsed.CommandResult.Command is DetailedCommand command)
            {
                command.PrintDetails(parsed.InvocationConfiguration.Output);
            }

            return code;
        }
    }
}
