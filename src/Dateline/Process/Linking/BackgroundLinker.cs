using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>
/// Links parsed editions and groups them into explainers by id. The value is null for an explainer without a public edition, so that
/// references to it are not reported as broken.
/// </summary>
internal sealed class BackgroundLinker(AddressIndex addresses, IdLookup lookup, References references, BuildContext context)
{
    public FrozenDictionary<string, Background?> Link(ImmutableArray<ParsedEdition> editions) =>
        editions.GroupBy(e => e.Id, NameComparer.Ids)
            .ToFrozenDictionary(g => g.Key, Create, NameComparer.Ids);

    private Background? Create(IGrouping<string, ParsedEdition> documents)
    {
        var editions = ImmutableArray.CreateBuilder<Edition>();
        var address = context.Site.Urls.BackgroundOf(Slug.From(documents.Key));
        Edition? newest = null;
        foreach (var parsed in documents.Where(e => VisibilityRule.IsChecked(e, context.Audience) && !addresses.IsBroken(e.Path)))
        {
            var isPublic = addresses.Of(parsed) == Visibility.Public;
            var edition = Edition(parsed, isPublic);
            if (isPublic)
            {
                editions.Add(edition);
                newest = addresses.AddressOf(parsed) == parsed.Address ? edition : newest;
            }
        }

        return editions.Count == 0 ? null : new Background(documents.Key, address, editions.ToImmutable(), newest ?? editions[^1]);
    }

    private Edition Edition(ParsedEdition parsed, bool isPublic)
    {
        var language = Languages.Of(parsed, context);
        var edition = new Edition
        {
            Path = parsed.Path,
            Title = parsed.Title.Value,
            Lede = parsed.Lede,
            Opening = parsed.Opening,
            Date = parsed.Date,
            Updated = parsed.Updated.IfDue(context.Now),
            Review = parsed.Review,
            Timeline = [.. parsed.Timeline.Where(e => e.Date.At <= context.Now)],
            Topics = lookup.Topics(parsed.Topics),
            Image = parsed.Image is { } image && references.Picture(parsed, image, isPublic) is { } file
                ? Figure.Of(file, image.Text) with { Small = references.SmallPicture(parsed, image, isPublic) }
                : null,
            Sources = parsed.Sources,
            Language = language,
            Body = new Body(parsed.Path, parsed.BodyFingerprint, references.InBody(parsed, isPublic)),
        };
        return edition with { Fingerprint = Fingerprints.Compute(edition) };
    }
}
