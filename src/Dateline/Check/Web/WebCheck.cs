using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check.Web;

/// <summary>
/// Requests every page of another site that the newsroom links to: one at a time from each server, several servers in parallel, and no page
/// twice a week.
/// </summary>
internal static class WebCheck
{
    private const int Servers = 16;

    /// <summary>Checks every link of the newsroom that leads elsewhere on the web, and nothing else.</summary>
    public static void Run(BuildContext context, HttpMessageHandler web)
    {
        using var cache = BuildCache.Open(context);
        var (input, _) = SiteBuild.Input(context with { Diagnostics = new DiagnosticBag() }, cache);
        Check(input.Documents, context, web).GetAwaiter().GetResult();
    }


    public static async Task Check(ParsedDocuments documents, BuildContext context, HttpMessageHandler web)
    {
        var links = WebLinks.Find(documents, context);
        var known = new LinkResultCache(context.Project.CacheFolder);
        var asked = new ConcurrentDictionary<string, LinkResult>(StringComparer.Ordinal);
        var open = links.Select(l => l.Url).Where(url => known.Find(url, context.Now) is null).ToArray();
        context.Progress.Begin("requesting", open.Length);
        using var request = new LinkRequest(web, context.Site.Url.Absolute, context.Now);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Servers, CancellationToken = context.Stop };
        try
        {
            await Parallel.ForEachAsync(open.GroupBy(url => new Uri(url).Authority), options, async (server, stop) =>
            {
                foreach (var url in server)
                {
                    asked[url] = await request.Send(url, stop);
                    context.Progress.Step();
                }
            });
        }
        finally
        {
            Save(asked, known);
        }

        if (IsCutOff(asked))
        {
            context.Diagnostics.Warning(
                Codes.NoNetwork,
                SourceSpan.File(Project.DisplayPath(context.Project.Input)),
                $"no server could be reached ({Quantity.Format(open.Length, "address", "addresses")} requested)",
                hint: "check this machine's network connection");
        }

        Report(links, known, context);
    }

    private static bool IsCutOff(ConcurrentDictionary<string, LinkResult> asked) => !asked.IsEmpty && asked.Values.All(a => a.IsUnreached);

    /// <summary>
    /// Caches the results, even when the check was stopped halfway. Without a network connection the results mean nothing, and are not
    /// cached.
    /// </summary>
    private static void Save(ConcurrentDictionary<string, LinkResult> asked, LinkResultCache known)
    {
        if (IsCutOff(asked))
        {
            return;
        }

        foreach (var (url, result) in asked)
        {
            known.Add(url, result);
        }

        known.Save();
    }

    private static void Report(
        ImmutableArray<(string Url, ImmutableArray<SourceSpan> Places)> links, LinkResultCache known, BuildContext context)
    {
        foreach (var (url, places) in links)
        {
            if (known.Find(url, context.Now)?.WhyDead is { } why)
            {
                foreach (var place in places)
                {
                    context.Diagnostics.Warning(
                        Codes.DeadWebLink, place, $"{url}: {why}", hint: "find its new address, or link to an archived copy");
                }
            }
        }
    }
}
