using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>The indexes of topics, authors and explainers.</summary>
internal static class IndexPages
{
    /// <summary>The address of an index; <paramref name="changes"/> computes when each of its entries came or changed.</summary>
    public static ClaimedAddress Claim(string address, Func<IEnumerable<Moment>> changes) =>
        new(address)
        {
            Sitemap = SitemapGroup.Index,
            ChangeOf = _ => changes().Select(c => (Moment?)c).MaxBy(c => c?.At),
        };

    /// <summary>An index page; <paramref name="kind"/> is also the word that is its title.</summary>
    public static Page Page(PageBuilder builder, string kind, string address, Func<ImmutableArray<IndexGroup>> groups)
    {
        var strings = builder.OwnStrings;
        var description = strings.Fill($"{kind}_description", "site", builder.Site.Name);
        return builder.Page(address, strings, () =>
        {
            ImmutableArray<IndexGroup> filled = [.. groups().Where(g => !g.Entries.IsEmpty)];
            return (
                PageHeads.Create(builder, strings, address, strings[kind], description),
                new IndexView(kind, strings.Label(kind), strings.FillLabel($"{kind}_description", "site", builder.Site.Name), filled)
                {
                    None = filled.IsEmpty ? strings.Label($"no_{kind}") : "",
                });
        });
    }

    /// <summary>A link to a page elsewhere, named by its host.</summary>
    public static LinkView Elsewhere(string url) => new(ShownAddress.Host(new Uri(url)), url);
}
