using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Searching;

/// <summary>
/// Pagefind as tests/suites installs it, and a reader of its files that owes nothing to Dateline. Without it tests are skipped; if
/// <c>CI</c> is set, they fail.
/// </summary>
internal static class Pagefind
{
    private const string Variable = "PAGEFIND";

    /// <summary>What begins the contents of each of Pagefind's files.</summary>
    private const string Mark = "pagefind_dcd";

    private static string Installed => Path.Combine(
        Repository.Root, "tests", "suites", "node_modules", "@pagefind",
        $"linux-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}", "bin", "pagefind_extended");

    /// <summary>Tests in this process and programs that they start find it like a build on a desk that has the variable set.</summary>
    [ModuleInitializer]
    internal static void Name()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } && File.Exists(Installed))
        {
            Environment.SetEnvironmentVariable(Variable, Installed);
        }
    }

    public static void Require() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Environment.GetEnvironmentVariable("CI") == "true",
        "Pagefind is not installed: run npm ci in tests/suites.");

    /// <summary>Everything that the files of the index say, unpacked.</summary>
    public static string Words(Built built) => string.Join(
        '\n', built.Files.Where(f => f.Key.StartsWith("search/index/", StringComparison.Ordinal)).Select(f => $"{f.Key} {Text(f.Value)}"));

    /// <summary>The stories of the index, by their URLs, sorted, from the files that results are shown from.</summary>
    public static SortedDictionary<string, JsonElement> Stories(Built built) => new(
        built.Files
            .Where(f => f.Key.EndsWith(".pf_fragment", StringComparison.Ordinal))
            .Select(f => JsonDocument.Parse(Text(f.Value)[Mark.Length..]).RootElement)
            .ToDictionary(f => f.GetProperty("url").GetString()!),
        StringComparer.Ordinal);

    private static string Text(byte[] file)
    {
        if (file is not [0x1F, 0x8B, ..])
        {
            return Encoding.UTF8.GetString(file);
        }

        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(file), CompressionMode.Decompress), Encoding.UTF8);
        return unpacked.ReadToEnd();
    }
}
