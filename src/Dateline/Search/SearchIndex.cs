using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.PostProcess.Pages;
using Dateline.PostProcess.Searching;

namespace Dateline.Search;

/// <summary>
/// Makes the search index with Pagefind, in the folder of the build cache, and plans its files as pages of the site. A part of the index is
/// made again only when something that it was made from changed.
/// </summary>
internal static class SearchIndex
{
    /// <summary>
    /// The files of the index; none when the site has no search. When Pagefind is missing or fails there are none either, and a warning
    /// says so: the search pages are the same, and explain themselves.
    /// </summary>
    public static IReadOnlyList<Page> Pages(Newsroom newsroom, string cacheFolder, BuildContext context)
    {
        if (!context.Site.Search || context.Diagnostics.HasErrors)
        {
            return [];
        }

        SearchPeriod[] periods =
        [
            .. SearchPages.LanguagesOf(newsroom)
                .SelectMany(l => SearchPages.PeriodsOf(newsroom, l))
                .Where(p => context.Shard.Contains(p.Address)),
        ];
        var cache = new IndexCache(Path.Combine(cacheFolder, "search"));
        var builder = new PageBuilder(newsroom, context);
        var missing = periods.Select(p => (Period: p, Fingerprint: SearchRecord.FingerprintOf(p, builder)))
            .Where(p => !cache.Has(p.Period, p.Fingerprint)).ToArray();
        if (missing.Length > 0 && !Make(missing, cache, builder))
        {
            return [];
        }

        cache.Tidy(periods);
        return [.. periods.SelectMany(cache.Files)];
    }

    private static bool Make((SearchPeriod Period, ulong Fingerprint)[] periods, IndexCache cache, PageBuilder builder)
    {
        var context = builder.Context;
        if (PagefindProgram.Find(out var fault) is not { } program)
        {
            Report(fault, $"install it as PUBLISHING.md says, or name its file in the variable {PagefindProgram.Variable}", context);
            return false;
        }

        context.Progress.Begin("Search", periods.Sum(p => p.Period.Stories.Length));
        foreach (var (period, fingerprint) in periods)
        {
            try
            {
                using var service = new PagefindService(program, context.Stop);
                cache.Replace(period, fingerprint, folder => service.Index(Records(period, builder), folder));
            }
            catch (IOException exception)
            {
                context.Stop.ThrowIfCancellationRequested();
                Report($"Pagefind failed: {exception.Message}", "build again; if it stays so, report it to Dateline", context);
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<SearchRecord> Records(SearchPeriod period, PageBuilder builder)
    {
        foreach (var article in period.Stories)
        {
            yield return SearchRecord.Of(article, period, builder);
            builder.Context.Progress.Step();
        }
    }

    private static void Report(string fault, string hint, BuildContext context) => context.Diagnostics.Warning(
        Codes.NoSearchIndex, context.Site.SearchWhere, $"the site has no search index: {fault}", hint: hint);
}
