using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>
/// Gives stories the ids that they keep whatever becomes of their address: the day and the name of the file. Where two stories of one day
/// have files of one name, the one whose address follows its file's name keeps the plain id, so that a newcomer never changes it.
/// </summary>
internal sealed class PermanentIds(ImmutableArray<ArticleDraft> articles, string site)
{
    private readonly FrozenSet<string> _twins = Twins(articles).ToFrozenSet(StringComparer.Ordinal);

    public PermanentId Of(ArticleDraft article) =>
        new(site, article.Date.Day, article.Path, article.NameAt, _twins.Count > 0 && _twins.Contains(article.Path));

    /// <summary>The paths of those that came second to their day and name. Articles are sorted by date, so those of one day stand together.</summary>
    private static IEnumerable<string> Twins(ImmutableArray<ArticleDraft> articles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0, end; start < articles.Length; start = end)
        {
            var day = articles[start].Date.Day;
            for (end = start + 1; end < articles.Length && articles[end].Date.Day == day; end++)
            {
            }

            seen.Clear();
            for (var i = start; i < 2 * end - start; i++)
            {
                // Twice around the day: first those whose address follows the file's name.
                var article = articles[i < end ? i : i - (end - start)];
                if (article.HasOwnSlug == i >= end && !names.Add(article.Path.AsSpan(article.NameAt)))
                {
                    yield return article.Path;
                }
            }
        }
    }
}
