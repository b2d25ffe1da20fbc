using System.CommandLine;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline explain</c>: what a code means, with an example and what to do.</summary>
internal static class ExplainCommand
{
    private const string Description =
        "Tell what a code such as DL0205 means: an example that raises it, the message, the same put right, what to do. Without a code, "
            + "list them all.\n\n" +
        "Examples:\n" +
        "  dateline explain DL0205\n" +
        "  dateline explain | grep picture";

    private static readonly Argument<string?> Named = new(
        "code")
    { Description = "The code, as a message has it.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Make()
    {
        var command = new Command("explain", Description) { Named };
        command.SetAction(parsed => ErrorGuard.Run(() => parsed.GetValue(Named) is { } id ? Explain(id) : List()));
        return command;
    }

    private static int List()
    {
        foreach (var code in CodeList.All)
        {
            Console.WriteLine($"{code}  {CodePages.TitleOf(code)}");
        }

        return ExitCode.Done;
    }

    private static int Explain(string id)
    {
        if (CodeList.Find(id) is not { } code)
        {
            var near = Nearest.To(id, CodeList.All.Select(c => c.Id));
            return UsageErrors.Report(
                $"there is no code '{id}'{(near is null ? "; 'dateline explain' lists them all" : $"; did you mean {near}?")}");
        }

        Console.Write(CodePages.Read(code));
        return ExitCode.Done;
    }
}
