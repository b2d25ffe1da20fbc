using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Commands.Terminal;

/// <summary>Prints what is wrong with the newsroom, with the lines it is about.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Prints all complaints; how many there are of each kind.</summary>
    public static (int Errors, int Warnings) Print(DiagnosticBag diagnostics) => Print(diagnostics.Sorted());

    /// <summary>The same of complaints that come in their order.</summary>
    public static (int Errors, int Warnings) Print(IReadOnlyCollection<Diagnostic> all)
    {
        Print(all, Console.Error, Console.IsErrorRedirected);
        return Count(all);
    }

    /// <summary>Prints them to a stream of the program; in colour when a person reads it.</summary>
    public static void Print(IReadOnlyCollection<Diagnostic> all, TextWriter to, bool isRedirected) =>
        new ConsoleFormat(
            to, SourceLines.Read, !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))).Print(all);

    public static (int Errors, int Warnings) Count(IReadOnlyCollection<Diagnostic> all) =>
        (all.Count(d => d.Severity == Severity.Error), all.Count(d => d.Severity == Severity.Warning));
}
