using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Commands.Terminal;

/// <summary>Prints diagnostics for people, with the source lines.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Prints all diagnostics, sorted, to the standard error. Returns how many errors and warnings there are.</summary>
    public static (int Errors, int Warnings) Print(DiagnosticBag diagnostics) => Print(diagnostics.Sorted());

    /// <summary>The same for diagnostics that are sorted already.</summary>
    public static (int Errors, int Warnings) Print(IReadOnlyCollection<Diagnostic> all)
    {
        Print(all, Console.Error, Console.IsErrorRedirected);
        return Count(all);
    }

    /// <summary>Prints diagnostics to a stream, in colour on a terminal unless <c>NO_COLOR</c> is set.</summary>
    public static void Print(IReadOnlyCollection<Diagnostic> all, TextWriter to, bool isRedirected) =>
        new ConsoleFormat(
            to, SourceLines.Read, !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))).Print(all);

    public static (int Errors, int Warnings) Count(IReadOnlyCollection<Diagnostic> all) =>
        (DiagnosticLimit.Count(all, Severity.Error), DiagnosticLimit.Count(all, Severity.Warning));
}
