using System.Collections.Immutable;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>The indexes of topics, authors and explainers.</summary>
internal static class IndexPages
{
    /// <summary>An index page; <paramref name="kind"/> is also the word that is its title.</summary>
    public static Page Page(PageBuilder furniture, string kind, string address, Func<ImmutableArray<IndexGroup>> groups)
    {
        var words = furniture.OwnStrings;
        var description = words.Fill($"{kind}_description", "site", furniture.Site.Name);
        return furniture.Page(address, TemplateNames.Index, words, () =>
            (PageHeads.Create(furniture, words, address, words[kind], description), new IndexView(kind, words[kind], description, groups())));
    }

    /// <summary>A link to a page elsewhere, named by its host.</summary>
    public static LinkView Elsewhere(string url) => new(new Uri(url).Host, url);
}
