using Dateline.Cache;
using Dateline.Model;

namespace Dateline;

/// <summary>
/// A newsroom after Input and Process, for those who only look at it: nothing of the site is written. It holds the build cache, and keeps
/// other builds of the site waiting, until it is disposed.
/// </summary>
internal sealed record LinkedNewsroom(ParsedInput Input, Newsroom Newsroom, BuildCache Cache) : IDisposable
{
    public static LinkedNewsroom Open(BuildContext context)
    {
        var cache = BuildCache.Open(context);
        try
        {
            var (input, _) = SiteBuild.Input(context, cache);
            return new LinkedNewsroom(input, SiteBuild.Process(input, context), cache);
        }
        catch
        {
            cache.Dispose();
            throw;
        }
    }

    public void Dispose() => Cache.Dispose();
}
