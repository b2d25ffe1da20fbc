using System.Collections.Immutable;
using System.CommandLine;
using Dateline.Check;
using Dateline.Check.Addresses;
using Dateline.Check.Fixing;
using Dateline.Check.Web;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline check</c>: reports everything that is wrong with the newsroom, without writing the site.</summary>
internal static class CheckCommand
{
    private const string Description = "Report problems in the newsroom, without writing the site.";

    private const string Details =
        """
        Reports everything that a build reports, and also: broken links and anchors in the finished pages, pictures without credit,
        unused files, long headlines, repeated ledes, misspelt topics and names, old backgrounds, overdue reviews.

        Set severities and limits in site.yml. Builds use them too:
          checks: {DL0604: off, DL0601: error}
          limits: {headline: 90, background: 180, review: 30}
        Run 'dateline explain DL0604' to see what a code means.

        With --since, each file of static/ that the branch adds, changes or removes is listed as a note, since it is published as it is.
        Notes are no problems and do not count.

        Formats: text; json, an object with the numbers "errors" and "warnings" and the array "complaints", each element with severity,
        code, file, line, column, length, message, expected and hint (line 0 means the whole file); sarif, version 2.1.0; github,
        annotations for a pull request.

        --publish is for the moment before the site is published: marks for what is still to come (TK) in public texts are errors.

        --fix fixes what needs no writer: field names of other generators, titles that need quotes, trailing spaces, timelines and
        corrections out of order. With --since it also adds aliases, redirects and ids, so that no address is lost and no story
        reappears as new in feeds. It shows the changes and asks before it writes them. It never changes body text.

        Exit codes: 0 no errors; 1 errors, warnings with --strict, or rejected changes with --fix; 2 usage error; 3 I/O error.

        Examples:
          dateline check
          dateline check --fix
          dateline check --publish                                        before publishing: also no placeholders (TK)
          dateline check --since origin/main --format github --strict     check a branch in CI
          dateline check --external                                       check links to other sites, once a week
        """;

    private static readonly Option<string> Format = new("--format")
    {
        Description = "Output format: text, json, sarif or github.",
        DefaultValueFactory = _ => "text",
        HelpName = "format",
    };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Exit with code 1 if there are warnings." };

    private static readonly Option<bool> Publish = new("--publish")
    {
        Description = "Make placeholders an error: the mark TK in a public text. Run this before publishing.",
    };

    private static readonly Option<bool> Fix = new("--fix")
    {
        Description = "Fix what needs no writer: show the changes, ask, write them, then check.",
    };

    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Write the changes of --fix without asking." };

    private static readonly Option<string?> SinceRevision = new("--since")
    {
        Description = "Report only what is new since the branch left this revision: problems in changed files, and new problems elsewhere.",
        HelpName = "revision",
    };

    private static readonly Option<bool> External = new("--external")
    {
        Description = "Check only links to other sites: one request at a time per server, each link once a week. Dead links are warnings.",
    };

    public static Command Create()
    {
        Options.CheckChoice(Format, "text", "json", "sarif", "github");
        var command = new DetailedCommand("check", Description, Details)
        {
            Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts, Options.Jobs,
            Format, Strict, Publish, Fix, Yes, SinceRevision, External,
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

        var (diagnostics, hasPages) = Check(parsed, request, since, stop);
        Print(diagnostics, format);
        var (errors, warnings) = DiagnosticOutput.Count(diagnostics);
        var summary = errors + warnings == 0 ? "No problems found." : Summary.Describe((errors, warnings));
        Console.Error.WriteLine(hasPages ? summary : $"{summary} Pages were not checked. Fix the errors and check again.");
        return errors > 0 || (parsed.GetValue(Strict) && warnings > 0) ? ExitCode.Errors : ExitCode.Success;
    }

    /// <summary>The diagnostics to report, and whether the newsroom had pages that could be checked.</summary>
    private static (ImmutableArray<Diagnostic> Diagnostics, bool HasPages) Check(
        ParseResult parsed, BuildRequest request, BranchChanges? since, CancellationToken stop)
    {
        if (parsed.GetValue(External))
        {
            var links = Collect(request, CheckWeb, stop);
            return (since?.Filter(links, links) ?? links, true);
        }

        CheckedSite? site = null;
        var isForPublication = parsed.GetValue(Publish);
        var now = Collect(
            request,
            context =>
            {
                site = SiteCheck.Run(context, isForPublication);
                if (since is not null)
                {
                    StaticChanges.Report(since, context.Diagnostics);
                }
            },
            stop);
        var hasPages = site is { HasPages: true };
        return (since is null ? now : ForBranch(now, site, request with { Project = since.Then }, since, isForPublication, stop), hasPages);
    }

    /// <summary>The diagnostics of a branch: what it adds to those of the base, and what it does to addresses.</summary>
    private static ImmutableArray<Diagnostic> ForBranch(
        ImmutableArray<Diagnostic> now,
        CheckedSite? site,
        BuildRequest requestThen,
        BranchChanges since,
        bool isForPublication,
        CancellationToken stop)
    {
        CheckedSite? before = null;
        var then = Collect(requestThen, context => before = SiteCheck.Run(context, isForPublication), stop);
        var own = since.Filter(now, then);
        return site is { HasPages: true } && before is not null
            ? DiagnosticBag.Sort(own.Concat(BranchAddresses.Compare(before.Planned(), site).Diagnose()))
            : own;
    }

    private static void CheckWeb(BuildContext context)
    {
        using var web = new SocketsHttpHandler();
        WebCheck.Run(context, web);
    }

    private static ImmutableArray<FixedFile> FindFixes(BuildRequest request, BranchChanges? since, CancellationToken stop)
    {
        var files = ImmutableArray<FixedFile>.Empty;
        Collect(request, context => files = SiteFixes.Find(context), stop);
        if (since is null)
        {
            return files;
        }

        CheckedSite? now = null;
        CheckedSite? then = null;
        Collect(request, context => now = SiteCheck.Plan(context), stop);
        Collect(request with { Project = since.Then }, context => then = SiteCheck.Plan(context), stop);
        files = [.. files.Where(f => since.IsChanged(f.DisplayPath))];
        return now is null || then is null ? files : AddressFixes.Add(files, BranchAddresses.Compare(then, now));
    }

    /// <summary>Runs a check and returns what it reported, sorted.</summary>
    private static ImmutableArray<Diagnostic> Collect(BuildRequest request, Action<BuildContext> check, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        PreparedWork.Run(
            request,
            new BuildProgress(),
            diagnostics,
            context =>
            {
                check(context);
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
