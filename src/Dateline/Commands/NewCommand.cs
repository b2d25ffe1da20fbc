using System.CommandLine;
using Dateline.Authoring;
using Dateline.Commands.Terminal;

namespace Dateline.Commands;

/// <summary>
/// <c>dateline new</c>: creates a file in the right place with the right name, from flags and, on a terminal, from answers to questions.
/// </summary>
internal static class NewCommand
{
    private const string Description = "Create a file in the right place, with the right name and fields.";

    private const string Details =
        """
        Prints the path of the new file. Existing files are never overwritten. New texts are drafts until you change their status.

        On a terminal, the command asks for missing values. In scripts, pass flags: missing values are a usage error (exit code 2).

        Examples:
          dateline new article                                       ask for everything
          dateline new article --title "The wall holds" --section world --place Leeds --edit
          dateline new edition --background libya-crisis             start from the newest edition
          dateline new topic --name "The Oka" --kind place
          dateline new series --name "A year at the Oka"             then: dateline new article --series a-year-at-the-oka
          dateline new live --title "Flood at the Oka" --section world
        """;

    private static readonly Option<string?> Title = new("--title") { Description = "The headline." };
    private static readonly Option<string?> Name = new("--name") { Description = "The name that readers see." };
    private static readonly Option<string?> Lede = new("--lede") { Description = "The standfirst: a summary in a sentence or two." };
    private static readonly Option<string?> Section = new("--section") { Description = "The story's section.", HelpName = "id" };
    private static readonly Option<string?> Place = new("--place") { Description = "The dateline's city.", HelpName = "city" };
    private static readonly Option<string?> Background = new("--background") { Description = "The explainer.", HelpName = "id" };
    private static readonly Option<string?> Role = new("--role") { Description = "What the author does here." };
    private static readonly Option<string?> About = new("--description") { Description = "What it is, in a sentence." };
    private static readonly Option<string> AuthorKind = ChoiceOf("--kind", "kind", DocumentType.AuthorKinds);
    private static readonly Option<string> TopicKind = ChoiceOf("--kind", "kind", DocumentType.TopicKinds);

