using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Import;
using Dateline.Model;

namespace Dateline.Commands;

/// <summary>
/// <c>dateline import</c>: an archive from elsewhere into the newsroom. It may be run again at any time: it writes only what is missing or
/// was its own.
/// </summary>
internal static class ImportCommand
{
    private const string Description =
        "Bring stories from elsewhere into the newsroom: wire text, the folder of another generator, an export of WordPress, a feed.\n\n" +
        "It may be stopped and run again: what is there already stays, and a file that a writer changed since is never touched.\n" +
        "At the end it tells what was mapped, what was guessed, and what has no form here; nothing is dropped silently.\n\n" +
        "Examples:\n" +
        "  dateline import wire story.txt --year 2019 --section world\n" +
        "  dateline import hugo ../old-site --dry-run                see what would be done\n" +
        "  dateline import hugo ../old-site --show-mapping > map.yml  then edit it, and:\n" +
        "  dateline import hugo ../old-site --mapping map.yml\n" +
        "  dateline import wordpress export.xml --report report.json\n" +
        "  dateline import feed feed.xml --section world\n\n" +
        "Exit codes: 0 all was imported; 1 some of the source is broken and was left out, the rest is imported; 2, 3 as ever.";

    private static readonly Option<string> To = new(
        "--to")
    {
        Description = "The newsroom's folder. Without a site.yml one is made.",
        DefaultValueFactory = _ => "input",
        HelpName = "folder",
    };
    private static readonly Option<string?> Section = new(
        "--section")
    { Description = "The section that every story goes to.", HelpName = "id" };
    private static readonly Option<string?> Name = new(
        "--name")
    { Description = "The newsroom's name, for a new site.yml.", HelpName = "name" };
    private static readonly Option<string?> Url = new(
        "--url")
    { Description = "Where the site will live, for a new site.yml.", HelpName = "url" };
    private static readonly Option<string?> Language = new(
        "--language")
    { Description = "The newsroom's language, for a new site.yml.", HelpName = "tag" };
    private static readonly Option<string?> Zone = new(
        "--zone")
    { Description = "The newsroom's time zone, for a new site.yml: Europe/Moscow.", HelpName = "zone" };
    private static readonly Option<string?> MappingFile = new(
        "--mapping")
    { Description = "What the source's fields, sections and shortcodes are here.", HelpName = "file" };
    private static readonly Option<bool> ShowMapping = new(
        "--show-mapping")
    { Description = "Print that as a file to edit, and import nothing." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Tell what would be done, and write nothing." };
    private static readonly Option<string?> Report = new("--report") { Description = "Write the whole report as JSON.", HelpName = "file" };
    private static readonly Option<string> Expired = new(
        "--expired")
    {
        Description = "Stories that the old site no longer shows: honour (they stay hidden) or keep (they are shown).",
        DefaultValueFactory = _ => "honour",
        HelpName = "choice",
    };
    private static readonly Option<string?> Year = new(
        "--year")
    { Description = "The year of datelines, which seldom have one.", HelpName = "year" };
    private static readonly Option<string?> Date = new(
        "--date")
    { Description = "The date of stories, in place of their dateline's: 2019-12-10 or 2019-12-10 14:30.", HelpName = "date" };
    private static readonly Option<bool> KeepHeadings = new(
        "--keep-headings")
    { Description = "Leave headings in the story; without it, what stands below one becomes a background." };

    public static Command Make()
    {
        Options.Check(
            Year,
            value =>
                value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && year is >= 1000 and <= 9998,
            "a year such as 2019");
        Options.Check(Date, ContextLoader.IsTime, "a date such as 2019-12-10 or 2019-12-10 14:30");
        Options.Check(Section, value => value.Split('/').All(Slug.IsSlug), "the id of a section, such as world or world/europe");
        Options.Check(Url, ContextLoader.IsSiteUrl, "an address such as https://example.org/");
        Options.Check(Language, ContextLoader.IsLanguage, "the tag of a language, such as en or pt-BR");
        Options.Check(Zone, ContextLoader.IsZone, "the name of a time zone, such as Europe/Moscow");
        Options.Check(Expired, value => value is "honour" or "keep", "honour or keep");
        var command = new Command("import", Description)
        {
            Kind(
                SourceKind.Wire,
                "wire",
                "Stories as agencies send them: headline, lede, a paragraph with a dateline, text, backgrounds.",
                "files",
                Year,
                Date,
                KeepHeadings),
            Kind(SourceKind.Hugo, "hugo", "The folder of a Hugo site, or its content folder.", "folder", MappingFile, ShowMapping, Expired),
            Kind(SourceKind.Jekyll, "jekyll", "The folder of a Jekyll site.", "folder", MappingFile, ShowMapping, Expired),
            Kind(SourceKind.Eleventy, "eleventy", "The folder of an Eleventy site.", "folder", MappingFile, ShowMapping, Expired),
            Kind(SourceKind.Zola, "zola", "The folder of a Zola site, or its content folder.", "folder", MappingFile, ShowMapping, Expired),
            Kind(SourceKind.MkDocs, "mkdocs", "The folder of an MkDocs site.", "folder", MappingFile, ShowMapping, Expired),
            Kind(
                SourceKind.WordPress,
                "wordpress",
                "The file that WordPress exports (Tools, Export, All content).",
                "file",
                MappingFile,
                ShowMapping),
            Kind(SourceKind.Feed, "feed", "A file with an RSS or Atom feed.", "file", MappingFile, ShowMapping),
        };

        // Who names no source wants to know which there are.
        command.SetAction(parsed => new HelpAction().Invoke(parsed));
        return command;
    }

    private static Command Kind(SourceKind kind, string name, string description, string what, params Option[] own)
    {
        var many = new Argument<string[]>(what) { Arity = ArgumentArity.OneOrMore, Description = "What to import." };
        var one = new Argument<string>(what) { Description = "What to import." };
        var command = new Command(name, description) { kind == SourceKind.Wire ? many : one };
        foreach (var option in own.Concat([To, Section, Name, Url, Language, Zone, DryRun, Report, Options.State]))
        {
            command.Options.Add(option);
        }

        command.SetAction(
            (
                parsed,
                stop) =>
                    Task.FromResult(
                        ErrorGuard.Run(
                            () => Run(kind, parsed, kind == SourceKind.Wire ? parsed.GetValue(many)! : [parsed.GetValue(one)!], stop))));
        return command;
    }

    private static int Run(SourceKind kind, ParseResult parsed, string[] sources, CancellationToken stop)
    {
        if (sources.FirstOrDefault(s => s.StartsWith('-')) is { } option)
        {
            return UsageErrors.Report($"there is no option '{option}' here");
        }

        ImmutableArray<string> paths = [.. sources.Select(s => Path.TrimEndingDirectorySeparator(Path.GetFullPath(s)))];
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(To)!));
        if (Fault(kind, paths, target, parsed.GetValue(MappingFile)) is { } fault)
        {
            return UsageErrors.Report(fault);
        }

