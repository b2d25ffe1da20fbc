using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Diagnostics;

namespace Dateline.Commands.Terminal;

/// <summary>Says what can't be understood of a command line: a sentence each, the nearest name, and where help is.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(c => c.Name), .. command.Options.Select(o => o.Name)];
        var strays = parsed.UnmatchedTokens;
        foreach (var error in parsed.Errors.Where(e => !strays.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))))
        {
            Console.Error.WriteLine($"dateline: {error.Message}");
        }

        foreach (var stray in strays)
        {
            var name = stray.Split('=')[0];
            var near = Nearest.To(name, known);
            Console.Error.WriteLine(
                $"dateline: there is no {(name.StartsWith('-') ? "option" : "command or argument")} "
                    + $"'{name}'{(near is null ? "." : $"; did you mean '{near}'?")}");
        }

        Console.Error.WriteLine($"See {NameOf(parsed.CommandResult)} --help.");
        return ExitCode.Usage;
    }

    /// <summary>The command as it is typed: <c>dateline import wire</c>.</summary>
    private static string NameOf(SymbolResult result) =>
        result is CommandResult { Parent: { } parent, Command: var command } ? $"{NameOf(parent)} {command.Name}" : "dateline";

    /// <summary>Complains of what was found out later.</summary>
    public static int Report(string fault)
    {
        Console.Error.WriteLine($"dateline: {fault}");
        return ExitCode.Usage;
    }
}
