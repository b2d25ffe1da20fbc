using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Import.Bodies;
using Dateline.Import.Feeds;
using Dateline.Import.Folders;
using Dateline.Import.Wire;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Settings;

namespace Dateline.Import;

/// <summary>
/// The import on one screen: a source is read, its fields and sections get our names, every story a place, every text our markdown, and all
/// is written.
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
        var settings = existing is null ? SiteSettings.Find(request, source.Config, _findings) : null;
        var documents = source.Documents.Where(d => d.Kind is ImportedKind.Article or ImportedKind.Page);
        var bylines = new Bylines(source.Documents.Where(d => d.Kind is ImportedKind.Author or ImportedKind.Topic), _findings);
        ImmutableArray<ImportedStory> stories =
        [
            .. documents.Select(d => new FieldMapping(d, mapping, request, existing?.Zone ?? settings!.Zone, _findings).Map())
                .Select(s => s with { Authors = bylines.Of(s) }),
        ];
        var plan = existing is null
            ? SitePlan.New(settings!, source, stories, mapping, request, _findings)
            : SitePlan.Into(existing, source, stories, mapping, request, _findings);
        var placed = new TargetPaths(plan, claims, log, a => Origin.From(request, source, a), _findings).Place(
            stories, Reserved(plan, stories, bylines));
        var index = new LinkIndex(source, placed, _findings);
        var delivery = new ImportWriter(request, log, _findings);
        Deliver(delivery, plan);
        Deliver(delivery, source, plan, placed, index, stop);
        foreach (var (path, text) in bylines.Files.Concat(source.Editions.OrderBy(e => e.Key, StringComparer.Ordinal)))
        {
            delivery.Text(path, text, new Origin(_source, path));
        }

        var counts = new ImportCounts(
            source.Documents.Length + _findings.Of(FindingKind.LeftOut).Sum(f => f.Count),
            placed.Count(p => p.Kind == ImportedKind.Article), placed.Count(p => p.Kind == ImportedKind.Page),
            bylines.Count("authors/"), bylines.Count("topics/"), source.Editions.Count, index.Media.Count);
        return new ImportResult(
            counts, delivery.Total, _findings, diagnostics, PrintMapping(source, plan))
        { Attachments = source.Attachments };
    }

    private void Deliver(ImportWriter delivery, SitePlan plan)
    {
        if (plan.Text is { } site)
        {
            delivery.Text(SiteFields.FileName, site, new Origin(_source, SiteFields.FileName));
            delivery.Sign(SiteKey, site, new Origin(_source, SiteFields.FileName));
        }
    }

    /// <summary>Texts are turned one at a time, and then the pictures and files are copied that they turned out to need.</summary>
    private void Deliver(
        ImportWriter delivery, Source source, SitePlan plan, ImmutableArray<PlacedStory> placed, LinkIndex index, CancellationToken stop)
    {
        var siteUrl = source.Config.Url.Length > 0 ? source.Config.Url : request.Url ?? "";
        var groups = placed.Where(p => p.Kind == ImportedKind.Article && p.Story.From.Group.Length > 0).ToLookup(p => p.Story.From.Group);
        foreach (var one in placed)
        {
            stop.ThrowIfCancellationRequested();
            var links = new TextLinks(one, index, siteUrl, _findings);
            var body = BodyConversion.Convert(one, request.Kind, mapping, links, _findings);
            (string Key, YamlNode)[] settled = [.. Settle(one, plan, links, groups)];
            TellWhatAPageLoses(one, settled);
            delivery.Text(one.Path, StoryFile.Write(one, settled, body), Origin.From(request, source, one.Story.From));
        }

        foreach (var (path, from) in index.Media)
        {
            stop.ThrowIfCancellationRequested();
            delivery.Put(path, File.ReadAllBytes(from), new Origin(_source, path));
        }
    }

    /// <summary>
    /// A <c>site.yml</c> is written anew only by the import of the source that it was made for: another one fits into it.
    /// </summary>
    private string SiteKey => $"{SiteFields.FileName} of {_source}";

    private ImportResult Nothing => new(new ImportCounts(0, 0, 0, 0, 0, 0, 0), new ImportTotals(0, 0, 0), _findings, diagnostics, "");

    private Source Read() => request.Kind switch
    {
        SourceKind.Wire => new WireReader(request, _findings, diagnostics).Read(),
        SourceKind.WordPress => new WordPressReader(request, _findings, diagnostics).Read(),
        SourceKind.Feed => new FeedReader(request, _findings, diagnostics).Read(),
        _ => new FolderReader(request, _findings, diagnostics).Read(),
    };

    /// <summary>The newsroom that is there; null when there is none, or only what an import wrote and nobody changed.</summary>
    private SiteConfig? ExistingSite(ImportLog log)
    {
        var path = Path.Combine(request.Target, SiteFields.FileName);
        return File.Exists(path) && !log.IsOurs(SiteKey, File.ReadAllBytes(path))
            ? SiteSettings.Existing(request.Target, diagnostics)
            : null;
    }

    /// <summary>Addresses that lists of authors and topics will have.</summary>
    private static IEnumerable<string> Reserved(SitePlan plan, ImmutableArray<ImportedStory> stories, Bylines bylines) =>
        stories.SelectMany(s => s.Topics).Select(t => plan.Site.Urls.TopicOf(Slug.From(t)))
            .Concat(
                bylines.Files.Where(f => f.Key.StartsWith("authors/", StringComparison.Ordinal))
                    .Select(f => plan.Site.Urls.AuthorOf(Path.GetFileNameWithoutExtension(f.Key))))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string, YamlNode)> Settle(PlacedStory placed, SitePlan plan, TextLinks links, ILookup<string, PlacedStory> groups)
    {
        var story = placed.Story;
        yield return ("section", YamlText.Text(plan.SectionOf(story)));
        foreach (var (key, values) in new[]
        {
            ("authors", story.Authors), ("topics", story.Topics), ("aliases", placed.Aliases),
            ("translations", TranslationsOf(placed, plan, groups)),
        })
        {
            var most = ArticleFields.Schema.Fields.OfType<ListField>().First(f => f.Name == key).Most;
            if (values.Length > most)
            {
                _findings.Add(FindingKind.Left, $"field {key}: more than {most}, and the first {most} are kept", story.From.Where);
            }

            if (!values.IsEmpty)
            {
                yield return (key, YamlText.List(values.Take(most)));
            }
        }

        if (story.Date is { } date && DatedPath.Read(placed.Path) is var read
            && (read.Slug != Path.GetFileNameWithoutExtension(placed.Path)[3..] || read.Date != date.Day))
        {
            yield return ("slug", YamlText.Text(Path.GetFileNameWithoutExtension(placed.Path)[3..]));
        }

        if (story.Image is { Src.Length: > 0 } picture)
        {
            if (links.Front(picture.Src) is { } path)
            {
                yield return ("image", StoryFile.PictureFields(path, picture));
            }
            else
            {
                _findings.Add(FindingKind.Left, "field image: a picture that the source does not have", story.From.Where);
            }
        }

        foreach (var (key, value) in story.Extra)
        {
            if (placed.Kind == ImportedKind.Article && plan.Has(key))
            {
                _findings.Add(FindingKind.Mapped, $"field {key}: kept as a field of the site's own", story.From.Where);
                yield return (key, YamlText.Text(value));
            }
            else
            {
                _findings.Add(
                    FindingKind.Left,
                    placed.Kind == ImportedKind.Page
                        ? $"field {key}: a page can't hold it"
                        : $"field {key}: site.yml does not declare it under fields",
                    story.From.Where);
            }
        }
    }

    private void TellWhatAPageLoses(PlacedStory placed, IEnumerable<(string Key, YamlNode)> settled)
    {
        foreach (var (key, _) in placed.Kind == ImportedKind.Page
            ? placed.Story.Fields.Concat(settled).Where(f => f.Key != "section" && !PageFields.Schema.Knows(f.Key))
            : [])
        {
            _findings.Add(FindingKind.Left, $"field {key}: a page can't hold it", placed.Story.From.Where);
        }
    }

    private static ImmutableArray<string> TranslationsOf(PlacedStory placed, SitePlan plan, ILookup<string, PlacedStory> groups)
    {
        string Of(PlacedStory p) => p.Story.Text("language") is { Length: > 0 } said ? said : plan.Site.Language;
        return placed.Kind == ImportedKind.Page
            ? []
            : [.. groups[placed.Story.From.Group].Where(p => p != placed && !Of(p).Equals(Of(placed), StringComparison.OrdinalIgnoreCase))
                .Select(p => RelativePath.From(placed.Path, p.Path))];
    }

    private string PrintMapping(Source source, SitePlan plan)
    {
        var keys = source.Documents
            .Where(d => d.Kind is ImportedKind.Article or ImportedKind.Page)
            .SelectMany(d => d.Front.Entries.Select(e => e.Key))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var tags = _findings
            .Of(FindingKind.Left)
            .Select(f => f.What.Split(' ', ':'))
            .Where(w => w[0] is "shortcode" or "tag" or "value")
            .Select(w => w[1])
            .Distinct(StringComparer.Ordinal);
        return mapping.Print(keys, plan.Sections, tags);
    }
}
