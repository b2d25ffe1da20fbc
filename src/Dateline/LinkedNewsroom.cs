using Dateline.Cache;
using Dateline.Model;

namespace Dateline;

/// <summary>
/// A newsroom after Input and Process, for commands that only read it. It holds the lock of the build cache until it is disposed; other
/// builds of the site wait for it.
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
