using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Authoring;
using Dateline.Authoring.Forms;
using Dateline.Check;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline schema</c>: writes what editors need to complete and check a newsroom's files.</summary>
internal static class SchemaCommand
{
    private const string Description = "Write JSON Schemas, so that editors can complete and check files.";

    private const string PagesCms = "pages";
    private const string SveltiaCms = "sveltia";

    private const string Details =
        """
        Writes one schema for each kind of file, to .schema/ beside the newsroom. With a kind, prints that schema and writes nothing.

        The schemas offer the newsroom's sections, authors, topics and explainers. Run the command again after these change.

        Examples:
          dateline schema                                     write .schema/article.json, .schema/site.json ...
          dateline schema article                             print the schema of articles
          dateline schema --vscode > .vscode/settings.json    VS Code: checks for YAML files, forms for front matter
          dateline schema --cms > .pages.yml                  Pages CMS: forms in the browser
          dateline schema --cms sveltia > input/static/admin/config.yml    Sveltia CMS: forms on the site itself
        """;

    private static readonly Argument<string?> Kind = new("kind")
    {
        Description = $"The kind of file: {Options.Or(DocumentType.Names)}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Folder = new("--output", "-o")
    {
        Description = "Write the schemas to this folder. Default: .schema beside the newsroom.",
        HelpName = "folder",
    };

    private static readonly Option<bool> VsCode = new("--vscode") { Description = "Print settings for VS Code." };
    private static readonly Option<string?> Cms = new("--cms")
    {
        Description = "Print the configuration of a CMS: pages (Pages CMS, the default) or sveltia (Sveltia CMS).",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "name",
    };

    static SchemaCommand() => Options.CheckChoice(Cms, PagesCms, SveltiaCms);

    public static Command Create()
    {
        var command = new DetailedCommand("schema", Description, Details)
        {
            Kind, Folder, VsCode, Cms, Options.Input, Options.Theme, Options.State,
        };
        command.Validators.Add(Check);
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static void Check(CommandResult result)
    {
        var kind = result.GetValue(Kind);
        if (kind is not null && !DocumentType.Names.Contains(kind))
        {
            var near = Nearest.To(kind, DocumentType.Names);
            var hint = near is null ? $"; use {Options.Or(DocumentType.Names)}" : $"; did you mean '{near}'?";
            result.AddError($"there is no kind '{kind}'{hint}");
        }

        bool[] isGiven =
        [
            kind is not null, result.GetValue(VsCode), result.GetResult(Cms) is not null, result.GetValue(Folder) is not null,
        ];
        if (isGiven.Count(given => given) > 1)
        {
            result.AddError("a kind, --output, --vscode and --cms exclude each other; use one of them.");
        }
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        if (OpenedNewsroom.Open(project, stop) is not { } opened)
        {
            return ExitCode.Errors;
        }

        var kinds = DocumentType.All(opened.Site);
        var newsroom = Project.DisplayPath(project.Input);
        if (parsed.GetValue(Kind) is { } name)
        {
            Console.Write(Serialized.Json(JsonSchemas.Create(kinds.Single(k => k.Name == name), opened.Choices)));
        }
        else if (parsed.GetValue(VsCode))
        {
            var schemas = Project.DisplayPath(DefaultFolder(project));
            Console.Write(Serialized.Json(VsCodeSettings.Create(kinds, opened.Choices, newsroom, schemas)));
        }
        else if (parsed.GetResult(Cms) is not null)
        {
            var inRepository = GitRepository.PathOf(project.Input) ?? newsroom;
            Console.Write(parsed.GetValue(Cms) == SveltiaCms
                ? SveltiaConfig.Create(
                    kinds, opened.Choices, opened.Site, inRepository, CmsRepository.FromRemote(GitRepository.RemoteOf(project.Input)))
                : PagesCmsConfig.Create(kinds, opened.Choices, inRepository));
        }
        else
        {
            Write(kinds, opened.Choices, parsed.GetValue(Folder) is { } named ? Path.GetFullPath(named) : DefaultFolder(project));
        }

        return ExitCode.Success;
    }

    private static void Write(ImmutableArray<DocumentType> kinds, Choices choices, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var kind in kinds)
        {
            File.WriteAllText(Path.Combine(folder, kind.Name + ".json"), Serialized.Json(JsonSchemas.Create(kind, choices)));
        }

        Console.WriteLine($"Wrote {Quantity.Format(kinds.Length, "schema")} to {Project.DisplayPath(folder)}/");
    }

    /// <summary>A folder beside the newsroom. Inside it, builds would read the schemas as content.</summary>
    private static string DefaultFolder(Project project) =>
        Path.Combine(Path.GetDirectoryName(project.Input) ?? project.Input, ".schema");
}
