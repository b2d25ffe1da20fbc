using System.CommandLine;
using Dateline.Authoring;
using Dateline.Commands.Terminal;

namespace Dateline.Commands;

/// <summary><c>dateline new</c>: starts a file in the right place with the right name, and asks for what it needs to know.</summary>
internal static class NewCommand
{
    private const string Description =
        "Start something new: a file in the right place, with the right name and what is needed at its head. On a terminal what is\n" +
        "missing is asked for; elsewhere flags say it. A new text is a draft until its status is changed. The path of the new file\n" +
        "is printed; a file that is there already is never touched.\n\n" +
        "Examples:\n" +
        "  dateline new article                                       ask for everything\n" +
        "  dateline new article --title \"The wall holds\" --section world --place Leeds --edit\n" +
        "  dateline new edition --background libya-crisis             start from the newest edition\n" +
        "  dateline new topic --name \"The Oka\" --kind place";

    private static readonly Option<string?> Title = new("--title") { Description = "The headline." };
    private static readonly Option<string?> Name = new("--name") { Description = "The name that readers see." };
    private static readonly Option<string?> Lede = new(
        "--lede")
    { Description = "The standfirst: what it is about, in a sentence or two." };
    private static readonly Option<string?> Section = new("--section") { Description = "The section that it goes to.", HelpName = "id" };
    private static readonly Option<string?> Place = new("--place") { Description = "The dateline's city.", HelpName = "city" };
    private static readonly Option<string?> Date = new(
        "--date")
    { Description = "Its date, in the site's zone: 2020-01-31 or 2020-01-31 18:00. Default: today.", HelpName = "date" };
    private static readonly Option<string?> Slug = new(
        "--slug")
    { Description = "The name of its file, and of its address. Default: made of the headline or name." };
    private static readonly Option<string?> Language = new(
        "--language")
    { Description = "The language it is written in, if not the site's: en, ru, pt-BR.", HelpName = "tag" };
    private static readonly Option<string> Status = new(
        "--status")
    { Description = "draft or published.", DefaultValueFactory = _ => "draft", HelpName = "status" };
    private static readonly Option<string[]> Authors = new(
        "--author")
    { Description = "Who writes it: an id, or the name of an outside writer. May be given again.", HelpName = "id" };
    private static readonly Option<string[]> Topics = new(
        "--topic")
    { Description = "What it is about. May be given again.", HelpName = "id" };
    private static readonly Option<string[]> Backgrounds = new(
        "--background")
    { Description = "An explainer to show below it. May be given again.", HelpName = "id" };
    private static readonly Option<string?> Background = new("--background") { Description = "The explainer.", HelpName = "id" };
    private static readonly Option<string?> AuthorKind = new(
        "--kind")
    { Description = "person or desk. Default: person.", HelpName = "kind" };
    private static readonly Option<string?> TopicKind = new(
        "--kind")
    { Description = "subject, person, place or organisation. Default: subject.", HelpName = "kind" };
    private static readonly Option<string?> Role = new("--role") { Description = "What the author does here." };
    private static readonly Option<string?> About = new("--description") { Description = "What it is, in a sentence." };
    private static readonly Option<bool> Edit = new(
        "--edit", "-e")
    { Description = "Open the file in the editor that VISUAL or EDITOR names." };

    static NewCommand()
    {
        Options.Check(Date, ContextLoader.IsTime, "a date such as 2020-01-31 or 2020-01-31 18:00");
        Options.Check(Slug, value => value.Length > 0 && Model.Slug.From(value) == value, "small letters, digits and hyphens");
        Options.Check(Status, value => value is "draft" or "published", "draft or published");
        Options.Check(AuthorKind, value => value is "person" or "desk", "person or desk");
        Options.Check(
            TopicKind, value => value is "subject" or "person" or "place" or "organisation", "subject, person, place or organisation");
    }

