using System.CommandLine;
using System.Globalization;

namespace Dateline.Commands.Terminal;

/// <summary>The options that several commands take, each with the check of what is written for it.</summary>
internal static class Options
{
    public static Option<string> Input { get; } = Folder(
        new(
            "--input",
            "-i")
        {
            Description = "The newsroom's folder: site.yml, articles/ ...",
            DefaultValueFactory = _ => "input",
            HelpName = "folder",
        });
    public static Option<string> Theme { get; } = Folder(
        new(
            "--theme",
            "-t")
        {
            Description = "The theme's folder: templates, stylesheet, words.",
            DefaultValueFactory = _ => "theme",
            HelpName = "folder",
        });
    public static Option<string> Output { get; } = Folder(
        new(
            "--output",
            "-o")
        {
            Description = "Where the site goes. Files there that Dateline did not write are never overwritten or removed.",
            DefaultValueFactory = _ => "output",
            HelpName = "folder",
        });
    public static Option<string?> State { get; } = new(
        "--state")
    {
        Description =
                "Where builds keep what they remember of each other; it may be deleted at any time. It holds words of texts that are not "
                    + "public. Default: .dateline beside the newsroom.",
        HelpName = "folder",
    };
    public static Option<string?> BaseUrl { get; } = new(
        "--base-url")
    {
        Description = "Where the site will live, in place of site.yml's url: https://example.org/repo/.",
        HelpName = "url",
    };
    public static Option<string?> Now { get; } = new(
        "--now")
    {
        Description = "See the site as it is at this time: 2020-01-31 18:00, in the site's zone. Default: the current time.",
        HelpName = "time",
    };
    public static Option<bool> Drafts { get; } = new(
        "--drafts")
    { Description = "Show drafts as if they were published. Embargoes and dates still hold." };
    public static Option<int> Jobs { get; } = new(
        "--jobs", "-j")
    { Description = "How many things to do at once. Default: one for each processor.", HelpName = "number" };

    // More than any machine has processors; each job has memory of its own.
    private const int MostJobs = 1024;

    static Options()
    {
        Check(State, value => value.Trim().Length > 0, "the name of a folder");
        Check(
            Jobs,
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is > 0 and <= MostJobs,
            $"a whole number from 1 to {MostJobs}");
        Check(Now, ContextLoader.IsTime, "a time such as 2020-01-31, 2020-01-31 18:00 or 2020-01-31T18:00:00+03:00");
        Check(BaseUrl, ContextLoader.IsSiteUrl, "an address such as https://example.org/ or https://example.org/path/");
    }

    /// <summary>
    /// Complains of what is written for an option when it is not right: the option <paramref name="takes"/> something else.
    /// </summary>
    public static void Check(Option option, Func<string, bool> isRight, string takes) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !isRight(token.Value))
        {
            result.AddError($"{option.Name} takes {takes}, not '{token.Value}'.");
        }
    });

    /// <summary>The folders that a command line names; a command that makes no site takes no <c>--output</c>.</summary>
    public static Project Project(ParseResult parsed)
    {
        var project = new Project(Full(parsed.GetValue(Input)!), Full(parsed.GetValue(Theme)!), Full(parsed.GetValue(Output) ?? "output"));
        return parsed.GetValue(State) is { } state ? project with { State = Full(state) } : project;
    }

    private static Option<string> Folder(Option<string> option)
    {
        Check(option, value => value.Trim().Length > 0, "the name of a folder");
        return option;
    }

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
