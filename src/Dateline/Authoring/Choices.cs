using System.Collections.Immutable;
using Dateline.Input.Media;
using Dateline.Cache;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// What this newsroom has, for writers to choose from: ids and paths, each kind in the order in which it should be offered.
/// <paramref name="NewestEditions"/> has the file of each explainer's newest edition by its id.
/// </summary>
internal sealed record Choices(
    ImmutableArray<string> Sections,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Topics,
    ImmutableSortedDictionary<string, string> NewestEditions,
    ImmutableArray<string> Articles,
    ImmutableArray<string> Pictures)
{
    public IEnumerable<string> Backgrounds => NewestEditions.Keys;

    /// <summary>A list of choices that is longer is no help, and slow in an editor.</summary>
    private const int Most = 1000;

    /// <summary>The choices of a newsroom. Where it has errors, those of what could be parsed.</summary>
    public static Choices Open(BuildContext context)
    {
        using var cache = BuildCache.Open(context);
        var (input, _) = SiteBuild.Input(context, cache);
        return Collect(context.Site, input.Documents, input.Files.Media.Select(m => m.Path));
    }

    public static Choices Collect(SiteConfig site, ParsedDocuments documents, IEnumerable<string> media)
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
            [.. media.Where(MediaTypes.IsPicture).TakeLast(Most)]);
    }

    /// <summary>The choices for words of a form; empty where there are none to offer.</summary>
    public ImmutableArray<string> For(ValueFormat form) => form switch
    {
        ValueFormat.Section => Sections,
        ValueFormat.Author => Authors,
        ValueFormat.Topic => Topics,
        ValueFormat.Background => [.. Backgrounds],
        ValueFormat.BackgroundInForce => [.. Backgrounds, .. Backgrounds.Select(b => b + "@latest")],
        ValueFormat.Article => Articles,
        ValueFormat.Media => Pictures,
        ValueFormat.Zone => [.. SiteZone.Names.Order(StringComparer.Ordinal)],
        ValueFormat.Dateline => [.. DatelineStyle.Known.Keys.Order(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>
    /// Whether a word of a form must be one of the choices: an outside byline or a new topic is as good as those there are.
    /// </summary>
    public static bool IsClosed(ValueFormat form) => form is ValueFormat.Section or ValueFormat.Background or ValueFormat.Zone;
}
