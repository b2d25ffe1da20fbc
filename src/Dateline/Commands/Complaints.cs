using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary>Prints what is wrong with the newsroom, with the lines it is about.</summary>
internal static class Complaints
{
    /// <summary>Prints all complaints; how many there are of each kind.</summary>
    public static (int Errors, int Warnings) Print(DiagnosticBag diagnostics)
    {
        var all = diagnostics.Sorted();
        Print(all, Console.Error, Console.IsErrorRedirected);
        return Count(all);
    }

    /// <summary>Prints them to a stream of the program; in colour when a person reads it.</summary>
    public static void Print(ImmutableArray<Diagnostic> all, TextWriter to, bool isRedirected) =>
        new ConsolePrinter(to, LinesOf, !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))).Print(all);

    public static (int Errors, int Warnings) Count(ImmutableArray<Diagnostic> all) =>
        (all.Count(d => d.Severity == Severity.Error), all.Count(d => d.Severity == Severity.Warning));

    private static string[] LinesOf(string path)
    {
        try
        {
            return Input.TextFile.Decode(path, File.ReadAllBytes(path), new DiagnosticBag()).Split('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
