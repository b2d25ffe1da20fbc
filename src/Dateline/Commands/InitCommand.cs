using System.CommandLine;
using Dateline.Authoring;
using Dateline.Authoring.Forms;
using Dateline.Check;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline init</c>: creates a newsroom's repository, from flags and, on a terminal, from answers to questions.</summary>
internal static class InitCommand
{
    private const string Description = "Create a newsroom: a folder with everything that it needs.";

    private const string Details =
        """
        Writes settings, a first story, an explainer, an author, pages, the front page, workflows that check and publish, settings for
        editors, and a page for the desk. Existing files are never overwritten. Starts a git repository, unless the folder is in one.

        On a terminal, the command asks for missing values. In scripts, pass flags: --name and --url are required, and --zone if the
        machine's own zone is UTC.

        The texts are examples with the mark TK. 'dateline check --publish' lists them; the workflows publish nothing while one is left.

        Examples:
          dateline init courier                                      ask for everything
          dateline init --name "The Courier" --url https://courier.example/ --zone Europe/London --place London
          dateline init --name "The Courier" --url https://courier.example/ --cms
          dateline init --name "Вестник" --url https://vestnik.example/ --language ru --zone Europe/Moscow --dateline tass
        """;

    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "The folder of the repository. Default: the current folder.",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<bool> Forms = new("--cms")
    {
        Description = "Add a page at /admin/ with forms in the browser, for writers without a terminal (Sveltia CMS).",
    };

    public static Command Create()
    {
        var command = new DetailedCommand("init", Description, Details) { Folder };
        command.Options.Add(Forms);
        foreach (var flag in InitQuestions.Flags)
        {
            command.Options.Add(flag);
        }

        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(Folder)!));
        var folder = new RepositoryFolder(path);
        if (folder.Fault(NewNewsroom.PathsOutsideNewsroom) is { } inTheWay)
        {
            return UsageErrors.Report(inTheWay);
        }

        var answers = new Prompt(parsed, Prompt.Terminal(), stop);
        var plan = InitQuestions.Ask(answers, path, Pipelines.Claims);
        if (answers.Fault is { } fault)
        {
            return UsageErrors.Report(fault);
        }

        if (parsed.GetValue(Forms))
        {
            plan = plan with { HasForms = true, Repository = CmsRepository.FromRemote(GitRepository.RemoteOf(path)) };
        }

        var written = folder.Write(NewNewsroom.Create(plan, ContextLoader.Clock));
        var git = folder.StartGit();
        Print(plan, folder, written.Length, git);
        return ExitCode.Success;
    }

    private static void Print(NewsroomPlan plan, RepositoryFolder folder, int count, string git)
    {
        var where = folder.IsHere ? "this folder" : folder.DisplayPath + "/";
        Console.WriteLine($"Wrote {Quantity.Format(count, "file")} to {where}. {git}".TrimEnd());
        Console.WriteLine($"{plan.Name}: {plan.Url}, {plan.Language}, {plan.Zone.Id}. {folder.DeskPage} is the page for the desk.");
        if (!LanguageNames.IsInTheme(plan.Language))
        {
            Console.WriteLine($"The theme has no labels in '{plan.Language}', so they are in English; 'dateline check' says what to add.");
        }

        if (!StarterFiles.HasTexts(plan.Language))
        {
            Console.WriteLine($"There are no example texts in '{plan.Language}', so they are in English.");
        }

        if (plan.HasForms)
        {
            Console.WriteLine(
                plan.Repository is { } repository
                    ? $"The forms are at {plan.Url}admin/ once the site is published, and write to {repository.Name}."
                    : $"The forms are at {plan.Url}admin/ once the site is published. Write the name of the repository into "
                        + $"{NewNewsroom.Folder}/{AdminPage.Folder}/config.yml.");
        }

        if (plan.Action.Length == 0)
        {
            Console.WriteLine("No workflows were written, because no action was named. Pass --action to have them.");
        }

        Console.WriteLine(
            """

            Whoever can read the repository can read drafts and embargoed stories. In a public repository that is everyone: an embargo
            keeps a story from the site, not from the repository. If that is not what you want, keep the repository private.

            Next:
            """);
        if (!folder.IsHere)
        {
            Console.WriteLine($"  cd {folder.DisplayPath}");
        }

        Console.WriteLine(
            """
              dateline serve              show the site at http://127.0.0.1:8000/
              dateline new article        write a story
              dateline check --publish    list the example texts, which have the mark TK; replace them before you publish
              git add . && git commit -m "A newsroom"
            """);
    }
}
