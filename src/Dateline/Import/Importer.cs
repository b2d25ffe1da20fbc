using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Import.Bodies;
using Dateline.Import.Bodies.Liquid;
using Dateline.Import.Feeds;
using Dateline.Import.Folders;
using Dateline.Import.Wire;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Settings;

namespace Dateline.Import;

/// <summary>
/// Imports a source into a newsroom: reads it, maps its fields and sections, chooses a path for every story, converts the texts, and writes
/// the files.
/// </summary>
internal sealed class Importer(ImportRequest request, Mapping mapping, Claims claims, DiagnosticBag diagnostics)
{
    private readonly Findings _findings = new();
    private string _source = "";

    public ImportResult Run(CancellationToken stop)
    {
        var source = Read();
        if (source.Fault is not null || (diagnostics.HasErrors && source.Documents.IsEmpty))
        {
            return Nothing with { Fault = source.Fault };
        }

        using var log = new ImportLog(request.State);
        _source = Origin.SourceOf(request, source, request.Sources[0]);
        var existing = ExistingSite(log);
        var settings = existing is null ? SiteSettings.Find(request, source, _findings) : null;
        var documents = source.Documents.Where(d => d.Kind is ImportedKind.Article or ImportedKind.Page);
        var bylines = new Bylines(source.Documents.Where(d => d.Kind is ImportedKind.Author or ImportedKind.Topic), _findings);
        var site = new TargetSite(existing?.Zone ?? settings!.Zone, existing?.Language ?? settings!.Language);
        var missing = new MissingPictures(source, mapping, request, _findings);
        ImmutableArray<ImportedStory> mapped =
            [.. documents.Select(d => missing.Keep(new FieldMapping(d, mapping, request, site, _findings).Map()))];
        bylines.Learn(mapped);
        ImmutableArray<ImportedStory> stories = [.. mapped.Select(s => s with { Authors = bylines.AuthorsOf(s) })];
        var plan = existing is null
            ? SitePlan.ForNewSite(settings!, source, stories, mapping, request, _findings)
            : SitePlan.ForExistingSite(existing, source, stories, mapping, request, _findings);
        var placed = new TargetPaths(request.Target, plan, claims, log, a => Origin.From(request, source, a), _findings).Place(
            stories, Reserved(plan, stories, bylines));
        var index = new LinkIndex(source, placed, _findings);
        var writer = new ImportWriter(request, log, _findings);
        WriteSite(writer, plan);
        WriteTexts(writer, source, plan, placed, index, bylines, stop);

        var counts = new ImportCounts(
            source.Documents.Length + _findings.OfKind(FindingKind.Skipped).Sum(f => f.Count),
            placed.Count(p => p.Kind == ImportedKind.Article), placed.Count(p => p.Kind == ImportedKind.Page),
            bylines.Count("authors/"), bylines.Count("topics/"), source.Editions.Count, index.Media.Count);
        return new ImportResult(
            counts, writer.Total, _findings, diagnostics, MappingFile(source, plan))
        { Attachments = [.. source.Attachments.Concat(missing.Addresses).Distinct(StringComparer.Ordinal)] };
    }

    private void WriteSite(ImportWriter writer, SitePlan plan)
    {
        if (plan.Text is { } site)
        {
            writer.Write(SiteFields.FileName, site, new Origin(_source, SiteFields.FileName));
            writer.Log(SiteKey, site, new Origin(_source, SiteFields.FileName));
        }
    }