    public static Command Make() => new("new", Description)
    {
        Make(
            "article", "A story: articles/2020/01/31-slug.md.", Article, Title, Lede, Section, Place, Date, Slug, Language, Status,
            Authors, Topics, Backgrounds),
        Make(
            "background", "An explainer, with its first edition: backgrounds/slug/2020-01-31.md.", FirstEdition, Title, Lede, Date, Slug,
            Language, Status, Topics),
        Make("edition", "The next edition of an explainer, which starts from the newest one.", NextEdition, Background, Date, Status),
        Make(
            "author",
            "Somebody who writes here: authors/slug.yml.",
            (
                answers,
                parsed,
                _) =>
                    NewDocuments.Author(
                        answers.Needed(Name, "Name?"),
                        parsed.GetValue(Slug),
                        parsed.GetValue(AuthorKind) ?? "person",
                        answers.Optional(Role, "Role?")),
            Name,
            Slug,
            AuthorKind,
            Role),
        Make(
            "topic",
            "Something that stories are about: topics/slug.yml.",
            (
                answers,
                parsed,
                _) =>
                    NewDocuments.Topic(
                        answers.Needed(Name, "Name?"),
                        parsed.GetValue(Slug),
                        parsed.GetValue(TopicKind) ?? "subject",
                        answers.Optional(About, "What is it, in a sentence?")),
            Name,
            Slug,
            TopicKind,
            About),
        NewNewsroom.Make(Name, Edit),
    };

    private static Command Make(
        string name, string description, Func<Prompt, ParseResult, OpenedNewsroom, NewDocument?> compose, params Option[] flags)
    {
        var command = new Command(name, description);
        foreach (var flag in (Option[])[.. flags, Edit, Options.Input, Options.Theme, Options.State])
        {
            command.Options.Add(flag);
        }

        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, compose, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, Func<Prompt, ParseResult, OpenedNewsroom, NewDocument?> compose, CancellationToken stop)
    {
        if (OpenedNewsroom.Open(Options.Project(parsed), stop) is not { } newsroom)
        {
            return ExitCode.Errors;
        }

        var answers = new Prompt(parsed, Prompt.Terminal(), stop);
        var document = compose(answers, parsed, newsroom);
        return answers.Fault is { } fault ? UsageErrors.Report(fault)
            : NewFile.Write(document!, newsroom.Site, newsroom.Project.Input, parsed.GetValue(Edit));
    }

    private static NewDocument Article(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom)
    {
        var plan = new ArticlePlan(
            answers.Needed(Title, "Headline?"),
            answers.Optional(Lede, "What is it about, in a sentence or two?"),
            answers.Choice(Section, "Section?", "section", newsroom.Offer.Sections),
            answers.Optional(Place, "The dateline's city?"),
            parsed.GetValue(Date),
            parsed.GetValue(Slug),
            parsed.GetValue(Language),
            parsed.GetValue(Status)!,
            answers.Some(Authors, "Who writes it?", newsroom.Offer.Authors),
            answers.Some(Topics, "What is it about?", newsroom.Offer.Topics),
            answers.Some(Backgrounds, "Explainers to show below it?", [.. newsroom.Offer.Backgrounds], mustBe: "explainer"));
        return NewDocuments.Article(plan, newsroom.Site, newsroom.Now);
    }

    private static NewDocument FirstEdition(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) => NewDocuments.Background(
        answers.Needed(Title, "What is the explainer called?"),
        answers.Optional(Lede, "What does it explain, in a sentence or two?"),
        parsed.GetValue(Date),
        parsed.GetValue(Slug),
        parsed.GetValue(Language),
        parsed.GetValue(Status)!,
        answers.Some(Topics, "What is it about?", newsroom.Offer.Topics),
        newsroom.Site,
        newsroom.Now);

    private static NewDocument? NextEdition(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom)
    {
        var id = answers.Choice(Background, "Of which explainer?", "explainer", [.. newsroom.Offer.Backgrounds]);
        return newsroom.Offer.NewestEditions.TryGetValue(id, out var newest)
            ? NewDocuments.Edition(
                id,
                newest,
                File.ReadAllText(Path.Combine(newsroom.Project.Input, newest)),
                parsed.GetValue(Date),
                parsed.GetValue(Status)!,
                newsroom.Site,
                newsroom.Now)
            : null;
    }
}
