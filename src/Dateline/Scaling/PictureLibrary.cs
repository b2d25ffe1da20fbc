using System.Runtime.InteropServices;
using NetVips;

namespace Dateline.Scaling;

/// <summary>The library that scales pictures, libvips: a file beside the program. Loaded when the first picture needs it.</summary>
internal static class PictureLibrary
{
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Whether pictures can be scaled. False when the library is missing or can't be loaded.</summary>
    public static bool IsThere => Loaded.Value;

    // Beside the native program; a program that runs on .NET has one for each system.
    private static readonly string[] Places =
    [
        "",
        Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native"),
    ];

    private static readonly string[] Names = ["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"];

    private static bool IsBesideProgram =>
        Places.Any(p => Names.Any(n => File.Exists(Path.Combine(AppContext.BaseDirectory, p, n))));

    private static bool Load()
    {
        try
        {
            // One of the system's may be of another version, which makes other bytes.
            if (!IsBesideProgram || !ModuleInitializer.VipsInitialized)
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
