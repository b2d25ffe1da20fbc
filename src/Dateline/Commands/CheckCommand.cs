using System.Collections.Immutable;
using System.CommandLine;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline check</c>: everything that is wrong with the newsroom, without writing the site.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Say everything that a build would complain of, and more: links and places in the finished pages, pictures without credit, files that nothing\n" +
        "shows, long headlines, repeated ledes, misspelt topics and names, old backgrounds, reviews that are due. The site is not written.\n\n" +
        "How bad a complaint is can be set in site.yml, for builds too:   checks: {DL0604: off, DL0601: error}\n" +
        "How much is too much, likewise:                                  limits: {headline: 90, background: 180, review: 30}\n" +
        "'dateline explain DL0604' tells what a code means.\n\n" +
        "Formats: text for people; json, an object with errors, warnings and a list of complaints, each with severity, code, file, line, column,\n" +
        "length, message, expected and hint (line 0: the whole file); sarif, version 2.1.0; github, which shows complaints in a pull request.\n\n" +
        "Exit codes: 0 no errors, 1 errors (with --strict, warnings too).\n\n" +
        "Examples:\n" +
        "  dateline check\n" +
        "  dateline check --format github --strict     in CI";

    private static readonly Option<string> Format = new("--format") { Description = "How complaints are printed: text, json, sarif or github.", DefaultValueFactory = _ => "text", HelpName = "format" };
    private static readonly Option<bool> Strict = new("--strict") { Description = "End with exit code 1 for warnings too." };

    private static readonly string[] Formats = ["text", "json", "sarif", "github"];

    public static Command Make()
    {
        Options.Check(Format, value => Formats.Contains(value), string.Join(", ", Formats));
        var command = new Command("check", Description) { Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts, Options.Jobs, Format, Strict };
        command.SetAction((parsed, stop) => Task.FromResult(Guard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var request = new BuildRequest(Options.Project(parsed), parsed.GetValue(Options.BaseUrl), parsed.GetValue(Options.Now), parsed.GetValue(Options.Drafts), parsed.GetValue(Options.Jobs));
        var complaints = Check(request, stop);
        Print(complaints, parsed.GetValue(Format)!);
        var (errors, warnings) = Complaints.Count(complaints);
        Console.Error.WriteLine(errors + warnings == 0 ? "Nothing to complain of." : Summary.Of((errors, warnings)));
        return errors > 0 || (parsed.GetValue(Strict) && warnings > 0) ? ExitCode.Errors : ExitCode.Done;
    }

    private static ImmutableArray<Diagnostic> Check(BuildRequest request, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var progress = new BuildProgress();
        ProgressLine.While(progress, () =>
        {
            if (Preparation.Prepare(request, progress, diagnostics, stop) is { } context)
            {
                Engine.Check(context);
            }

            return true;
        });
        return diagnostics.Sorted();
    }

    private static void Print(ImmutableArray<Diagnostic> complaints, string format)
    {
        using var output = Console.OpenStandardOutput();
        switch (format)
        {
            case "json":
                JsonPrinter.Print(output, complaints);
                break;
            case "sarif":
                SarifPrinter.Print(output, complaints);
                break;
            case "github":
                GitHubPrinter.Print(Console.Out, complaints);
                break;
            default:
                Complaints.Print(complaints, Console.Out, Console.IsOutputRedirected);
                break;
        }
    }
}
