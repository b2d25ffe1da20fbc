using System.CommandLine;
using Dateline.Authoring;
using Dateline.Commands.Terminal;

namespace Dateline.Commands;

/// <summary><c>dateline new newsroom</c>: the settings with which a newsroom begins.</summary>
internal static class NewNewsroom
{
    private static readonly Option<string?> Url = new(
        "--url")
    { Description = "Where the site will live: https://example.org/.", HelpName = "url" };
    private static readonly Option<string?> Zone = new(
        "--zone")
    { Description = "The newsroom's time zone: Europe/London.", HelpName = "zone" };
    private static readonly Option<string?> Language = new(
        "--language")
    { Description = "The language it is written in: en, ru, pt-BR. Default: en.", HelpName = "tag" };
    private static readonly Option<string?> Section = new(
        "--section")
    { Description = "The name of the first section. Default: News.", HelpName = "name" };

    static NewNewsroom() =>
        Options.Check(Url, ContextLoader.IsSiteUrl, "an address such as https://example.org/ or https://example.org/path/");

    public static Command Make(Option<string?> name, Option<bool> edit)
    {
        var command = new Command(
            "newsroom", "A newsroom: its site.yml, with one section.") { name, Url, Zone, Language, Section, edit, Options.Input };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() =>
        {
            var answers = new Prompt(parsed, Prompt.Terminal(), stop);
            var document = NewDocuments.Newsroom(
                answers.Needed(name, "What is the newsroom called?"),
                answers.Needed(Url, "Where will the site live, such as https://example.org/?"),
                answers.Needed(Zone, "In which time zone, such as Europe/London?"),
                parsed.GetValue(Language) ?? "en",
                parsed.GetValue(Section) ?? "News");
            return answers.Fault is { } fault
                ? UsageErrors.Report(fault)
                : NewFile.Write(document, null, Path.GetFullPath(parsed.GetValue(Options.Input)!), parsed.GetValue(edit));
        })));
        return command;
    }
}
