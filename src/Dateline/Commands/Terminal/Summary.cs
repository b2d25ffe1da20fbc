using System.Globalization;

namespace Dateline.Commands.Terminal;

/// <summary>The last lines of a build: what came out, how long it took, how it went.</summary>
internal static class Summary
{
    public static void Print(BuildResult result, Project project, TimeSpan time, (int Errors, int Warnings) diagnostics)
    {
        if (!result.Succeeded)
        {
            var verdict = result.Written.Files == 0 ? "Nothing was written." : "Pages with errors were not written.";
            Console.Error.WriteLine($"{Describe(diagnostics)} {verdict}");
            return;
        }

        var written = result.Written;
        var removed = written.Removed.Length > 0 ? $", {Count(written.Removed.Length, "old file")} removed" : "";
        Console.WriteLine(
            $"{Count(result.Articles, "article")}, {Count(written.Pages, "page")}, {Count(written.Files, "file")} "
                + $"({Size(written.Bytes)}) in {Seconds(time)}, {Count(written.Written, "file")} "
                + $"written{removed}, {Count(diagnostics.Warnings, "warning")}");
        if (result.Full is { } why)
        {
            Console.WriteLine($"Everything was made anew: {why}.");
        }

        if (written.Strangers > 0)
        {
            Console.WriteLine(
                $"{Count(written.Strangers, "file")} in {Project.DisplayPath(project.Output)}/ may be left from earlier builds: what "
                    + $"they wrote is no longer known. Delete the folder to be rid of them.");
        }

        Console.WriteLine($"The site is in {Project.DisplayPath(project.Output)}/");
    }

    /// <summary>How much was complained of.</summary>
    public static string Describe((int Errors, int Warnings) diagnostics) =>
        $"{Count(diagnostics.Errors, "error")}, {Count(diagnostics.Warnings, "warning")}.";

    /// <summary>A number with its noun: <c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
