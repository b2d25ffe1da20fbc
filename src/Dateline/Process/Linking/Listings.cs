using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Model;

namespace Dateline.Process.Linking;

/// <summary>Builds the lists of articles by section, topic, author and background. The oldest article comes first.</summary>
internal static class Listings
{
    public static Newsroom Build(Newsroom newsroom, int jobs)
    {
        // Each section, topic, author and background is one object, so keys are compared by reference, which is faster than by id.
        var sections = new Lists<Section>(ReferenceEqualityComparer.Instance);
        var topics = new Lists<Topic>(ReferenceEqualityComparer.Instance);
        var authors = new Lists<Author>(ReferenceEqualityComparer.Instance);
        var backgrounds = new Lists<Background>(ReferenceEqualityComparer.Instance);
        var series = new Lists<Series>(ReferenceEqualityComparer.Instance);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => ForEach(newsroom, article => AddToSections(sections, article)),
            () => ForEach(newsroom, article =>
            {
                foreach (var topic in article.Topics)
                {
                    topics.Add(topic, article);
                }
            }),
            () => ForEach(newsroom, article =>
            {
                foreach (var byline in article.Authors)
                {
                    authors.Add(byline.Author, article);
                }

                foreach (var credit in article.Credits)
                {
                    foreach (var byline in credit.People)
                    {
                        authors.Add(byline.Author, article);
                    }
                }

                series.Add(article.Series, article);

                foreach (var embedded in article.Backgrounds)
                {
                    backgrounds.Add(embedded.Background, article);
                }
            }));

        return newsroom with
        {
            BySection = newsroom.Site.AllSections.ToFrozenDictionary(s => s, sections.Of),
            ByTopic = [.. topics.All.OrderBy(t => t.Key.Id, StringComparer.Ordinal)],
            ByAuthor = [.. authors.All.OrderBy(a => a.Key.Id, StringComparer.Ordinal)],
            BySeries =
            [
                .. series.All.OrderBy(s => s.Key.Id, StringComparer.Ordinal)
                    .Select(s => new SeriesParts(s.Key, [.. s.Value.OrderBy(a => a.Part == 0 ? int.MaxValue : a.Part)], s.Value)),
            ],
            ByBackground = newsroom.Backgrounds.ToFrozenDictionary(b => b, backgrounds.Of),
            ByPath = new(() => newsroom.Articles.ToDictionary(a => a.Path, StringComparer.Ordinal)),
        };
    }

    private static void AddToSections(Lists<Section> sections, Article article)
    {
        for (var section = article.Section; section is not null; section = section.Parent)
        {
            sections.Add(section, article);
        }
    }

    private static void ForEach(Newsroom newsroom, Action<Article> add)
    {
        foreach (var article in newsroom.Articles)
        {
            add(article);
        }
    }

    /// <summary>Lists of articles by key. An article that is added twice in a row to a list is in it once.</summary>
    private sealed class Lists<TKey>(IEqualityComparer<object> comparer)
        where TKey : class
    {
        private readonly Dictionary<TKey, ImmutableArray<Article>.Builder> _lists = new(comparer);

        public IEnumerable<KeyValuePair<TKey, ImmutableArray<Article>>> All =>
            _lists.Select(l => KeyValuePair.Create(l.Key, l.Value.ToImmutable()));

        public ImmutableArray<Article> Of(TKey key) => _lists.TryGetValue(key, out var list) ? list.ToImmutable() : [];

        public void Add(TKey? key, Article article)
        {
            if (key is null)
            {
                return;
            }

            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, key, out _);
            list ??= ImmutableArray.CreateBuilder<Article>();
            if (list.Count == 0 || !ReferenceEquals(list[^1], article))
            {
                list.Add(article);
            }
        }
    }
}
