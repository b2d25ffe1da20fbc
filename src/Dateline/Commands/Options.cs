using System.CommandLine;

namespace Dateline.Commands;

/// <summary>Options that several commands share, each checked in one way.</summary>
internal static class Options
{
    /// <summary>What an option that names a folder takes.</summary>
    public const string Folder = "the name of a folder";

    public static readonly Option<string> Input = new("--input", "-i") { Description = "The newsroom's folder: site.yml, articles/ ...", DefaultValueFactory = _ => "input", HelpName = "folder" };
    public static readonly Option<string> Theme = new("--theme", "-t") { Description = "The theme's folder: templates, stylesheet, words.", DefaultValueFactory = _ => "theme", HelpName = "folder" };
    public static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Where the site will live, in place of site.yml's url: https://example.org/repo/.", HelpName = "url" };
    public static readonly Option<string?> Now = new("--now") { Description = "See the site as it is at this time: 2020-01-31 18:00, in the site's zone. Default: the current time.", HelpName = "time" };
    public static readonly Option<bool> Drafts = new("--drafts") { Description = "Show drafts as if they were published. Embargoes and dates still hold." };

    static Options()
    {
        Check(Input, IsFolder, Folder);
        Check(Theme, IsFolder, Folder);
        Check(BaseUrl, Preparation.IsSiteUrl, "an address such as https://example.org/ or https://example.org/path/");
        Check(Now, Preparation.IsTime, "a time such as 2020-01-31, 2020-01-31 18:00 or 2020-01-31T18:00:00+03:00");
    }

    public static bool IsFolder(string value) => value.Trim().Length > 0;

    /// <summary>Complains of a value that is not what the option <paramref name="takes"/>.</summary>
    public static void Check(Option option, Func<string, bool> isRight, string takes) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !isRight(token.Value))
        {
            result.AddError($"{option.Name} takes {takes}, not '{token.Value}'.");
        }
    });

    public static string Full(ParseResult parsed, Option<string> folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(folder)!));
}
