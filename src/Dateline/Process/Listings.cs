using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Sorts the newsroom's articles into the lists that they belong to, oldest first in each.</summary>
internal static class Listings
{
    public static Newsroom Gather(Newsroom newsroom)
    {
        var articles = newsroom.Articles;
        var bySection = Sort(articles, a => a.Section.Upwards);
        var byBackground = Sort(articles, a => a.Backgrounds.Select(b => b.Background).Distinct());
        return newsroom with
        {
            BySection = newsroom.Site.AllSections.ToFrozenDictionary(s => s, s => bySection.GetValueOrDefault(s, [])),
            ByTopic = [.. Sort(articles, a => a.Topics).OrderBy(t => t.Key.Id, StringComparer.Ordinal)],
            ByAuthor = [.. Sort(articles, a => a.Authors.Select(b => b.Author).OfType<Author>().Distinct()).OrderBy(t => t.Key.Id, StringComparer.Ordinal)],
            ByBackground = newsroom.Backgrounds.ToFrozenDictionary(b => b, b => byBackground.GetValueOrDefault(b, [])),
            ArticleAt = articles.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal),
        };
    }

    private static Dictionary<TKey, ImmutableArray<Article>> Sort<TKey>(ImmutableArray<Article> articles, Func<Article, IEnumerable<TKey>> keys)
        where TKey : class
    {
        var lists = new Dictionary<TKey, ImmutableArray<Article>.Builder>();
        foreach (var article in articles)
        {
            foreach (var key in keys(article))
            {
                if (!lists.TryGetValue(key, out var list))
                {
                    lists[key] = list = ImmutableArray.CreateBuilder<Article>();
                }

                list.Add(article);
            }
        }

        return lists.ToDictionary(l => l.Key, l => l.Value.DrainToImmutable());
    }
}
