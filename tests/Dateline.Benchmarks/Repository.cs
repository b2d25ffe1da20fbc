using System.Runtime.InteropServices;

namespace Dateline.Benchmarks;

/// <summary>Where things are, unless the command line says otherwise.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Theme { get; } = Path.Combine(Root, "theme");

    /// <summary>Where <c>dotnet publish</c> leaves the native program.</summary>
    public static string NativeProgram { get; } = Path.Combine(
        Root, "artifacts", "publish", "Dateline", $"release_{RuntimeInformation.RuntimeIdentifier}", "dateline");

    /// <summary>In memory where there is such a folder: on a disk it is the disk that is measured.</summary>
    public static string Archives { get; } = Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "dateline-benchmarks");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dateline.slnx")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("The benchmarks look for the theme below the folder of Dateline.slnx.");
        }

        return folder;
    }
}
