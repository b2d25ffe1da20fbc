using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Model.Addresses;

namespace Dateline.Output;

/// <summary>Decides which files of the output folder belong to the site, before any is written.</summary>
internal static class OutputOwnership
{
    /// <summary>
    /// Logs the files that are new, and returns those that earlier builds wrote and that belong to no page now. Of the latter, those in the
    /// way of a new file or its folder are removed at once. <paramref name="known"/> has the numbers of the pages in the cache,
    /// <paramref name="unlisted"/> the files that builds wrote and that the cache does not have.
    /// </summary>
    public static ImmutableArray<string> Resolve(
        ImmutableArray<PlannedPage> pages, int[] known, HashSet<string> unlisted, BuildCache cache, OutputFolder site)
    {
        var fresh = pages.Where((_, i) => known[i] < 0).Select(s => s.File).ToArray();
        cache.Log.Append('+', fresh);
        var unclaimed = Unclaimed(pages, known, unlisted, cache);
        if (fresh.Length == 0 || unclaimed.IsEmpty)
        {
            return unclaimed;
        }

        var (going, coming) = (unclaimed.ToHashSet(StringComparer.Ordinal), fresh.ToHashSet(StringComparer.Ordinal));
        foreach (var file in fresh
            .SelectMany(SiteFile.Above)
            .Where(going.Contains)
            .Concat(unclaimed.Where(file => SiteFile.Above(file).Any(coming.Contains)))
            .Distinct())
        {
            site.Remove(file);
        }

        return unclaimed;
    }

    private static ImmutableArray<string> Unclaimed(
        ImmutableArray<PlannedPage> pages, int[] known, HashSet<string> unlisted, BuildCache cache)
    {
        var claimed = new bool[cache.Pages.Count];
        foreach (var number in known)
        {
            if (number >= 0)
            {
                claimed[number] = true;
            }
        }

        var strays = unlisted.Count > 0 ? unlisted.Except(pages.Select(s => s.File)) : [];
        return
        [
            .. Enumerable
                .Range(0, claimed.Length)
                .Where(i => !claimed[i])
                .Select(cache.Pages.FileOf)
                .Union(strays)
                .Order(StringComparer.Ordinal),
        ];
    }
}
