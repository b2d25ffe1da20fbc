using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Makes explainers of editions. An explainer without a public edition is known, so that it can be named, but null.</summary>
internal sealed class BackgroundLinker(AddressIndex standings, IdLookup registry, References references, BuildContext context)
{
    public FrozenDictionary<string, Background?> Link(ImmutableArray<ParsedEdition> editions) =>
        editions.GroupBy(e => e.Id, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, Make, StringComparer.OrdinalIgnoreCase);

    private Background? Make(IGrouping<string, ParsedEdition> drafts)
    {
        var editions = ImmutableArray.CreateBuilder<Edition>();
        foreach (var draft in drafts.Where(e => VisibilityRule.IsChecked(e, context.Audience) && !standings.IsBroken(e.Path)))
        {
            var isPublic = standings.Of(draft) == Visibility.Public;
            var edition = Edition(draft, isPublic);
            if (isPublic)
            {
                editions.Add(edition);
            }
        }

        return editions.Count == 0 ? null : new Background(drafts.Key, context.Site.Urls.BackgroundOf(Slug.From(drafts.Key)), editions.ToImmutable());
    }

    private Edition Edition(ParsedEdition draft, bool isPublic)
    {
        var language = Languages.Of(draft, context);
        var edition = new Edition
        {
            Path = draft.Path,
            Title = draft.Title.Value,
            Lede = draft.Lede,
            Date = draft.Date,
            Updated = draft.Updated.IfDue(context.Now),
            Review = draft.Review,
            Timeline = [.. draft.Timeline.Where(e => e.Date.At <= context.Now)],
            Topics = registry.Topics([.. draft.Topics.Select(t => t.Value)]),
            Image = draft.Image is { } image && references.Picture(draft, image.Src, isPublic) is { } file ? new Figure(file, image.Alt, image.Caption, image.Credit) : null,
            Sources = draft.Sources,
            Language = language,
            Body = new Body(draft.Path, draft.BodyFingerprint, references.InBody(draft, isPublic)),
        };
        return edition with { Fingerprint = Fingerprints.Compute(edition) };
    }
}
