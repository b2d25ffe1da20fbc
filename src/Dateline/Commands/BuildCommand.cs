using System.CommandLine;
using System.Diagnostics;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline build</c>: the whole site, once.</summary>
internal static class BuildCommand
{
    private static readonly Option<string> Input = new("--input", "-i") { Description = "The newsroom's folder: site.yml, articles/ ...", DefaultValueFactory = _ => "input", HelpName = "folder" };
    private static readonly Option<string> Theme = new("--theme", "-t") { Description = "The theme's folder: templates, stylesheet, words.", DefaultValueFactory = _ => "theme", HelpName = "folder" };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Where the site goes. Files there that Dateline did not write are left alone.", DefaultValueFactory = _ => "output", HelpName = "folder" };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Where the site will live, in place of site.yml's url: https://example.org/repo/.", HelpName = "url" };
    private static readonly Option<string?> Now = new("--now") { Description = "Build the site as it is at this time: 2020-01-31 18:00, in the site's zone. Default: the current time.", HelpName = "time" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Show drafts as if they were published." };
    private static readonly Option<int> Jobs = new("--jobs", "-j") { Description = "How many things to do at once. Default: one for each processor.", HelpName = "number" };

    public static Command Make()
    {
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var jobs) || jobs < 1))
            {
                result.AddError($"--jobs takes a number from 1, not '{token.Value}'.");
            }
        });
        var command = new Command("build", "Build the site. When the newsroom has errors, they are all listed and nothing is written.") { Input, Theme, Output, BaseUrl, Now, Drafts, Jobs };
        command.SetAction((parsed, stop) => Task.FromResult(Guard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = new Project(Full(parsed, Input), Full(parsed, Theme), Full(parsed, Output));
        var request = new BuildRequest(project, parsed.GetValue(BaseUrl), parsed.GetValue(Now), parsed.GetValue(Drafts), parsed.GetValue(Jobs));
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var progress = new BuildProgress();
        var result = ProgressLine.While(progress, () =>
            Preparation.Prepare(request, progress, diagnostics, stop) is { } context ? Engine.Build(context) : default);
        var warnings = Complaints.Print(diagnostics);
        Summary.Print(result, project, watch.Elapsed, warnings);
        return result.Succeeded ? ExitCode.Done : ExitCode.Errors;
    }

    private static string Full(ParseResult parsed, Option<string> folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(folder)!));
}
