using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using Dateline.Authoring;
using Dateline.Commands.Terminal;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Commands;

/// <summary>The questions of <c>init</c>, each with its flag, and what the machine suggests.</summary>
internal static class InitQuestions
{
    private static readonly Option<string?> Name = new("--name") { Description = "The newsroom's name, as readers see it." };

    private static readonly Option<string?> About = new("--description") { Description = "What the newsroom is, in a sentence." };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "The newsroom's language: a tag such as en, ru or pt-BR, or a name. Default: this machine's, if the theme has it.",
        HelpName = "language",
    };

    private static readonly Option<string?> Place = new("--place")
    {
        Description = "The newsroom's city, for the dateline of its first story.",
        HelpName = "city",
    };

    private static readonly Option<string?> Zone = new("--zone")
    {
        Description = "The newsroom's time zone: Europe/London. Default: this machine's, unless that is UTC.",
        HelpName = "zone",
    };

    private static readonly Option<string?> Url = new("--url")
    {
        Description = "The site's URL: https://example.org/. Default: that of GitHub Pages, if the folder is a clone from GitHub.",
        HelpName = "url",
    };

    private static readonly Option<string?> Sections = new("--sections")
    {
        Description = "The sections, with commas between them: \"World, local=Around town\". The id before the name is for the address.",
        HelpName = "names",
    };

    private static readonly Option<string?> Dateline = new("--dateline")
    {
        Description = "The style of datelines: plain, ap, reuters, tass, none or a pattern. Default: plain.",
        HelpName = "style",
    };

    private static readonly Option<string?> Author = new("--author")
    {
        Description = "The first author. Default: the name that git uses, or else the newsroom's.",
        HelpName = "name",
    };

    private static readonly Option<string?> Action = new("--action")
    {
        Description = "The action that the workflows use: OWNER/REPO/.github/actions/dateline@REF. Default: that of this release.",
        HelpName = "name",
    };

    public static ImmutableArray<Option> Flags { get; } =
        [Name, About, Language, Place, Zone, Url, Sections, Dateline, Author, Action];

    /// <summary>The plan of a newsroom. It is incomplete if the answers have a fault.</summary>
    public static NewsroomPlan Ask(Prompt answers, string folder, Claims claims)
    {
        var name = answers.Checked(Name, "Name of the newsroom?", null, Answers.Name) ?? "";
        var about = answers.Optional(About, "What is it, in a sentence?");
        var language = answers.Checked(Language, "Language?", SuggestedLanguage(), LanguageNames.Read) ?? StarterFiles.Fallback;
        var place = answers.Optional(Place, "City, for datelines?");
        var zone = answers.Checked(Zone, "Time zone, such as Europe/London?", SuggestedZone(place), Answers.Zone) ?? SiteZone.Utc;
        var url = answers.Checked(Url, "URL of the site, such as https://example.org/?", Machine.SiteUrl(folder), Answers.Url) ?? "";
        var sections = answers.Checked(
            Sections,
            "Sections, with commas between them?",
            StarterFiles.DefaultSections(language),
            written => SectionAnswer.Read(written, language, claims));
        var dateline = answers.Checked(Dateline, DatelineQuestion(place, name), "plain", Answers.Dateline) ?? "";
        var author = answers.Checked(Author, "First author?", SuggestedAuthor(folder, name), Answers.Author) ?? "";
        var action = Answers.BuiltInAction.Length > 0
            ? answers.Flag(Action, Answers.BuiltInAction, Answers.Action)
            : answers.Checked(
                Action,
                "Action that the workflows use, OWNER/REPO/.github/actions/dateline@REF? (Enter for no workflows)",
                "",
                Answers.Action);
        return new NewsroomPlan(
            name, about, url, language, zone, place, dateline, sections.IsDefault ? [] : sections, author, author == name, action ?? "");
    }

    /// <summary>The machine's language if the theme has it: without the country, unless the theme has that form.</summary>
    private static string SuggestedLanguage()
    {
        var own = LanguageNames.Read(Machine.Language()).Value ?? "";
        string[] forms = [own, own.Split('-')[0]];
        return forms.FirstOrDefault(f => LanguageNames.OfTheme.Contains(f)) ?? StarterFiles.Fallback;
    }

    /// <summary>The zone of the newsroom's city, or else the machine's.</summary>
    private static string? SuggestedZone(string place) => ZoneNames.OfCity(place) ?? Machine.Zone()?.Id;

    private static string SuggestedAuthor(string folder, string name) =>
        Machine.Author(folder) is { } user && Answers.Author(user).Fault.Length == 0 ? user : name;

    /// <summary>The question about datelines, with an example of each style.</summary>
    private static string DatelineQuestion(string place, string name)
    {
        var styles = DatelineStyle.Known.Where(s => s.Value.Length > 0).OrderBy(s => s.Value == DatelineStyle.Plain ? "" : s.Key).Select(
            style => $"  {style.Key,-8} "
                + new DatelineStyle(style.Value, FrozenDictionary<string, string>.Empty)
                    .Format("", place.Length > 0 ? place : "London", "November 24", "Nov 24", name));
        return $"Datelines?\n{string.Join('\n', styles)}\n  none\n";
    }
}
