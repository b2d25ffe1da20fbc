using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// What writers can choose from in a newsroom: ids and paths, in the order to offer them. <paramref name="NewestEditions"/> maps the id of
/// each explainer to the file of its newest edition.
/// </summary>
internal sealed record Choices(
    ImmutableArray<string> Sections,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Topics,
    ImmutableSortedDictionary<string, string> NewestEditions,
    ImmutableArray<string> Articles,
    ImmutableArray<string> Pictures,
    ImmutableArray<string> PageTemplates)
{
    /// <summary>The ids of series.</summary>
    public ImmutableArray<string> Series { get; init; } = [];

    /// <summary>The labels that stories may have.</summary>
    public ImmutableArray<StoryLabel> Labels { get; init; } = StoryLabel.BuiltIn;

    /// <summary>Of a newsroom without any file.</summary>
    public static Choices None { get; } = new([], [], [], ImmutableSortedDictionary<string, string>.Empty, [], [], []);

    public IEnumerable<string> Backgrounds => NewestEditions.Keys;

    /// <summary>Longer lists don't help writers, and slow editors down.</summary>
    private const int Most = 1000;

    /// <summary>The choices of a newsroom. Where it has errors, those of what could be parsed.</summary>
    public static Choices Open(BuildContext context)
    {
        using var cache = BuildCache.Open(context);
        var (input, _) = SiteBuild.Input(context, cache);
        return Collect(context.Site, input.Documents, input.Files.Media.Select(m => m.Path), context.Templates.PageTypes);
    }

    public static Choices Collect(
        SiteConfig site, ParsedDocuments documents, IEnumerable<string> media, IEnumerable<string> pageTypes)
    {
        var cited = documents.Articles.SelectMany(a => a.Topics.Select(t => t.Value))
            .Concat(documents.Editions.SelectMany(e => e.Topics).Select(t => t.Value));
        return new Choices(
            [.. site.AllSections.Select(s => s.Id)],
            [.. documents.Authors.Select(a => a.Author.Id)],
            [.. documents.Topics
                .Select(t => t.Topic.Id)
                .Concat(cited)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Take(Most)],
            documents.Editions.GroupBy(e => e.Id, StringComparer.OrdinalIgnoreCase)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Last().Path, StringComparer.OrdinalIgnoreCase),
            [.. documents.Articles.TakeLast(Most).Reverse().Select(a => a.Path)],
            [.. media.Where(MediaTypes.IsPicture).TakeLast(Most)],
            [StaticPage.UsualTemplate, .. pageTypes])
        {
            Series = [.. documents.Series.Select(s => s.Series.Id)],
            Labels = site.Labels,
        };
    }

    /// <summary>The choices for values of a format; empty if there are none to offer.</summary>
    public ImmutableArray<string> For(ValueFormat format) => format switch
    {
        ValueFormat.Section => Sections,
        ValueFormat.Author => Authors,
        ValueFormat.Topic => Topics,
        ValueFormat.Series => Series,
        ValueFormat.Label => [.. Labels.Select(l => l.Id)],
        ValueFormat.Background => [.. Backgrounds],
        ValueFormat.BackgroundInForce => [.. Backgrounds, .. Backgrounds.Select(b => b + "@latest")],
        ValueFormat.Article => Articles,
        ValueFormat.Media => Pictures,
        ValueFormat.Template => PageTemplates,
        ValueFormat.Zone => [.. SiteZone.Names.Order(StringComparer.Ordinal)],
        ValueFormat.Dateline => [.. DatelineStyle.Known.Keys.Order(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>
    /// Whether a value must be one of the choices. An author may also be an outside byline, and a topic may be new.
    /// </summary>
    public static bool IsClosed(ValueFormat format) =>
        format is ValueFormat.Section or ValueFormat.Series or ValueFormat.Label
            or ValueFormat.Background or ValueFormat.Zone or ValueFormat.Template;
}
