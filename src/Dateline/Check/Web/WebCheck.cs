using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check.Web;

/// <summary>
/// Asks for every page elsewhere on the web that the newsroom links to: one at a time of each server, several servers at once, nobody twice
/// in a week.
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
        var links = WebLinks.Of(documents, context);
        var known = new WebAnswers(context.Project.State);
        var asked = new ConcurrentDictionary<string, Answer>(StringComparer.Ordinal);
        var open = links.Select(l => l.Url).Where(url => known.Find(url, context.Now) is null).ToArray();
        context.Progress.Begin("asking for", open.Length);
        using var enquiry = new LinkRequest(web, context.Site.Url.Absolute, context.Now);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Servers, CancellationToken = context.Stop };
        try
        {
            await Parallel.ForEachAsync(open.GroupBy(url => new Uri(url).Authority), options, async (server, stop) =>
            {
                foreach (var url in server)
                {
                    asked[url] = await enquiry.Ask(url, stop);
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
                $"no server could be reached, of {Quantity.Format(open.Length, "address", "addresses")} asked for",
                hint: "is this machine on the network?");
        }

        Report(links, known, context);
    }

    private static bool IsCutOff(ConcurrentDictionary<string, Answer> asked) => !asked.IsEmpty && asked.Values.All(a => a.IsUnreached);

    /// <summary>
    /// Keeps what servers said, when the asking was stopped halfway too; that no server could be reached says nothing of them.
    /// </summary>
    private static void Save(ConcurrentDictionary<string, Answer> asked, WebAnswers known)
    {
        if (IsCutOff(asked))
        {
            return;
        }

        foreach (var (url, answer) in asked)
        {
            known.Add(url, answer);
        }

        known.Save();
    }

    private static void Report(
        ImmutableArray<(string Url, ImmutableArray<SourceSpan> Places)> links, WebAnswers known, BuildContext context)
    {
        foreach (var (url, places) in links)
        {
            if (known.Find(url, context.Now)?.Complaint is { } complaint)
            {
                foreach (var place in places)
                {
                    context.Diagnostics.Warning(
                        Codes.DeadWebLink, place, $"{url}: {complaint}", hint: "find its new address, or link to a kept copy");
                }
            }
        }
    }
}
