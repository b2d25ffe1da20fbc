using System.CommandLine;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline explain</c>: prints the page of a diagnostic code, or the list of codes.</summary>
internal static class ExplainCommand
{
    private const string Description = "Explain a diagnostic code such as DL0205, or list all codes.";

    private const string Details =
        """
        Prints an example that causes the message, the message, the corrected example and what to do.

        Examples:
          dateline explain DL0205
          dateline explain | grep picture
        """;

    private static readonly Argument<string?> CodeId = new("code")
    {
        Description = "The code in a message. Default: all codes.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new DetailedCommand("explain", Description, Details) { CodeId };
        command.SetAction(parsed => ErrorGuard.Run(() => parsed.GetValue(CodeId) is { } id ? Explain(id) : List()));
        return command;
    }

    private static int List()
    {
        foreach (var code in CodeList.All)
        {
            Console.WriteLine($"{code}  {CodePages.TitleOf(code)}");
        }

        return ExitCode.Success;
    }

    private static int Explain(string id)
    {
        if (CodeList.Find(id) is not { } code)
        {
            var near = Nearest.To(id, CodeList.All.Select(c => c.Id));
            var hint = near is null ? "'dateline explain' lists all codes" : $"did you mean {near}?";
            return UsageErrors.Report($"there is no code '{id}'; {hint}");
        }

        Console.Write(CodePages.Read(code));
        return ExitCode.Success;
    }
}
