using System.Globalization;

namespace Dateline.Commands;

/// <summary>The last lines of a build: what came out, how long it took, how it went.</summary>
internal static class Summary
{
    public static void Print(BuildResult result, Project project, TimeSpan time, (int Errors, int Warnings) complaints)
    {
        if (!result.Succeeded)
        {
            var verdict = result.Files == 0 ? "Nothing was written." : "Pages with errors were not written.";
            Console.Error.WriteLine($"{Of(complaints)} {verdict}");
            return;
        }

        var removed = result.Removed > 0 ? $", {Count(result.Removed, "old file")} removed" : "";
        Console.WriteLine(
            $"{Count(result.Articles, "article")}, {Count(result.Pages, "page")}, {Count(result.Files, "file")} ({Size(result.Bytes)}) in {Seconds(time)}{removed}, {Count(complaints.Warnings, "warning")}");
        Console.WriteLine($"The site is in {Project.Shown(project.Output)}/");
    }

    /// <summary>How much was complained of.</summary>
    public static string Of((int Errors, int Warnings) complaints) => $"{Count(complaints.Errors, "error")}, {Count(complaints.Warnings, "warning")}.";

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
