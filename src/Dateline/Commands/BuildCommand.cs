using System.CommandLine;
using System.Diagnostics;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Hosting;
using Dateline.Model;
using Dateline.Output;

namespace Dateline.Commands;

/// <summary><c>dateline build</c>: builds the site once; renders only the pages that changed since the last build.</summary>
internal static class BuildCommand
{
    private const string Description = "Build the site.";

    private const string Details =
        """
        If the newsroom has errors, they are all reported with file, line and column, and nothing is written.
        Builds are incremental: only changed pages are rendered. The result is always the same as that of a clean build.

        Examples:
          dateline build                                   build input/ with theme/ into output/
          dateline build --drafts --output preview         include drafts, in another folder
          dateline build --base-url https://me.github.io/news/
          dateline build --now "2020-01-31 18:00"          build the site as readers saw it then
          dateline build --changes changes.txt             list the changed files for a deployment tool
          dateline build --explain /2020/01/10/flood/      say why that page would be rendered; build nothing
          dateline build --shard 2/4                       build the second of four parts, each on its own machine
          dateline build --keep-going --since 1a2b3c4      on election night: a broken story must not stop the others
        """;

    private static readonly Option<string?> Changes = new("--changes")
    {
        Description = "Write a list of the changed files: A (added), M (modified) or D (deleted) and the path, one per line.",
        HelpName = "file",
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write a JSON report of the build. It may quote texts that are not public.",
        HelpName = "file",
    };

    private static readonly Option<string?> ChangesAsMarkdown = new("--summary")
    {
        Description = "Write which pages changed, with their URLs, as Markdown: the summary of a CI job.",
        HelpName = "file",
    };

    private static readonly Option<string?> Pings = new("--pings")
    {
        Description = "Write the feeds that changed, for the hub of site.yml: the hub and a feed's URL, one per line. No file without any.",
        HelpName = "file",
    };

    private static readonly Option<string?> Explain = new("--explain")
    {
        Description = "Say whether the page at this address would be rendered, and why. Build nothing.",
        HelpName = "address",
    };

    private static readonly Option<string?> Part = new("--shard")
    {
        Description = "Build part k of n. All parts together are the whole site.",
        HelpName = "k/n",
    };

    private static readonly Option<bool> Precompressed = new("--precompress")
    {
        Description = "Write .br and .gz copies of pages, feeds and other texts, for servers that send them as they are.",
    };

    private static readonly Option<bool> KeepGoingOption = new("--keep-going")
    {
        Description = "Publish documents with errors as they were in the commit of --since, or leave them out. Exit code 4.",
    };

    private static readonly Option<string?> Since = new("--since")
    {
        Description = "With --keep-going: the commit that was published last.",
        HelpName = "commit",
    };

    public static Command Create()
    {
        Options.Check(Part, value => Shard.Parse(value) is not null, "a part such as 2/4");
        var command = new DetailedCommand("build", Description, Details)
        {
            Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts, Options.Jobs,
            Part, Changes, Report, ChangesAsMarkdown, Pings, Explain, Precompressed, KeepGoingOption, Since,
        };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        var fault = Folders.Fault(project)
            ?? Folders.FaultOf("--report", parsed.GetValue(Report), project)
            ?? Folders.FaultOf("--changes", parsed.GetValue(Changes), project)
            ?? Folders.FaultOf("--summary", parsed.GetValue(ChangesAsMarkdown), project)
            ?? Folders.FaultOf("--pings", parsed.GetValue(Pings), project)
            ?? SinceFault(parsed.GetValue(KeepGoingOption), parsed.GetValue(Since));
        if (fault is not null)
        {
            return UsageErrors.Report(fault);
        }

        var request = new BuildRequest(
            project,
            parsed.GetValue(Options.BaseUrl),
            parsed.GetValue(Options.Now),
            parsed.GetValue(Options.Drafts),
            parsed.GetValue(Options.Jobs))
        {
            Shard = parsed.GetValue(Part) is { } part ? Shard.Parse(part)!.Value : Shard.Whole,
            Precompress = parsed.GetValue(Precompressed),
        };
        return parsed.GetValue(Explain) is { } address ? ExplainPage(request, address, stop) : Build(parsed, request, stop);
    }

    private static int Build(ParseResult parsed, BuildRequest request, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var fault = "";
        using var earlier = parsed.GetValue(Since) is { } commit ? EarlierTexts.Open(request.Project, commit, out fault) : null;
        if (fault.Length > 0)
        {
            return UsageErrors.Report($"--since: {fault}");
        }

        var diagnostics = new DiagnosticBag();
        var progress = new BuildProgress();
        SiteConfig? site = null;
        Func<BuildContext, BuildResult> build = context =>
        {
            site = context.Site;
            return SiteBuild.Run(context);
        };
        var result = earlier is null
            ? PreparedWork.Run(request, progress, diagnostics, build, BuildResult.Refused, stop)
            : ProgressLine.ShowWhile(progress, () => KeepGoing.Run(request, earlier, build, progress, diagnostics, stop));
        progress.Begin("done");
        if (parsed.GetValue(Changes) is { } changes && result.Succeeded)
        {
            File.WriteAllLines(changes, result.Written.Changes.Select(c => $"{c.Kind} {c.File}"));
        }

        if (parsed.GetValue(Report) is { } report)
        {
            BuildReport.Write(report, result, progress, diagnostics.Sorted());
        }

        if (parsed.GetValue(ChangesAsMarkdown) is { } summary)
        {
            ChangeSummary.Write(summary, result, site?.Url, diagnostics.Sorted());
        }

        if (parsed.GetValue(Pings) is { } pings)
        {
            WritePings(pings, site, result);
        }

        var counts = DiagnosticOutput.Print(diagnostics);
        Summary.Print(result, request.Project, watch.Elapsed, counts);
        if (earlier is not null && result.Succeeded && diagnostics.HasErrors)
        {
            Summary.PrintReplaced(result.Replaced, earlier.Commit);
            return ExitCode.KeptGoing;
        }

        return result.Succeeded ? ExitCode.Success : ExitCode.Errors;
    }

    /// <summary>A file of an earlier build would tell the hub of what did not change now.</summary>
    private static void WritePings(string path, SiteConfig? site, BuildResult result)
    {
        File.Delete(path);
        string[] pings = site is not null && result.Succeeded ? [.. HubPings.Of(site, result.Written.Changes)] : [];
        if (pings.Length > 0)
        {
            File.WriteAllLines(path, pings);
        }
    }

    private static string? SinceFault(bool keepsGoing, string? since) => (keepsGoing, since) switch
    {
        (true, null) => "--keep-going: name the commit that was published last with --since",
        (false, not null) => "--since: a build uses it with --keep-going only; 'dateline check --since' reports what a branch changes",
        _ => null,
    };

    private static int ExplainPage(BuildRequest request, string address, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(request, new BuildProgress(), diagnostics, stop);
        var explanation = context is null ? null : Explanation(context, address);
        if (explanation is null || diagnostics.HasErrors)
        {
            DiagnosticOutput.Print(diagnostics);
            return ExitCode.Errors;
        }

        Console.WriteLine(explanation);
        return ExitCode.Success;
    }

    private static string Explanation(BuildContext context, string address)
    {
        using var linked = LinkedNewsroom.Open(context);
        var pages = SiteBuild.PostProcess(linked.Newsroom, context);
        return RenderExplanation.Explain(pages, context.Site.Url.AddressOf(address), linked.Cache, context);
    }
}
