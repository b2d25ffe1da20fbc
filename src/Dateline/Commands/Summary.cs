using System.Globalization;

namespace Dateline.Commands;

/// <summary>The last lines of a build: what came out, how long it took, how it went.</summary>
internal static class Summary
{
    public static void Print(BuildResult result, Project project, TimeSpan time, (int Errors, int Warnings) complaints)
    {
        if (!result.Succeeded)
        {
            var verdict = result.Written.Files == 0 ? "Nothing was written." : "Pages with errors were not written.";
            Console.Error.WriteLine($"{Describe(complaints)} {verdict}");
            return;
        }

        var printed = result.Written;
        var removed = printed.Removed.Length > 0 ? $", {Count(printed.Removed.Length, "old file")} removed" : "";
        Console.WriteLine(
            $"{Count(result.Articles, "article")}, {Count(printed.Pages, "page")}, {Count(printed.Files, "file")} ({Size(printed.Bytes)}) in {Seconds(time)}, {Count(printed.Written, "file")} written{removed}, {Count(complaints.Warnings, "warning")}");
        if (result.Full is { } why)
        {
            Console.WriteLine($"Everything was made anew: {why}.");
        }

        if (printed.Strangers > 0)
        {
            Console.WriteLine($"{Count(printed.Strangers, "file")} in {Project.DisplayPath(project.Output)}/ may be left from earlier builds: what they wrote is no longer known. Delete the folder to be rid of them.");
        }

        Console.WriteLine($"The site is in {Project.DisplayPath(project.Output)}/");
    }

    /// <summary>How much was complained of.</summary>
    public static string Describe((int Errors, int Warnings) complaints) => $"{Count(complaints.Errors, "error")}, {Count(complaints.Warnings, "warning")}.";

    /// <summary>A number with its noun: <c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
