using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Settings;

namespace Dateline.Import;

/// <summary>
/// The newsroom that stories are imported into. In an existing newsroom the source's sections and fields are mapped to those that it has;
/// for a new one a <c>site.yml</c> with all of them is written.
/// </summary>
internal sealed class SitePlan
{
    /// <summary>The section of stories from a source without sections.</summary>
    private const string Everything = "stories";

    private static readonly string[] Reserved =
    [
        "news", "topics", "authors", "backgrounds", "corrections", "search", "media", "assets", "page", "pages",
    ];

    private readonly Dictionary<string, string> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fields;

    private SitePlan(SiteConfig site, string? text)
    {
        (Site, Text) = (site, text);
        _fields = [.. site.Fields.Select(f => f.Name)];
    }

    public SiteConfig Site { get; }

    /// <summary>The <c>site.yml</c> to write; null for an existing newsroom.</summary>
    public string? Text { get; }

    /// <summary>Our sections by the source's, for the mapping file.</summary>
    public IEnumerable<(string Section, string Id)> Sections =>
        _sections.Where(s => s.Key.Length > 0).Select(s => (s.Key, s.Value)).OrderBy(s => s.Key, StringComparer.Ordinal);

    public string SectionOf(ImportedStory story) => _sections.GetValueOrDefault(story.Section, Everything);

    /// <summary>Whether <c>site.yml</c> declares a custom field.</summary>
    public bool Declares(string field) => _fields.Contains(field);

    /// <summary>Maps the stories' sections to those of an existing newsroom.</summary>
    public static SitePlan ForExistingSite(
        SiteConfig site, Source source, ImmutableArray<ImportedStory> stories, Mapping mapping, ImportRequest request, Findings findings)
    {
        var plan = new SitePlan(site, null);
        var known = site.AllSections.ToArray();
        foreach (var story in stories.Where(s => s.From.Kind == ImportedKind.Article))
        {
            if (plan._sections.ContainsKey(story.Section))
            {
                continue;
            }

            var asked = request.Section ?? Mapped(mapping, story.Section);
            var (name, _) = source.Sections.GetValueOrDefault(story.Section, ("", ""));
            var folder = story.Section.Length > 0 ? story.Section : Everything;
            var found = FindSection(known, asked, [story.Section, name, FieldForms.NameFrom(folder)]);
            if (found is null)
            {
                var wanted = asked ?? (story.Section.Length == 0 ? Everything : Slug.From(story.Section));
                var near = Slug.IsSlug(wanted) ? Nearest.To(wanted, known.Select(s => s.Id)) : null;
                found = known.FirstOrDefault(s => s.Id == near) ?? known.FirstOrDefault();
                findings.Add(
                    FindingKind.Guessed, $"section '{story.Section}' -> {found?.Id}: site.yml has none of that name", story.From.Where);
            }

            plan._sections[story.Section] = found?.Id ?? Everything;
        }

        return plan;
    }

