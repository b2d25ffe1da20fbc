using System.Globalization;
using Dateline.Diagnostics;

namespace Dateline.Commands.Terminal;

/// <summary>Prints the last lines of a build: counts, time, and where the site is.</summary>
internal static class Summary
{
    public static void Print(BuildResult result, Project project, TimeSpan time, (int Errors, int Warnings) diagnostics)
    {
        if (!result.Succeeded)
        {
            var outcome = result.Written.Files == 0 ? "Nothing was written." : "Pages with errors were not written.";
            Console.Error.WriteLine($"{Describe(diagnostics)} {outcome}");
            return;
        }

        var written = result.Written;
        string[] parts =
        [
            Quantity.Format(result.Articles, "article"),
            Quantity.Format(written.Pages, "page"),
            $"{Quantity.Format(written.Files, "file")} ({Size(written.Bytes)}) in {Seconds(time)}",
            $"{Quantity.Format(written.Written, "file")} written",
            .. written.Removed.Length > 0 ? [$"{Quantity.Format(written.Removed.Length, "old file")} removed"] : (string[])[],
            Quantity.Format(diagnostics.Warnings, "warning"),
        ];
        Console.WriteLine(string.Join(", ", parts));
        var output = Project.DisplayPath(project.Output);
        if (result.Full is { } why)
        {
            Console.WriteLine($"Every page was rendered: {why}.");
        }

        if (written.Strangers > 0)
        {
            Console.WriteLine(
                $"{Quantity.Format(written.Strangers, "file")} in {output}/ may be left over from earlier builds, but the list of their "
                    + "files is lost. Delete the folder to remove them.");
        }

        Console.WriteLine($"The site is in {output}/");
    }

    /// <summary>Prints, for everybody to see, which documents are not published as they are now.</summary>
    public static void PrintReplaced(IReadOnlyCollection<ReplacedDocument> replaced, string commit)
    {
        Console.Error.WriteLine($"\n*** THERE ARE ERRORS, AND THE SITE WAS BUILT ANYWAY (--keep-going --since {commit}) ***");
        foreach (var document in replaced)
        {
            Console.Error.WriteLine(
                document.IsLeftOut
                    ? $"  LEFT OUT      {document.DisplayPath}: {document.Why}"
                    : $"  EARLIER TEXT  {document.DisplayPath}: as it was in {commit}");
        }

        Console.Error.WriteLine("*** Links to what is left out or deleted are shown as words. Correct the errors, and build again. ***");
    }

    /// <summary>How many errors and warnings there are: <c>2 errors, 1 warning.</c></summary>
    public static string Describe((int Errors, int Warnings) diagnostics) =>
        $"{Quantity.Format(diagnostics.Errors, "error")}, {Quantity.Format(diagnostics.Warnings, "warning")}.";

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
