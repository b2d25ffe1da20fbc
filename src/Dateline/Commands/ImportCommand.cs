using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Import;

namespace Dateline.Commands;

/// <summary>
/// <c>dateline import</c>: imports an archive into the newsroom. It can run again at any time: it writes only files that are missing, and
/// files that it wrote and that were not edited since.
/// </summary>
internal static class ImportCommand
{
    private const string Description = "Import stories from wire text, another generator, WordPress or a feed.";

    private const string Details =
        """
        You can stop an import and run it again. Files that were imported and then edited are never overwritten.
        The report lists what was mapped, what was guessed and what has no equivalent here. Nothing is dropped silently.

        Examples:
          dateline import wire story.txt --year 2019 --section world
          dateline import hugo ../old-site --dry-run                 show what would be imported
          dateline import hugo ../old-site --show-mapping > map.yml  edit the mapping, then:
          dateline import hugo ../old-site --mapping map.yml
          dateline import wordpress export.xml --report report.json
          dateline import feed feed.xml --section world

        Exit codes: 0 everything was imported; 1 broken parts were left out; 2 usage error; 3 I/O error.
        """;

    public static Command Create()
    {
        var command = new DetailedCommand("import", Description, Details)
        {
            CreateWire(),
            CreateOne(SourceKind.Hugo, "hugo", "Import a Hugo site, or its content folder.", "folder", ImportOptions.Expired),
            CreateOne(SourceKind.Jekyll, "jekyll", "Import a Jekyll site.", "folder", ImportOptions.Expired),
            CreateOne(SourceKind.Eleventy, "eleventy", "Import an Eleventy site.", "folder", ImportOptions.Expired),
            CreateOne(SourceKind.Zola, "zola", "Import a Zola site, or its content folder.", "folder", ImportOptions.Expired),
            CreateOne(SourceKind.MkDocs, "mkdocs", "Import an MkDocs site.", "folder", ImportOptions.Expired),
            CreateOne(SourceKind.WordPress, "wordpress", "Import a WordPress export (Tools, Export, All content).", "file"),
            CreateOne(SourceKind.Feed, "feed", "Import a file with an RSS or Atom feed.", "file"),
        };

        // With no kind of source, show help.
        command.SetAction(parsed => parsed.RootCommandResult.Command.Parse("import --help").Invoke());
        return command;
    }

    /// <summary>The command for text of wire agencies, which accepts any number of files.</summary>
    private static Command CreateWire()
    {
        var files = new Argument<string[]>("files") { Arity = ArgumentArity.OneOrMore, Description = "The files to import." };
        return Create(
            SourceKind.Wire,
            new Command("wire", "Import agency stories: headline, lede, a paragraph with a dateline, text, backgrounds.") { files },
            parsed => parsed.GetValue(files)!,
            [ImportOptions.Year, ImportOptions.Date, ImportOptions.KeepHeadings]);
    }

    /// <summary>The command for a source that is one folder or one file.</summary>
    private static Command CreateOne(SourceKind kind, string name, string description, string argument, params Option[] own)
    {
        var source = new Argument<string>(argument) { Description = $"The {argument} to import." };
        return Create(
            kind,
            new Command(name, description) { source },
            parsed => [parsed.GetValue(source)!],
            [ImportOptions.MappingFile, ImportOptions.ShowMapping, .. own]);
    }

