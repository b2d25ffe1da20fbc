using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Diagnostics;

namespace Dateline.Commands.Terminal;

/// <summary>Prints usage errors: one sentence each, with the nearest name, and how to get help.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(c => c.Name), .. command.Options.Select(o => o.Name)];
        var unknown = parsed.UnmatchedTokens;
        foreach (var error in parsed.Errors.Where(e => !unknown.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))))
        {
            Console.Error.WriteLine($"dateline: {error.Message}");
        }

        foreach (var token in unknown)
        {
            var name = token.Split('=')[0];
            var kind = name.StartsWith('-') ? "option" : "command or argument";
            var hint = Nearest.To(name, known) is { } near ? $"; did you mean '{near}'?" : "";
            Console.Error.WriteLine($"dateline: there is no {kind} '{name}'{hint}");
        }

        Console.Error.WriteLine($"See {NameOf(parsed.CommandResult)} --help.");
        return ExitCode.Usage;
    }

    /// <summary>The command as it is typed: <c>dateline import wire</c>.</summary>
    private static string NameOf(SymbolResult result) =>
        result is CommandResult { Parent: { } parent, Command: var command } ? $"{NameOf(parent)} {command.Name}" : "dateline";

    /// <summary>Prints a usage error that a command found itself.</summary>
    public static int Report(string fault)
    {
        Console.Error.WriteLine($"dateline: {fault}");
        return ExitCode.Usage;
    }
}
