using Dateline.Output;
using Dateline.PostProcess;
using Dateline.Scaling;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0318: pictures of which only decoding shows that they are damaged, as a build would find out. Each picture is decoded once; those that
/// have renditions in the cache were decoded already.
/// </summary>
internal static class DamagedPictures
{
    public static void Check(CheckInput input)
    {
        var (cache, limit) = (new RenditionCache(input.Context.Project.CacheFolder), new DecodingLimit(input.Context.Jobs));
        var pictures = input.Pages.OfType<RenditionPage>().DistinctBy(p => p.Rendition.Source.Path, StringComparer.Ordinal);
        Parallel.ForEach(pictures, input.Parallel, page =>
        {
            if (new PictureDecoder(page.Rendition.Source, page.Original).Fault(cache, limit) is { } fault)
            {
                DamagedPicture.Report(input.Context, page.Rendition.Source.Path, fault);
            }
        });
    }
}