    private static Command Create(SourceKind kind, Command command, Func<ParseResult, string[]> sources, Option[] own)
    {
        foreach (var option in own.Concat(ImportOptions.OfEverySource))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(kind, parsed, sources(parsed), stop))));
        return command;
    }

    private static int Run(SourceKind kind, ParseResult parsed, string[] sources, CancellationToken stop)
    {
        if (sources.FirstOrDefault(s => s.StartsWith('-')) is { } option)
        {
            return UsageErrors.Report($"there is no option '{option}' for this command");
        }

        ImmutableArray<string> paths = [.. sources.Select(s => Path.TrimEndingDirectorySeparator(Path.GetFullPath(s)))];
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(ImportOptions.To)!));
        if (Fault(kind, paths, target, parsed.GetValue(ImportOptions.MappingFile)) is { } fault)
        {
            return UsageErrors.Report(fault);
        }

        var state = parsed.GetValue(Options.State) is { } named ? Path.GetFullPath(named) : new Project(target, target, target).CacheFolder;
        var request = new ImportRequest(kind, paths, target, state, Console.IsInputRedirected || Console.IsErrorRedirected ? null : Ask)
        {
            MappingFile = parsed.GetValue(ImportOptions.MappingFile),
            Section = parsed.GetValue(ImportOptions.Section),
            Name = parsed.GetValue(ImportOptions.Name),
            Url = parsed.GetValue(ImportOptions.Url),
            Language = parsed.GetValue(ImportOptions.Language),
            Zone = parsed.GetValue(ImportOptions.Zone),
            Year = parsed.GetValue(ImportOptions.Year) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            Date = parsed.GetValue(ImportOptions.Date),
            KeepsHeadings = parsed.GetValue(ImportOptions.KeepHeadings),
            KeepsExpired = parsed.GetValue(ImportOptions.Expired) == "keep",
            IsDryRun = parsed.GetValue(ImportOptions.DryRun) || parsed.GetValue(ImportOptions.ShowMapping),
        };
        return Import(request, parsed, stop);
    }

    private static int Import(ImportRequest request, ParseResult parsed, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = request.MappingFile is { } file ? Mapping.Read(Path.GetFullPath(file), diagnostics) : Mapping.Default;
        if (diagnostics.HasErrors)
        {
            DiagnosticOutput.Print(diagnostics);
            return ExitCode.Errors;
        }

        var result = new Importer(request, mapping, Pipelines.Claims, diagnostics).Run(stop);
        if (result.Fault is { } fault)
        {
            return UsageErrors.Report(fault);
        }

        if (parsed.GetValue(ImportOptions.ShowMapping))
        {
            DiagnosticOutput.Print(diagnostics);
            Console.Write(result.Mapping);
            return result.Mapping.Length == 0 ? ExitCode.Errors : ExitCode.Success;
        }

        DiagnosticOutput.Print(diagnostics);
        if (parsed.GetValue(ImportOptions.Report) is { } report)
        {
            ImportReport.Write(report, result);
        }

        ImportReport.Write(Console.Out, request, result);
        return result.IsWhole ? ExitCode.Success : ExitCode.Errors;
    }

    private static string? Fault(SourceKind kind, ImmutableArray<string> paths, string target, string? mapping)
    {
        var isFolder = kind is SourceKind.Hugo or SourceKind.Jekyll or SourceKind.Eleventy or SourceKind.Zola or SourceKind.MkDocs;
        foreach (var path in paths)
        {
            var fault = isFolder ? FolderFault(path, target) : FileFault(path);
            if (fault is not null)
            {
                return fault;
            }
        }

        if (File.Exists(target))
        {
            return $"--to: {Project.DisplayPath(target)} is a file; name a folder";
        }

        return mapping is not null && !File.Exists(mapping) ? $"--mapping: there is no file {mapping}" : null;
    }

    private static string? FolderFault(string path, string target)
    {
        var displayPath = Project.DisplayPath(path);
        if (File.Exists(path))
        {
            return $"{displayPath} is a file; name the site's folder";
        }

        if (!Directory.Exists(path))
        {
            return $"there is no folder {displayPath}";
        }

        return (target + "/").StartsWith(path + "/", StringComparison.Ordinal)
            ? $"--to: {Project.DisplayPath(target)} is inside the source, {displayPath}; import into a folder beside it"
            : null;
    }

    private static string? FileFault(string path)
    {
        if (File.Exists(path))
        {
            return null;
        }

        var displayPath = Project.DisplayPath(path);
        return Directory.Exists(path) ? $"{displayPath} is a folder; name a file" : $"there is no file {displayPath}";
    }

    /// <summary>Asks a question on the terminal. Returns the answer, or <paramref name="usual"/> for an empty one.</summary>
    private static string? Ask(string question, string usual)
    {
        Console.Error.Write(usual.Length > 0 ? $"{question} [{usual}]: " : $"{question}: ");
        return Console.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : usual;
    }
}
