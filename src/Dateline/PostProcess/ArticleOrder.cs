using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>Walks lists, which all run from the oldest to the newest, the other way, without a copy of the archive.</summary>
internal static class ArticleOrder
{
    public static IEnumerable<T> NewestFirst<T>(ImmutableArray<T> list) => Backwards(list, list.Length);

    /// <summary>The index of an article in a list of articles, or the index where it would be inserted.</summary>
    public static int IndexOf(ImmutableArray<Article> list, Article article)
    {
        var at = list.BinarySearch(article, ByDateThenPath.Instance);
        return at < 0 ? ~at : at;
    }

    private static IEnumerable<T> Backwards<T>(ImmutableArray<T> list, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            yield return list[i];
        }
    }

    /// <summary>The order of every list of articles.</summary>
    private sealed class ByDateThenPath : IComparer<Article>
    {
        public static ByDateThenPath Instance { get; } = new();

        public int Compare(Article? a, Article? b)
        {
            var byDate = a!.Date.At.CompareTo(b!.Date.At);
            return byDate != 0 ? byDate : string.CompareOrdinal(a.Path, b.Path);
        }
    }
}
