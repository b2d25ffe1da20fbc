using System.CommandLine;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Model.Addresses;

namespace Dateline.Commands;

/// <summary>The options of <c>dateline import</c>, each with the check of its value.</summary>
internal static class ImportOptions
{
    public static Option<string> To { get; } = new("--to")
    {
        Description = "The newsroom's folder. A site.yml is created if there is none.",
        DefaultValueFactory = _ => "input",
        HelpName = "folder",
    };

    public static Option<string?> Section { get; } = new("--section")
    {
        Description = "Put every story into this section.",
        HelpName = "id",
    };

    public static Option<string?> Name { get; } = new("--name")
    {
        Description = "The newsroom's name, for a new site.yml.",
        HelpName = "name",
    };

    public static Option<string?> Url { get; } = new("--url")
    {
        Description = "The site's URL, for a new site.yml.",
        HelpName = "url",
    };

    public static Option<string?> Language { get; } = new("--language")
    {
        Description = "The newsroom's language, for a new site.yml.",
        HelpName = "tag",
    };

    public static Option<string?> Zone { get; } = new("--zone")
    {
        Description = "The newsroom's time zone, for a new site.yml: Europe/Moscow.",
        HelpName = "zone",
    };

    public static Option<string?> MappingFile { get; } = new("--mapping")
    {
        Description = "Map fields, sections and shortcodes as this file says.",
        HelpName = "file",
    };

    public static Option<bool> ShowMapping { get; } = new("--show-mapping")
    {
        Description = "Print the mapping as a file to edit. Import nothing.",
    };

    public static Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show what would be imported. Write nothing." };

    public static Option<string?> Report { get; } = new("--report")
    {
        Description = "Write the full report as JSON.",
        HelpName = "file",
    };

    public static Option<string> Expired { get; } = new("--expired")
    {
        Description = "Expired stories of the old site: honour (they stay hidden) or keep (they are shown).",
        DefaultValueFactory = _ => "honour",
        HelpName = "choice",
    };

    public static Option<string?> Year { get; } = new("--year")
    {
        Description = "The year of datelines that name none.",
        HelpName = "year",
    };

    public static Option<string?> Date { get; } = new("--date")
    {
        Description = "The date of the stories, instead of the date in the dateline: 2019-12-10 or 2019-12-10 14:30.",
        HelpName = "date",
    };

    public static Option<bool> KeepHeadings { get; } = new("--keep-headings")
    {
        Description = "Keep headings in the story. By default, the text below a heading becomes a background.",
    };

    public static IEnumerable<Option> OfEverySource => [To, Section, Name, Url, Language, Zone, DryRun, Report, Options.State];

    static ImportOptions()
    {
        Options.Check(Year, IsYear, "a year such as 2019");
        Options.Check(Date, ContextLoader.IsTime, "a date such as 2019-12-10 or 2019-12-10 14:30");
        Options.Check(Section, value => value.Split('/').All(Slug.IsSlug), "the id of a section, such as world or world/europe");
        Options.Check(Url, ContextLoader.IsSiteUrl, "a URL such as https://example.org/");
        Options.Check(Language, ContextLoader.IsLanguage, "a language tag such as en or pt-BR");
        Options.Check(Zone, ContextLoader.IsZone, "the name of a time zone, such as Europe/Moscow");
        Options.CheckChoice(Expired, "honour", "keep");
    }

    private static bool IsYear(string value) =>
        value.Length == 4
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1000 and <= 9998;
}
