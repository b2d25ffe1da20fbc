using System.CommandLine;
using System.Globalization;

namespace Dateline.Commands.Terminal;

/// <summary>The options that several commands share, each with the check of its value.</summary>
internal static class Options
{
    // More than any machine has processors. Each job has its own memory.
    private const int MostJobs = 1024;

    static Options()
    {
        Check(Input, IsName, "the name of a folder");
        Check(Theme, Directory.Exists, "a folder that exists");
        Check(Output, IsName, "the name of a folder");
        Check(State, IsName, "the name of a folder");
        Check(
            Jobs,
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is > 0 and <= MostJobs,
            $"a whole number from 1 to {MostJobs}");
        Check(Now, ContextLoader.IsTime, "a time such as 2020-01-31, 2020-01-31 18:00 or 2020-01-31T18:00:00+03:00");
        Check(BaseUrl, ContextLoader.IsSiteUrl, "a URL such as https://example.org/ or https://example.org/path/");
    }

    public static Option<string> Input { get; } = new("--input", "-i")
    {
        Description = "The newsroom's folder: site.yml, articles/ ...",
        DefaultValueFactory = _ => "input",
        HelpName = "folder",
    };

    public static Option<string?> Theme { get; } = new("--theme", "-t")
    {
        Description =
            "The folder of the newsroom's own theme files, which override those of the built-in theme. Default: theme beside the newsroom.",
        HelpName = "folder",
    };

    public static Option<string> Output { get; } = new("--output", "-o")
    {
        Description = "The site's folder. Files that Dateline did not write are never overwritten or removed.",
        DefaultValueFactory = _ => "output",
        HelpName = "folder",
    };

    public static Option<string?> State { get; } = new("--state")
    {
        Description =
            "The folder of the build cache. It quotes texts that are not public; you can delete it at any time. "
                + "Default: .dateline beside the newsroom.",
        HelpName = "folder",
    };

    public static Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "The site's URL, instead of the url in site.yml: https://example.org/repo/.",
        HelpName = "url",
    };

    public static Option<string?> Now { get; } = new("--now")
    {
        Description = "Use this time as the current time: 2020-01-31 18:00, in the site's time zone.",
        HelpName = "time",
    };

    public static Option<bool> Drafts { get; } = new("--drafts") { Description = "Include drafts. Embargoes and dates still apply." };

    public static Option<int> Jobs { get; } = new("--jobs", "-j")
    {
        Description = "Number of parallel jobs. Default: one per processor.",
        HelpName = "number",
    };

    /// <summary>Makes any other value of an option a usage error, which says what is <paramref name="expected"/>.</summary>
    public static void Check(Option option, Func<string, bool> isValid, string expected) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !isValid(token.Value))
        {
            result.AddError($"{option.Name} expects {expected}, not '{token.Value}'.");
        }
    });

    /// <summary>The same for an option whose value is one of a few words.</summary>
    public static void CheckChoice(Option option, params string[] words) => Check(option, words.Contains, Or(words));

    /// <summary>Words as a choice: <c>text, json or sarif</c>.</summary>
    public static string Or(IReadOnlyList<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    /// <summary>The folders that a command line names. Commands that write no site have no <c>--output</c>.</summary>
    public static Project Project(ParseResult parsed)
    {
        var input = Full(parsed.GetValue(Input)!);
        var theme = parsed.GetValue(Theme) is { } named ? Full(named) : Path.Combine(Path.GetDirectoryName(input) ?? input, "theme");
        var project = new Project(input, theme, Full(parsed.GetValue(Output) ?? "output"));
        return parsed.GetValue(State) is { } state ? project with { CacheFolder = Full(state) } : project;
    }

    private static bool IsName(string value) => value.Trim().Length > 0;

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
