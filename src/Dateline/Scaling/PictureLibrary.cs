using NetVips;

namespace Dateline.Scaling;

/// <summary>The library that scales pictures, libvips: a file beside the program. Loaded when the first picture needs it.</summary>
internal static class PictureLibrary
{
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Whether pictures can be scaled. False when the library is missing or can't be loaded.</summary>
    public static bool IsThere => Loaded.Value;

    private static bool Load()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized)
            {
                return false;
            }

            // Pictures are scaled one beside the other, each on one thread; nothing is scaled twice, so nothing is kept.
            NetVips.NetVips.Concurrency = 1;
            NetVips.Cache.Max = 0;

            // What the library has to say comes as exceptions, too.
            Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, static (_, _, _) => { });

            // Only loaders that were hardened against hostile files.
            NetVips.NetVips.BlockUntrusted = true;
            return true;
        }
        catch (TypeInitializationException)
        {
            return false;
        }
    }
}
