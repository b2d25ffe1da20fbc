using System.Runtime.InteropServices;
using System.Text;
using NetVips;

namespace Dateline.Scaling.Cards;

/// <summary>
/// The fonts of cards: they travel within the program and are unpacked into a temporary folder, because the library reads fonts from files
/// only, and again whenever it draws. A machine's own fonts and their settings are not used, so a card looks the same everywhere.
/// </summary>
internal static class CardFonts
{
    public const string Headline = "Source Serif 4, Noto Naskh Arabic, Noto Serif Hebrew, Source Sans 3 SemiBold Bold";
    public const string Line = "Source Sans 3 SemiBold, Source Serif 4, Noto Naskh Arabic, Noto Serif Hebrew";

    private const string Prefix = "fonts/";

    private static readonly Lock Loading = new();
    private static bool _isLoaded;

    /// <summary>The names of the fonts in the program.</summary>
    public static IEnumerable<string> Names => typeof(CardFonts).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A font as a TrueType file.</summary>
    public static byte[] Read(string name)
    {
        using var resource = typeof(CardFonts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Woff.Unpack(bytes);
    }

    /// <summary>Makes the fonts known to the library, once in a process. The folder goes with the process.</summary>
    public static void Load()
    {
        lock (Loading)
        {
            if (_isLoaded)
            {
                return;
            }

            var folder = Directory.CreateTempSubdirectory("dateline-fonts-").FullName;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
            var settings = Path.Combine(folder, "fonts.conf");
            File.WriteAllText(
                settings,
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
                    + $"<fontconfig><cachedir>{Escaped(folder)}</cachedir></fontconfig>",
                new UTF8Encoding(false));
            SetVariable("FONTCONFIG_FILE", settings);
            foreach (var name in Names)
            {
                var file = Path.Combine(folder, Path.ChangeExtension(name[Prefix.Length..], ".ttf"));
                File.WriteAllBytes(file, Read(name));
                using var sample = Image.Text("A", fontfile: file);
            }

            _isLoaded = true;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The system tidies its temporary folder.
        }
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);

    /// <summary>
    /// Sets a variable that the library can see: .NET keeps its own table. Without it the library reads the machine's settings first, and
    /// prints an error on a machine that has none.
    /// </summary>
    private static unsafe void SetVariable(string name, string value)
    {
        var file = OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";
        if (!NativeLibrary.TryLoad(file, typeof(Image).Assembly, null, out var library)
            || !NativeLibrary.TryGetExport(library, "g_setenv", out var function))
        {
            return;
        }

        var (nameBytes, valueBytes) = (Encoding.UTF8.GetBytes(name + "\0"), Encoding.UTF8.GetBytes(value + "\0"));
        fixed (byte* namePointer = nameBytes, valuePointer = valueBytes)
        {
            ((delegate* unmanaged[Cdecl]<byte*, byte*, int, int>)function)(namePointer, valuePointer, 1);
        }
    }
}
