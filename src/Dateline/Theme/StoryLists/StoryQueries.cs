using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Theme.Parsing;

namespace Dateline.Theme.StoryLists;

/// <summary>A query and the tag that has it.</summary>
internal sealed record PlacedQuery(StoryQuery Query, ThemeTemplate Template, SourceExtent Where)
{
    /// <summary>The place of a word in the tag.</summary>
    public SourceSpan PlaceOf(string word) => Template.PlaceOf(Where, word);
}

/// <summary>
/// The lists of stories that a theme asks for: those of all its templates, and those of each page's templates, through partials. They are
/// known before any page is rendered, so that they can be part of the pages' fingerprints.
/// </summary>
internal sealed class StoryQueries
{
    private readonly FrozenDictionary<string, ImmutableArray<StoryQuery>> _byTemplate;

    private StoryQueries(ImmutableArray<PlacedQuery> all, FrozenDictionary<string, ImmutableArray<StoryQuery>> byTemplate) =>
        (All, _byTemplate) = (all, byTemplate);

    /// <summary>Every query as often as it is in the theme.</summary>
    public ImmutableArray<PlacedQuery> All { get; }

    /// <summary>
    /// The queries of a page template, of <c>base.liquid</c> if it is rendered there, and of their partials; each once.
    /// </summary>
    public ImmutableArray<StoryQuery> Of(string template) => _byTemplate.GetValueOrDefault(template, []);

    /// <summary>Finds the queries of a theme, and reports tags with wrong arguments.</summary>
    public static StoryQueries Find(IReadOnlyCollection<ThemeTemplate> theme, DiagnosticBag diagnostics)
    {
        foreach (var template in theme)
        {
            Report(template, diagnostics);
        }

        var partials = theme.Where(t => t.IsPartial).ToDictionary(t => t.Name, t => t.Uses, StringComparer.Ordinal);
        var pages = theme.Where(t => !t.IsPartial).ToList();
        var frame = pages.Find(t => t.Name == ThemeUsage.Base);
        var byTemplate = pages
            .Select(t => (t.Name, Queries: Reachable(frame is null || t.IsWholePage ? [t.Uses] : [t.Uses, frame.Uses], partials)))
            .Where(t => !t.Queries.IsEmpty);
        return new StoryQueries(
            [.. theme.SelectMany(t => t.Uses.Stories.Select(s => new PlacedQuery(s.Query, t, t.ExtentOf(s))))],
            byTemplate.ToFrozenDictionary(t => t.Name, t => t.Queries, StringComparer.Ordinal));
    }

    private static void Report(ThemeTemplate template, DiagnosticBag diagnostics)
    {
        foreach (var tag in template.Uses.Stories)
        {
            foreach (var fault in tag.Faults)
            {
                var where = template.PlaceOf(template.ExtentOf(tag), fault.Word);
                diagnostics.Error(Codes.WrongStoryList, where, fault.Message, hint: fault.Hint);
            }
        }
    }

    private static ImmutableArray<StoryQuery> Reachable(TemplateUses[] start, Dictionary<string, TemplateUses> partials)
    {
        var queries = ImmutableArray.CreateBuilder<StoryQuery>();
        var (open, seen) = (new Queue<TemplateUses>(start), new HashSet<TemplateUses>(start));
        while (open.TryDequeue(out var uses))
        {
            queries.AddRange(uses.Stories.Select(s => s.Query).Where(q => !queries.Contains(q)));
            var next = uses.HasComputedPartials
                ? partials.Values
                : uses.Partials.Select(n => partials.GetValueOrDefault(n)).OfType<TemplateUses>();
            foreach (var partial in next.Where(seen.Add))
            {
                open.Enqueue(partial);
            }
        }

        return queries.ToImmutable();
    }
}
