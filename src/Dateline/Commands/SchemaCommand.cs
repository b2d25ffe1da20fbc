using System.CommandLine;
using Dateline.Authoring;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;

namespace Dateline.Commands;

/// <summary><c>dateline schema</c>: tells editors' tools which fields there are and what this newsroom has to choose from.</summary>
internal static class SchemaCommand
{
    private const string Description =
        "Write JSON Schemas of the newsroom's files, for completion and checking in an editor: a file a kind, in .schema/ beside\n" +
        "the newsroom. The sections, authors, topics and explainers of the newsroom are offered as choices, so write them anew\n" +
        "when these have changed. With a kind the schema of that kind is printed and nothing is written.\n\n" +
        "Examples:\n" +
        "  dateline schema                                     .schema/article.json, .schema/site.json ...\n" +
        "  dateline schema article                             print the one of articles\n" +
        "  dateline schema --vscode > .vscode/settings.json    VS Code: YAML files, and forms for front matter\n" +
        "  dateline schema --cms > .pages.yml                  Pages CMS: forms in the browser, for writers without a terminal";

    private static readonly Argument<string?> Name = new(
        "kind")
    { Description = $"One of {string.Join(", ", DocumentType.Names)}.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Folder = new(
        "--output", "-o")
    { Description = "Where the schemas go. Default: .schema beside the newsroom.", HelpName = "folder" };
    private static readonly Option<bool> VsCode = new(
        "--vscode")
    { Description = "Print the settings with which VS Code uses the schemas." };
    private static readonly Option<bool> Cms = new("--cms") { Description = "Print the configuration of Pages CMS." };

    public static Command Make()
    {
        var command = new Command("schema", Description) { Name, Folder, VsCode, Cms, Options.Input, Options.Theme, Options.State };
        command.Validators.Add(result =>
        {
            var name = result.GetValue(Name);
            if (name is not null && !DocumentType.Names.Contains(name))
            {
                result.AddError(
                    $"there is no kind "
                        + $"'{name}'{(Nearest.To(name, DocumentType.Names) is { } near ? $"; did you mean '{near}'?" : $". The kinds are {string.Join(", ", DocumentType.Names)}.")}");
            }

            if ((name is null ? 0 : 1) + (result.GetValue(VsCode) ? 1 : 0) + (result.GetValue(Cms) ? 1 : 0)
                + (result.GetValue(Folder) is null ? 0 : 1) > 1)
            {
                result.AddError("a kind, --output, --vscode and --cms each ask for something else; give one of them.");
            }
        });
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        if (OpenedNewsroom.Open(project, stop) is not { } opened)
        {
            return ExitCode.Errors;
        }

        var kinds = DocumentType.All(opened.Site);
        if (parsed.GetValue(Name) is { } name)
        {
            Console.Write(Serialized.Json(JsonSchemas.Create(kinds.Single(k => k.Name == name), opened.Offer)));
            return ExitCode.Done;
        }

        var newsroom = Project.DisplayPath(project.Input);
        if (parsed.GetValue(VsCode))
        {
            Console.Write(Serialized.Json(VsCodeSettings.Create(kinds, opened.Offer, newsroom, Project.DisplayPath(Beside(project)))));
            return ExitCode.Done;
        }

        if (parsed.GetValue(Cms))
        {
            Console.Write(PagesCmsConfig.Create(kinds, opened.Offer, newsroom));
            return ExitCode.Done;
        }

        var folder = parsed.GetValue(Folder) is { } named ? Path.GetFullPath(named) : Beside(project);
        Directory.CreateDirectory(folder);
        foreach (var kind in kinds)
        {
            File.WriteAllText(Path.Combine(folder, kind.Name + ".json"), Serialized.Json(JsonSchemas.Create(kind, opened.Offer)));
        }

        Console.WriteLine($"{kinds.Length} schemas are in {Project.DisplayPath(folder)}/");
        return ExitCode.Done;
    }

    /// <summary>Beside the newsroom and not in it, where it would be taken for content.</summary>
    private static string Beside(Project project) => Path.Combine(Path.GetDirectoryName(project.Input) ?? project.Input, ".schema");
}
