using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline build</c>: the whole site, once.</summary>
internal static class BuildCommand
{
    private const string Description =
        "Build the site. When the newsroom has errors they are all listed, each with its file, line and column, and nothing is written.\n\n" +
        "Examples:\n" +
        "  dateline build                                   input/ and theme/ to output/\n" +
        "  dateline build --drafts --output preview         with drafts, to look at\n" +
        "  dateline build --base-url https://me.github.io/news/\n" +
        "  dateline build --now \"2020-01-31 18:00\"          as readers saw it then";

    private static readonly Option<string> Output = new("--output", "-o") { Description = "Where the site goes. Files there that Dateline did not write are left alone.", DefaultValueFactory = _ => "output", HelpName = "folder" };
    private static readonly Option<int> Jobs = new("--jobs", "-j") { Description = "How many things to do at once. Default: one for each processor.", HelpName = "number" };

    public static Command Make()
    {
        Options.Check(Output, Options.IsFolder, Options.Folder);
        Options.Check(Jobs, value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs > 0, "a whole number from 1");
        var command = new Command("build", Description) { Options.Input, Options.Theme, Output, Options.BaseUrl, Options.Now, Options.Drafts, Jobs };
        command.SetAction((parsed, stop) => Task.FromResult(Guard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = new Project(Options.Full(parsed, Options.Input), Options.Full(parsed, Options.Theme), Options.Full(parsed, Output));
        if (Folders.Fault(project) is { } fault)
        {
            return Usage.Complain(fault);
        }

        var request = new BuildRequest(project, parsed.GetValue(Options.BaseUrl), parsed.GetValue(Options.Now), parsed.GetValue(Options.Drafts), parsed.GetValue(Jobs));
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var progress = new BuildProgress();
        var result = ProgressLine.While(progress, () =>
            Preparation.Prepare(request, progress, diagnostics, stop) is { } context ? Engine.Build(context) : default);
        var warnings = Complaints.Print(diagnostics);
        Summary.Print(result, project, watch.Elapsed, warnings);
        return result.Succeeded ? ExitCode.Done : ExitCode.Errors;
    }
}