    /// <summary>
    /// Converts and writes the texts one at a time, then authors, topics and backgrounds, and then the pictures and files that texts use.
    /// </summary>
    private void WriteTexts(
        ImportWriter writer, Source source, SitePlan plan, ImmutableArray<PlacedStory> placed, LinkIndex index, Bylines bylines,
        CancellationToken stop)
    {
        var siteUrl = source.Config.Url.Length > 0 ? source.Config.Url : request.Url ?? "";
        var series = new SeriesFiles([.. placed.Select(p => p.Story)], _findings);
        var fields = new FieldResolver(plan, placed, series, _findings);
        var texts = new SourceTexts(request.Sources[0]);
        var site = new LiquidSite(source, texts, placed.Select(p => p.Story), _findings);
        var check = new FileCheck(ParseRules.From(plan.Site), Exists(source, placed, index), _findings);
        foreach (var one in placed)
        {
            stop.ThrowIfCancellationRequested();
            var links = new TextLinks(one, index, siteUrl, mapping, _findings);
            var body = BodyConversion.Convert(one, mapping, links, site, texts, _findings);
            var text = check.Fix(one.Path, StoryFile.Write(one, fields.Resolve(one, links), body), one.Story.From.Where);
            writer.Write(one.Path, text, Origin.From(request, source, one.Story.From));
        }

        foreach (var (path, text) in bylines.Files.Concat(series.Files).Concat(source.Editions.OrderBy(e => e.Key, StringComparer.Ordinal)))
        {
            writer.Write(path, check.Fix(path, text, SourceSpan.File(path)), new Origin(_source, path));
        }

        foreach (var (path, from) in index.Media)
        {
            stop.ThrowIfCancellationRequested();
            writer.Write(path, File.ReadAllBytes(from), new Origin(_source, path));
        }
    }

    /// <summary>Whether the newsroom has a file, or will have it after the import.</summary>
    private Func<string, bool> Exists(Source source, ImmutableArray<PlacedStory> placed, LinkIndex index)
    {
        var written = placed.Select(p => p.Path).Concat(source.Editions.Keys).ToHashSet(NameComparer.Paths);
        var there = new Lazy<HashSet<string>>(() => FilesOf(request.Target));
        return path => written.Contains(path) || index.Media.ContainsKey(path) || there.Value.Contains(path);
    }

    /// <summary>The files that a build of the newsroom would read.</summary>
    private static HashSet<string> FilesOf(string newsroom) => Directory.Exists(newsroom)
        ? SourceScan.Run(newsroom, new ParallelOptions()).Files.Select(f => f.Path).ToHashSet(NameComparer.Paths)
        : [];

    /// <summary>
    /// The name of the log entry for <c>site.yml</c>. Only an import of the same source overwrites the file; others are imported into it.
    /// </summary>
    private string SiteKey => $"{SiteFields.FileName} of {_source}";

    private ImportResult Nothing => new(new ImportCounts(0, 0, 0, 0, 0, 0, 0), new ImportTotals(0, 0, 0), _findings, diagnostics, "");

    private Source Read() => request.Kind switch
    {
        SourceKind.Wire => new WireReader(request, _findings, diagnostics).Read(),
        SourceKind.WordPress => new WordPressReader(request, mapping, _findings, diagnostics).Read(),
        SourceKind.Feed => new FeedReader(request, mapping, _findings, diagnostics).Read(),
        _ => new FolderReader(request, mapping, _findings, diagnostics).Read(),
    };

    /// <summary>The existing newsroom; null when there is none, or its settings are as an import of this source wrote them.</summary>
    private SiteConfig? ExistingSite(ImportLog log)
    {
        var path = Path.Combine(request.Target, SiteFields.FileName);
        return File.Exists(path) && !log.IsOurs(SiteKey, File.ReadAllBytes(path))
            ? SiteSettings.Existing(request.Target, diagnostics)
            : null;
    }

    /// <summary>The addresses that the lists of authors and topics will have.</summary>
    private static IEnumerable<string> Reserved(SitePlan plan, ImmutableArray<ImportedStory> stories, Bylines bylines) =>
        stories.SelectMany(s => s.Topics).Select(t => plan.Site.Urls.TopicOf(Slug.From(t)))
            .Concat(
                bylines.Files.Where(f => f.Key.StartsWith("authors/", StringComparison.Ordinal))
                    .Select(f => plan.Site.Urls.AuthorOf(Path.GetFileNameWithoutExtension(f.Key))))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private string MappingFile(Source source, SitePlan plan)
    {
        var keys = source.Documents
            .Where(d => d.Kind is ImportedKind.Article or ImportedKind.Page)
            .SelectMany(d => d.Front.Entries.Select(e => e.Key))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var tags = _findings
            .OfKind(FindingKind.Unsupported)
            .Where(f => f.What.StartsWith(Tags.Unknown, StringComparison.Ordinal))
            .SelectMany(f => f.Details)
            .Select(d => d.Name)
            .Distinct(StringComparer.Ordinal);
        return mapping.Write(keys, plan.Sections, tags);
    }
}