        var state = parsed.GetValue(Options.State) is { } named ? Path.GetFullPath(named) : new Project(target, target, target).State;
        var request = new ImportRequest(kind, paths, target, state, Console.IsInputRedirected || Console.IsErrorRedirected ? null : Ask)
        {
            MappingFile = parsed.GetValue(MappingFile),
            Section = parsed.GetValue(Section),
            Name = parsed.GetValue(Name),
            Url = parsed.GetValue(Url),
            Language = parsed.GetValue(Language),
            Zone = parsed.GetValue(Zone),
            Year = parsed.GetValue(Year) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            Date = parsed.GetValue(Date),
            KeepsHeadings = parsed.GetValue(KeepHeadings),
            KeepsExpired = parsed.GetValue(Expired) == "keep",
            IsDryRun = parsed.GetValue(DryRun) || parsed.GetValue(ShowMapping),
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

        var result = new Importer(request, mapping, diagnostics).Run(stop);
        if (result.Fault is { } fault)
        {
            return UsageErrors.Report(fault);
        }

        if (parsed.GetValue(ShowMapping))
        {
            DiagnosticOutput.Print(diagnostics);
            Console.Write(result.Mapping);
            return result.Mapping.Length == 0 ? ExitCode.Errors : ExitCode.Done;
        }

        DiagnosticOutput.Print(diagnostics);
        if (parsed.GetValue(Report) is { } report)
        {
            ImportReport.Write(report, result);
        }

        ImportReport.Write(Console.Out, request, result);
        return result.IsWhole ? ExitCode.Done : ExitCode.Errors;
    }

    private static string? Fault(SourceKind kind, ImmutableArray<string> paths, string target, string? mapping)
    {
        var isFolder = kind is SourceKind.Hugo or SourceKind.Jekyll or SourceKind.Eleventy or SourceKind.Zola or SourceKind.MkDocs;
        foreach (var path in paths)
        {
            var displayPath = Project.DisplayPath(path);
            if (isFolder ? !Directory.Exists(path) : !File.Exists(path))
            {
                return isFolder
                    ? File.Exists(path) ? $"{displayPath} is a file; name the site's folder" : $"there is no folder {displayPath}"
                    : Directory.Exists(path) ? $"{displayPath} is a folder; name a file" : $"there is no file {displayPath}";
            }

            if (isFolder && (target + "/").StartsWith(path + "/", StringComparison.Ordinal))
            {
                return $"--to: {Project.DisplayPath(target)} is inside the source, {displayPath}; import into a folder beside it";
            }
        }

        return File.Exists(target) ? $"--to: {Project.DisplayPath(target)} is a file; name a folder"
            : mapping is not null && !File.Exists(mapping) ? $"--mapping: there is no file {mapping}"
            : null;
    }

    /// <summary>Asks on the terminal; what was written, or the usual answer.</summary>
    private static string? Ask(string question, string otherwise)
    {
        Console.Error.Write(otherwise.Length > 0 ? $"{question} [{otherwise}]: " : $"{question}: ");
        return Console.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : otherwise;
    }
}
