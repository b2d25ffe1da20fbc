using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Model.Pictures;
using Dateline.PostProcess;
using Dateline.Scaling;
using Dateline.Theme;

namespace Dateline.Output;

/// <summary>The planned pages that are pictures in one size.</summary>
internal sealed class RenditionPages(ImmutableArray<PlannedPage> pages, RenditionCache cache, BuildContext context)
{
    public static Rendition RenditionOf(PlannedPage planned) => ((RenditionPage)planned.Page).Rendition;

    /// <summary>Does something with pictures: those of one source in one worker, which decodes the source at most once.</summary>
    public void ForEach(Func<int, bool> isMeant, Action<int, RenditionMaker, Utf8Writer> handle)
    {
        var sources = Enumerable.Range(0, pages.Length)
            .Where(i => pages[i].Page is RenditionPage && isMeant(i))
            .GroupBy(i => RenditionOf(pages[i]).Source.Path, StringComparer.Ordinal)
            .ToArray();
        var limit = new DecodingLimit(context.Jobs);
        var queue = Partitioner.Create(sources, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(queue, context.Parallel, () => new Utf8Writer(), (source, _, writer) =>
        {
            using var maker = new RenditionMaker(cache, ((RenditionPage)pages[source.First()].Page).Original, limit);
            foreach (var i in source
                .OrderBy(i => RenditionOf(pages[i]).Crop.Name, StringComparer.Ordinal)
                .ThenBy(i => RenditionOf(pages[i]).Width))
            {
                handle(i, maker, writer);
            }

            if (maker.Fault is { } fault)
            {
                DamagedPicture.Report(context, source.Key, fault);
            }

            return writer;
        }, _ => { });
    }
}
