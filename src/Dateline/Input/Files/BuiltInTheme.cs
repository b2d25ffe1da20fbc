using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Input.Files;

/// <summary>The theme that is compiled into the program. A newsroom's own theme overrides it file by file.</summary>
internal static class BuiltInTheme
{
    /// <summary>What messages call its folder.</summary>
    public const string DisplayFolder = "built-in theme";

    private const string Prefix = "theme/";

    /// <summary>Its files.</summary>
    public static ImmutableArray<ThemeFile> Files { get; } = Read();

    /// <summary>The file at a path below the theme's folder; null if there is none.</summary>
    public static ThemeFile? Find(string path) => Files.FirstOrDefault(f => f.Path == path);

    private static ImmutableArray<ThemeFile> Read()
    {
        var assembly = typeof(BuiltInTheme).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               let path = name.Replace('\\', '/')
               where path.StartsWith(Prefix, StringComparison.Ordinal)
               let below = path[Prefix.Length..]
               select new ThemeFile(below, $"{DisplayFolder}/{below}", IsOwn: false, Bytes(assembly, name)),
        ];
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
