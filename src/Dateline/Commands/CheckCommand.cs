using System.Collections.Immutable;
using System.CommandLine;
using Dateline.Check;
using Dateline.Check.Fixing;
using Dateline.Check.Web;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline check</c>: everything that is wrong with the newsroom, without writing the site.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Say everything that a build would complain of, and more: links and places in the finished pages, pictures without credit, files "
            + "that nothing\n" +
        "shows, long headlines, repeated ledes, misspelt topics and names, old backgrounds, reviews that are due. The site is not "
            + "written.\n\n" +
        "How bad a complaint is can be set in site.yml, for builds too:   checks: {DL0604: off, DL0601: error}\n" +
        "How much is too much, likewise:                                  limits: {headline: 90, background: 180, review: 30}\n" +
        "'dateline explain DL0604' tells what a code means.\n\n" +
        "Formats: text for people; json, an object with errors, warnings and a list of complaints, each with severity, code, file, line, "
            + "column,\n" +
        "length, message, expected and hint (line 0: the whole file); sarif, version 2.1.0; github, which shows complaints in a pull "
            + "request.\n\n" +
        "--fix mends what needs no writer: other generators' names of fields, titles that need quotes, blanks at the ends of lines, "
            + "timelines and\n" +
        "corrections out of order. It shows the changes and asks first; texts are never touched.\n\n" +
        "Exit codes: 0 no errors, 1 errors (with --strict, warnings too; with --fix, when changes were shown and not agreed to).\n\n" +
        "Examples:\n" +
        "  dateline check\n" +
        "  dateline check --fix\n" +
        "  dateline check --since origin/main --format github --strict     what a branch brings, in CI\n" +
        "  dateline check --external                                       links that lead out of the site, once a week";

    private static readonly Option<string> Format = new(
        "--format")
    {
        Description = "How complaints are printed: text, json, sarif or github.",
        DefaultValueFactory = _ => "text",
        HelpName = "format",
    };
    private static readonly Option<bool> Strict = new("--strict") { Description = "End with exit code 1 for warnings too." };

    private static readonly Option<bool> Fix = new(
        "--fix")
    { Description = "Mend what can be mended without a writer: show the changes, ask, write, then check." };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Write what --fix shows without asking." };
    private static readonly Option<string?> SinceRevision = new(
        "--since")
    {
        Description =
                "Only what the branch brings that left this revision: complaints about the files that it changed, and those that were "
                    + "not there before.",
        HelpName = "revision",
    };
    private static readonly Option<bool> External = new(
        "--external")
    {
        Description =
                "Look at the links that lead out of the site, and at nothing else. Servers are asked one page at a time, and once a "
                    + "week; dead links are warnings.",
    };

    private static readonly string[] Formats = ["text", "json", "sarif", "github"];

    public static Command Make()
    {
        Options.Check(Format, value => Formats.Contains(value), string.Join(", ", Formats));
        var command = new Command(
            "check",
            Description)
            {
                Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts, Options.Jobs,
                Format, Strict, Fix, Yes, SinceRevision, External,
            };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var (format, project) = (parsed.GetValue(Format)!, Options.Project(parsed));
        if (parsed.GetValue(Fix) && format != "text")
        {
            return UsageErrors.Report("--fix shows its changes as text; leave --format out");
        }

        var fault = "";
        using var since = parsed.GetValue(SinceRevision) is { } revision ? BranchChanges.Open(project, revision, out fault) : null;
        if (fault.Length > 0)
        {
            return UsageErrors.Report(fault);
        }

        var request = new BuildRequest(
            project,
            parsed.GetValue(Options.BaseUrl),
            parsed.GetValue(Options.Now),
            parsed.GetValue(Options.Drafts),
            parsed.GetValue(Options.Jobs));
        if (parsed.GetValue(Fix) && !FixDialog.Offer(FindFixes(request, since, stop), parsed.GetValue(Yes)))
        {
            return ExitCode.Errors;
        }

        var isWhole = true;
        Action<BuildContext> look = parsed.GetValue(External) ? LookOutside : context => isWhole &= SiteCheck.Run(context);
        var diagnostics = Report(request, look, stop);
        var (seen, then) = (isWhole, since is null || parsed.GetValue(External)
            ? diagnostics
            : Report(request with { Project = since.Then }, look, stop));
        diagnostics = since?.Filter(diagnostics, then) ?? diagnostics;
        Print(diagnostics, format);
        var (errors, warnings) = DiagnosticOutput.Count(diagnostics);
        Console.Error.WriteLine(
            (errors + warnings == 0 ? "Nothing to complain of." : Summary.Describe((errors, warnings)))
                + (seen ? "" : " The finished pages can be looked at when the errors are mended."));
        return errors > 0 || (parsed.GetValue(Strict) && warnings > 0) ? ExitCode.Errors : ExitCode.Done;
    }

    private static void LookOutside(BuildContext context)
    {
        using var web = new SocketsHttpHandler();
        WebCheck.Run(context, web);
    }

    private static ImmutableArray<FixedFile> FindFixes(BuildRequest request, BranchChanges? since, CancellationToken stop)
    {
        var mended = ImmutableArray<FixedFile>.Empty;
        Report(request, context => mended = SiteFixes.Find(context), stop);
        return since is null ? mended : [.. mended.Where(m => since.IsChanged(m.DisplayPath))];
    }

    private static ImmutableArray<Diagnostic> Report(BuildRequest request, Action<BuildContext> look, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        PreparedWork.On(
            request,
            new BuildProgress(),
            diagnostics,
            context =>
            {
                look(context);
                return true;
            },
            false,
            stop);
        return diagnostics.Sorted();
    }

    private static void Print(ImmutableArray<Diagnostic> diagnostics, string format)
    {
        using var output = Console.OpenStandardOutput();
        switch (format)
        {
            case "json":
                JsonFormat.Write(output, diagnostics);
                break;
            case "sarif":
                SarifFormat.Write(output, diagnostics);
                break;
            case "github":
                GitHubFormat.Write(Console.Out, diagnostics);
                break;
            default:
                DiagnosticOutput.Print(diagnostics, Console.Out, Console.IsOutputRedirected);
                break;
        }
    }
}
