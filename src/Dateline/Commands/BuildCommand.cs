using System.CommandLine;
using System.Diagnostics;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Output;

namespace Dateline.Commands;

/// <summary><c>dateline build</c>: the whole site, once; only what changed since the last build is made anew.</summary>
internal static class BuildCommand
{
    private const string Description =
        "Build the site. When the newsroom has errors they are all listed, each with its file, line and column, and nothing is written. " +
        "A page is made anew only when something on it changed; the result is always that of a build from nothing.\n\n" +
        "Examples:\n" +
        "  dateline build                                   input/ and theme/ to output/\n" +
        "  dateline build --drafts --output preview         with drafts, to look at\n" +
        "  dateline build --base-url https://me.github.io/news/\n" +
        "  dateline build --now \"2020-01-31 18:00\"          as readers saw it then\n" +
        "  dateline build --changes changes.txt             and tell a deployment tool what to upload\n" +
        "  dateline build --explain /2020/01/10/flood/      why that page would be made anew, without building\n" +
        "  dateline build --shard 2/4                       the second of four parts, each built on a machine of its own";

    private static readonly Option<string?> Changes = new(
        "--changes")
    {
        Description =
                "List the files of the site that are not as they were: A (added), M (modified) or D (deleted) and the path, a line each.",
        HelpName = "file",
    };
    private static readonly Option<string?> Report = new(
        "--report")
    {
        Description =
                "Tell the whole story of the build as JSON: counts, times, why each page was made anew, warnings. It may hold words of "
                    + "texts that are not public.",
        HelpName = "file",
    };
    private static readonly Option<string?> Explain = new(
        "--explain")
    {
        Description = "Build nothing, but say whether the page at this address would be made anew, and why.",
        HelpName = "address",
    };
    private static readonly Option<string?> Part = new(
        "--shard")
    { Description = "Build one part of the site only; the parts of all shards together are the site.", HelpName = "k/n" };

    public static Command Make()
    {
        Options.Check(Part, value => Shard.Parse(value) is not null, "a part such as 2/4");
        var command = new Command(
            "build",
            Description)
            {
                Options.Input, Options.Theme, Options.Output, Options.State, Options.BaseUrl, Options.Now, Options.Drafts, Options.Jobs,
                Part, Changes, Report, Explain,
            };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        if ((Folders.Fault(project) ?? Folders.FaultOf("--report", parsed.GetValue(Report), project)
            ?? Folders.FaultOf("--changes", parsed.GetValue(Changes), project)) is { } fault)
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
        };
        return parsed.GetValue(Explain) is { } address
            ? With(request, context => ExplainPage(context, address), stop)
            : Build(parsed, request, stop);
    }

    private static int Build(ParseResult parsed, BuildRequest request, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var progress = new BuildProgress();
        var result = PreparedWork.On(request, progress, diagnostics, SiteBuild.Run, BuildResult.Refused, stop);
        progress.Begin("done");
        if (parsed.GetValue(Changes) is { } changes && result.Succeeded)
        {
            File.WriteAllLines(changes, result.Written.Changes.Select(c => $"{c.Kind} {c.File}"));
        }

        if (parsed.GetValue(Report) is { } report)
        {
            BuildReport.Write(report, result, progress, diagnostics.Sorted());
        }

        var found = DiagnosticOutput.Print(diagnostics);
        Summary.Print(result, request.Project, watch.Elapsed, found);
        return result.Succeeded ? ExitCode.Done : ExitCode.Errors;
    }

    private static int With(BuildRequest request, Func<BuildContext, int> work, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var code = ContextLoader.Prepare(request, new BuildProgress(), diagnostics, stop) is { } context ? work(context) : ExitCode.Errors;
        if (diagnostics.HasErrors)
        {
            DiagnosticOutput.Print(diagnostics);
            return ExitCode.Errors;
        }

        return code;
    }

    private static int ExplainPage(BuildContext context, string address)
    {
        using var linked = LinkedNewsroom.Open(context);
        var pages = SiteBuild.PostProcess(linked.Newsroom, context);
        if (!context.Diagnostics.HasErrors)
        {
            Console.WriteLine(RenderExplanation.Explain(pages, context.Site.Url.AddressOf(address), linked.Cache, context));
        }

        return ExitCode.Done;
    }
}
