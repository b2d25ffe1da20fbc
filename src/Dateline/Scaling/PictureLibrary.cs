using System.Runtime.InteropServices;
using Dateline.Platform.Linux;
using NetVips;

namespace Dateline.Scaling;

/// <summary>
/// The library that scales pictures, libvips: a file beside the program, and none that the system has. Loaded when the first picture needs
/// it.
/// </summary>
internal static class PictureLibrary
{
    // The only ones that are given files of writers; libvips has loaders for a hundred other types.
    private static readonly string[] Loaders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"];

    // Smaller than a row of blocks of a large picture, larger than what is asked for again and again.
    private const int LargeBlock = 1_000_000;

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Whether pictures can be scaled. False when the library is missing or can't be loaded.</summary>
    public static bool IsThere => Loaded.Value;

    private static bool Load()
    {
        if (Find() is not { } file || !IsInitialized(file))
        {
            return false;
        }

        // Pictures are scaled one beside the other, each on one thread; nothing is scaled twice, so nothing is kept.
        NetVips.NetVips.Concurrency = 1;
        NetVips.Cache.Max = 0;
        NativeHeap.ReturnBlocksFrom(LargeBlock);

        // What the library and its parts have to say comes as exceptions, too.
        foreach (var domain in (string[])["VIPS", "GLib", "GLib-GObject"])
        {
            Log.SetLogHandler(domain, Enums.LogLevelFlags.All, static (_, _, _) => { });
        }

        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
        {
            Operation.Block(loader, false);
        }

        return true;
    }

    /// <summary>The library's file: beside a native program, else where a package keeps the files for each system.</summary>
    private static string? Find()
    {
        var (system, name) = OperatingSystem.IsWindows() ? ("win", "libvips-42.dll")
            : OperatingSystem.IsMacOS() ? ("osx", "libvips.42.dylib")
            : ("linux", "libvips.so.42");
        var processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] places =
        [
            Path.Combine(AppContext.BaseDirectory, name),
            Path.Combine(AppContext.BaseDirectory, "runtimes", $"{system}-{processor}", "native", name),
        ];
        return places.FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// Starts the library. NetVips does so itself when it is used first; in a native program it would do so at every start of the program,
    /// so that is left out there (<c>NetVips.Substitutions.xml</c>).
    /// </summary>
    private static bool IsInitialized(string file)
    {
        try
        {
            if (ModuleInitializer.VipsInitialized)
            {
                return true;
            }

            if (ModuleInitializer.Exception is not null)
            {
                return false;
            }

            NativeLibrary.SetDllImportResolver(typeof(Image).Assembly, (_, _, _) => NativeLibrary.Load(file));
            return NetVips.NetVips.Init();
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException or BadImageFormatException
            or EntryPointNotFoundException or InvalidOperationException or VipsException)
        {
            return false;
        }
    }
}
