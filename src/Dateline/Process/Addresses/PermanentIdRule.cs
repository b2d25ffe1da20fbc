using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Process.Addresses;

/// <summary>
/// Computes ids that stories keep when their address changes: the day and the file's name. If two stories of one day have the same file
/// name, the one without a slug in its front matter gets this plain id, so that a new story never changes the id of an existing one. A
/// draft without a date comes last, because its date is always today and it must not take the id of a published story.
/// </summary>
internal sealed class PermanentIdRule(ImmutableArray<ParsedArticle> articles, string site)
{
    private const int Ranks = 3;

    private readonly FrozenSet<string> _twins = Twins(articles).ToFrozenSet(StringComparer.Ordinal);

    public PermanentId Of(ParsedArticle article) =>
        new(site, article.Date.Day, article.Path, article.NameAt, _twins.Count > 0 && _twins.Contains(article.Path));

    private static int RankOf(ParsedArticle article)
    {
        if (article.IsOfToday)
        {
            return 2;
        }

        return article.HasOwnSlug ? 1 : 0;
    }

    /// <summary>
    /// The paths of stories whose plain id belongs to another story. Articles are sorted by date, so those of one day are adjacent.
    /// </summary>
    private static IEnumerable<string> Twins(ImmutableArray<ParsedArticle> articles)
    {
        var seen = new HashSet<ParsedArticle>(ByName.Instance);
        for (int start = 0, end; start < articles.Length; start = end)
        {
            var day = articles[start].Date.Day;
            for (end = start + 1; end < articles.Length && articles[end].Date.Day == day; end++)
            {
            }

            seen.Clear();
            for (var rank = 0; rank < Ranks; rank++)
            {
                for (var i = start; i < end; i++)
                {
                    if (RankOf(articles[i]) == rank && !seen.Add(articles[i]))
                    {
                        yield return articles[i].Path;
                    }
                }
            }
        }
    }

    /// <summary>Compares stories by the names of their files without the date.</summary>
    private sealed class ByName : IEqualityComparer<ParsedArticle>
    {
        public static ByName Instance { get; } = new();

        public bool Equals(ParsedArticle? a, ParsedArticle? b) => NameOf(a!).SequenceEqual(NameOf(b!));

        public int GetHashCode(ParsedArticle article) => string.GetHashCode(NameOf(article));

        private static ReadOnlySpan<char> NameOf(ParsedArticle article) => article.Path.AsSpan(article.NameAt);
    }
}
