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

    private static readonly Option<string> Input = new("--input", "-i") { Description = "The newsroom's folder: site.yml, articles/ ...", DefaultValueFactory = _ => "input", HelpName = "folder" };
    private static readonly Option<string> Theme = new("--theme", "-t") { Description = "The theme's folder: templates, stylesheet, words.", DefaultValueFactory = _ => "theme", HelpName = "folder" };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Where the site goes. Files there that Dateline did not write are left alone.", DefaultValueFactory = _ => "output", HelpName = "folder" };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Where the site will live, in place of site.yml's url: https://example.org/repo/.", HelpName = "url" };
    private static readonly Option<string?> Now = new("--now") { Description = "Build the site as it is at this time: 2020-01-31 18:00, in the site's zone. Default: the current time.", HelpName = "time" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Show drafts as if they were published. Embargoes and dates still hold." };
    private static readonly Option<int> Jobs = new("--jobs", "-j") { Description = "How many things to do at once. Default: one for each processor.", HelpName = "number" };

    public static Command Make()
    {
        Check(Jobs, value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs > 0, "a whole number from 1");
        Check(Now, Preparation.IsTime, "a time such as 2020-01-31, 2020-01-31 18:00 or 2020-01-31T18:00:00+03:00");
        Check(BaseUrl, Preparation.IsSiteUrl, "an address such as https://example.org/ or https://example.org/path/");
        foreach (var folder in (ReadOnlySpan<Option<string>>)[Input, Theme, Output])
        {
            Check(folder, value => value.Trim().Length > 0, "the name of a folder");
        }

        var command = new Command("build", Description) { Input, Theme, Output, BaseUrl, Now, Drafts, Jobs };
        command.SetAction((parsed, stop) => Task.FromResult(Guard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = new Project(Full(parsed, Input), Full(parsed, Theme), Full(parsed, Output));
        if (Folders.Fault(project) is { } fault)
        {
            return Usage.Complain(fault);
        }

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

    private static void Check(Option option, Func<string, bool> isRight, string takes) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !isRight(token.Value))
        {
            result.AddError($"{option.Name} takes {takes}, not '{token.Value}'.");
        }
    });

    private static string Full(ParseResult parsed, Option<string> folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(folder)!));
}
