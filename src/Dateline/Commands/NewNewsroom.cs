using System.CommandLine;
using Dateline.Authoring;
using Dateline.Commands.Terminal;

namespace Dateline.Commands;

/// <summary><c>dateline new newsroom</c>: creates the settings of a newsroom, <c>site.yml</c>.</summary>
internal static class NewNewsroom
{
    private static readonly Option<string?> Url = new("--url") { Description = "The site's URL: https://example.org/.", HelpName = "url" };

    private static readonly Option<string?> Zone = new("--zone")
    {
        Description = "The newsroom's time zone: Europe/London.",
        HelpName = "zone",
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "The newsroom's language: en, ru, pt-BR.",
        DefaultValueFactory = _ => "en",
        HelpName = "tag",
    };

    private static readonly Option<string> Section = new("--section")
    {
        Description = "The name of the first section.",
        DefaultValueFactory = _ => "News",
        HelpName = "name",
    };

    static NewNewsroom() =>
        Options.Check(Url, ContextLoader.IsSiteUrl, "a URL such as https://example.org/ or https://example.org/path/");

    public static Command Create(Option<string?> name, Option<bool> edit)
    {
        var command = new Command("newsroom", "Create a newsroom: its site.yml, with one section.")
        {
            name, Url, Zone, Language, Section, edit, Options.Input,
        };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() =>
        {
            var answers = new Prompt(parsed, Prompt.Terminal(), stop);
            var document = NewDocuments.Newsroom(
                answers.Required(name, "Name of the newsroom?"),
                answers.Required(Url, "URL of the site, such as https://example.org/?"),
                answers.Required(Zone, "Time zone, such as Europe/London?"),
                parsed.GetValue(Language)!,
                parsed.GetValue(Section)!);
            return answers.Fault is { } fault
                ? UsageErrors.Report(fault)
                : NewFile.Write(document, null, Path.GetFullPath(parsed.GetValue(Options.Input)!), parsed.GetValue(edit));
        })));
        return command;
    }
}
