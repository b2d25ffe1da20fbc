using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Commands;

/// <summary>Prints what is wrong with the newsroom, with the lines it is about.</summary>
internal static class Complaints
{
    /// <summary>Prints all complaints; how many there are of each kind.</summary>
    public static (int Errors, int Warnings) Print(DiagnosticBag diagnostics)
    {
        var all = diagnostics.Sorted();
        if (!all.IsEmpty)
        {
            var colour = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
            new ConsolePrinter(Console.Error, SourceLines.Of, colour).Print(all);
        }

        return (all.Count(d => d.Severity == Severity.Error), all.Count(d => d.Severity == Severity.Warning));
    }
}