    // A new text can't be withdrawn, so this is not every status of the declaration.
    private static readonly Option<string> Status = ChoiceOf("--status", "status", ["draft", "published"]);

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "The date, in the site's time zone: 2020-01-31 or 2020-01-31 18:00. Default: today.",
        HelpName = "date",
    };

    private static readonly Option<string?> Slug = new("--slug")
    {
        Description = "The name of the file, also used in the address. Default: from the headline or name.",
    };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "The text's language, if not the site's: en, ru, pt-BR.",
        HelpName = "tag",
    };

    private static readonly Option<string[]> Authors = new("--author")
    {
        Description = "An author: an id, or the name of an outside writer. Repeatable.",
        HelpName = "id",
    };

    private static readonly Option<string[]> Topics = new("--topic") { Description = "A topic. Repeatable.", HelpName = "id" };

    private static readonly Option<string[]> Backgrounds = new("--background")
    {
        Description = "An explainer to show below the story. Repeatable.",
        HelpName = "id",
    };

    // Most stories have neither, so no question asks for them.
    private static readonly Option<string?> Label = new("--label")
    {
        Description = "What it is, if it is not plain news: opinion, review, sponsored and so on.",
        HelpName = "id",
    };

    private static readonly Option<string?> Series = new("--series")
    {
        Description = "The series that it is a part of, which 'dateline new series' begins.",
        HelpName = "id",
    };

    private static readonly Option<bool> Edit = new("--edit", "-e")
    {
        Description = "Open the file in your editor: VISUAL, or else EDITOR.",
    };

    static NewCommand()
    {
        Options.Check(Date, ContextLoader.IsTime, "a date such as 2020-01-31 or 2020-01-31 18:00");
        Options.Check(
            Slug,
            value => value.Length > 0 && Model.Addresses.Slug.From(value) == value,
            "lowercase letters, digits and hyphens");
    }

    public static Command Create() => new DetailedCommand("new", Description, Details)
    {
        Create(
            "article", "Create a story: articles/2020/01/31-slug.md.", Article,
            Title, Lede, Section, Place, Date, Slug, Language, Status, Authors, Topics, Backgrounds, Label, Series),
        Create(
            "live", "Create a live story with a first entry: articles/2020/01/31-slug.md.", Live,
            Title, Lede, Section, Place, Date, Slug, Language, Status, Authors, Topics, Backgrounds, Label, Series),
        Create(
            "background", "Create an explainer with its first edition: backgrounds/slug/2020-01-31.md.", FirstEdition,
            Title, Lede, Date, Slug, Language, Status, Topics),
        Create("edition", "Create the next edition of an explainer, from its newest edition.", NextEdition, Background, Date, Status),
        Create("author", "Create an author: authors/slug.yml.", Author, Name, Slug, AuthorKind, Role),
        Create("series", "Create a series: series/slug.yml. Stories name it in their field 'series'.", NewSeries, Name, Slug, About),
        Create("topic", "Create a topic: topics/slug.yml.", Topic, Name, Slug, TopicKind, About),
        CreateNewsroom(),
    };

    /// <summary>Tells users of earlier versions what the command is called now.</summary>
    private static Command CreateNewsroom()
    {
        var command = new Command("newsroom", "Moved to 'dateline init'.") { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(_ => UsageErrors.Report("a newsroom is created by 'dateline init'; see dateline init --help"));
        return command;
    }

    private static Command Create(
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

    /// <summary>An option with a few words to choose from. The first is the default.</summary>
    private static Option<string> ChoiceOf(string flag, string name, IReadOnlyList<string> words)
    {
        var option = new Option<string>(flag)
        {
            Description = $"The {name}: {Options.Or(words)}.",
            DefaultValueFactory = _ => words[0],
            HelpName = name,
        };
        Options.CheckChoice(option, [.. words]);
        return option;
    }

    private static int Run(ParseResult parsed, Func<Prompt, ParseResult, OpenedNewsroom, NewDocument?> compose, CancellationToken stop)
    {
        if (OpenedNewsroom.Open(Options.Project(parsed), stop) is not { } newsroom)
        {
            return ExitCode.Errors;
        }

        var answers = new Prompt(parsed, Prompt.Terminal(), stop);
        var document = compose(answers, parsed, newsroom);
        return answers.Fault is { } fault
            ? UsageErrors.Report(fault)
            : NewFile.Write(document!, newsroom.Site, newsroom.Project.Input, parsed.GetValue(Edit));
    }

    private static NewDocument Article(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) =>
        NewDocuments.Article(Plan(answers, parsed, newsroom), newsroom.Site, newsroom.Now);

    private static NewDocument Live(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) =>
        NewDocuments.Article(Plan(answers, parsed, newsroom) with { IsLive = true }, newsroom.Site, newsroom.Now);

    private static ArticlePlan Plan(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) =>
        new(
            answers.Required(Title, "Headline?"),
            answers.Optional(Lede, "Lede, in a sentence or two?"),
            answers.Choice(Section, "Section?", "section", newsroom.Choices.Sections),
            answers.Optional(Place, "City of the dateline?"),
            parsed.GetValue(Date),
            parsed.GetValue(Slug),
            parsed.GetValue(Language),
            parsed.GetValue(Status)!,
            answers.Several(Authors, "Authors?", newsroom.Choices.Authors),
            answers.Several(Topics, "Topics?", newsroom.Choices.Topics),
            answers.Several(Backgrounds, "Explainers to show below the story?", [.. newsroom.Choices.Backgrounds], mustBe: "explainer"))
        {
            Label = answers.Known(Label, "label", [.. newsroom.Choices.Labels.Select(l => l.Id)]),
            Series = answers.Known(Series, "series", newsroom.Choices.Series),
        };

    private static NewDocument FirstEdition(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) => NewDocuments.Background(
        answers.Required(Title, "Title of the explainer?"),
        answers.Optional(Lede, "Lede, in a sentence or two?"),
        parsed.GetValue(Date),
        parsed.GetValue(Slug),
        parsed.GetValue(Language),
        parsed.GetValue(Status)!,
        answers.Several(Topics, "Topics?", newsroom.Choices.Topics),
        newsroom.Site,
        newsroom.Now);

    private static NewDocument? NextEdition(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom)
    {
        var id = answers.Choice(Background, "Explainer?", "explainer", [.. newsroom.Choices.Backgrounds]);
        return newsroom.Choices.NewestEditions.TryGetValue(id, out var newest)
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

    private static NewDocument Author(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) => NewDocuments.Author(
        answers.Required(Name, "Name?"),
        parsed.GetValue(Slug),
        parsed.GetValue(AuthorKind)!,
        answers.Optional(Role, "Role?"));

    private static NewDocument NewSeries(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) => NewDocuments.Series(
        answers.Required(Name, "Name of the series?"),
        parsed.GetValue(Slug),
        answers.Optional(About, "Description, in a sentence?"));

    private static NewDocument Topic(Prompt answers, ParseResult parsed, OpenedNewsroom newsroom) => NewDocuments.Topic(
        answers.Required(Name, "Name?"),
        parsed.GetValue(Slug),
        parsed.GetValue(TopicKind)!,
        answers.Optional(About, "Description, in a sentence?"));
}