    /// <summary>Plans a new newsroom with every section and field that the stories have.</summary>
    public static SitePlan ForNewSite(
        SiteSettings settings,
        Source source,
        ImmutableArray<ImportedStory> stories,
        Mapping mapping,
        ImportRequest request,
        Findings findings)
    {
        var articles = stories.Where(s => s.From.Kind == ImportedKind.Article).ToArray();
        var sections = new Dictionary<string, (string Id, string Name, string Description)>(StringComparer.OrdinalIgnoreCase);
        var kept = SiteLimits.MostUsed("sections", articles.Select(s => s.Section), StringComparer.OrdinalIgnoreCase);
        foreach (var story in articles.DistinctBy(s => s.Section, StringComparer.OrdinalIgnoreCase)
            .OrderBy(s => s.Section, StringComparer.Ordinal))
        {
            var section = kept.Contains(story.Section) ? story.Section : "";
            var id = Available(request.Section ?? Mapped(mapping, story.Section) ?? IdOf(section, sections.Count));
            var (name, description) = source.Sections.GetValueOrDefault(section, ("", ""));
            if (name.Length == 0 || request.Section is not null)
            {
                name = FieldForms.NameFrom(request.Section ?? (section.Length > 0 ? section : Everything));
            }

            sections[story.Section] = (id, name, description);
            findings.Add(FindingKind.Mapped, $"section {(story.Section.Length > 0 ? story.Section : "(none)")} -> {id}", story.From.Where);
        }

        var extra = SiteLimits.MostUsed("fields", articles.SelectMany(s => s.Extra.Select(e => e.Key)), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var text = YamlText.Write(Describe(settings, source, sections.Values.DistinctBy(s => s.Id), extra));
        var plan = new SitePlan(SiteFields.Read(new SourceText(SiteFields.FileName, ".", text), null, new DiagnosticBag()), text);
        foreach (var (section, made) in sections)
        {
            plan._sections[section] = made.Id;
        }

        return plan;
    }

    /// <summary>
    /// The section with the id that the user asked for, else with one of some names, else with the id that the first name would have.
    /// </summary>
    private static Section? FindSection(Section[] known, string? asked, string[] names)
    {
        Section? ById(string id) => known.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        if (asked is not null && (ById(asked) ?? ById(Available(asked))) is { } wanted)
        {
            return wanted;
        }

        var id = names[0].Length == 0 ? Everything : Slug.From(names[0]);
        return names
            .Where(n => n.Length > 0)
            .Select(n => known.FirstOrDefault(s => s.Name.Equals(n, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(s => s is not null)
            ?? (Slug.IsSlug(id) ? ById(Available(id)) : null);
    }

    private static IEnumerable<(string, YamlNode)> Describe(
        SiteSettings settings, Source source, IEnumerable<(string Id, string Name, string Description)> sections, IEnumerable<string> extra)
    {
        yield return ("name", YamlText.Text(settings.Name));
        if (settings.Description.Length > 0)
        {
            yield return ("description", YamlText.Text(settings.Description));
        }

        yield return ("url", YamlText.Text(settings.Url));
        yield return ("language", YamlText.Text(settings.Language));
        yield return ("zone", YamlText.Text(settings.Zone.Id));
        if (source.Dateline.Length > 0)
        {
            yield return ("source", YamlText.Text(source.Agency.Length > 0 ? source.Agency : settings.Name));
            yield return ("dateline", YamlText.Text(source.Dateline));
        }

        yield return (
            "sections",
            List(
                sections.Select(s => Map(("id", s.Id), ("name", s.Name), ("description", s.Description)))
                    .DefaultIfEmpty(Map(("id", Everything), ("name", "Stories")))));
        if (extra.Select(e => Map(("name", e), ("description", $"Imported: {e}."))).ToArray() is { Length: > 0 } fields)
        {
            yield return ("fields", List(fields));
        }
    }

    private static YamlList List(IEnumerable<YamlMap> items) => new([.. items], default);

    private static YamlMap Map(params ReadOnlySpan<(string Key, string Value)> pairs)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var (key, value) in pairs)
        {
            if (value.Length > 0)
            {
                entries.Add(new YamlEntry(key, default, YamlText.Text(value)));
            }
        }

        return new YamlMap(entries.ToImmutable(), default);
    }

    private static string? Mapped(Mapping mapping, string section) =>
        mapping.Sections.FirstOrDefault(s => s.Section.Equals(section, StringComparison.OrdinalIgnoreCase)).Id;

    /// <summary>An id that is valid in an address.</summary>
    private static string IdOf(string section, int number)
    {
        var id = section.Length == 0 ? Everything : Slug.From(section);
        return Slug.IsSlug(id) ? id : $"section-{number + 1}";
    }

    /// <summary>An id that does not collide with the addresses of the site's lists.</summary>
    private static string Available(string id) => Reserved.Contains(id) ? id + "-desk" : id;
}
