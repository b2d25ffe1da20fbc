using System.Diagnostics;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Golden;

/// <summary>
/// Compares the whole site of a small newsroom with the expected files. To accept a change, run this test with ACCEPT_GOLDEN=1, and read
/// the difference before you commit it. The stylesheet is not compared, and its name is compared without the hash of its contents.
/// </summary>
public sealed class SmallNewsroomTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Golden", "small");
    private static readonly string Expected = Folder + ".expected";

    [Fact]
    public void The_whole_site_is_as_it_was()
    {
        using var newsroom = Newsroom.Of(Folder);
        var site = Normalize(newsroom.Build("2020-01-15 12:00").Clean());
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Accept(site);
        }

        var expected = Directory.EnumerateFiles(Expected, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Expected, f).Replace('\\', '/'), File.ReadAllBytes);
        var differing = site.Keys
            .Union(expected.Keys)
            .Order(StringComparer.Ordinal)
            .Select(f => Difference(f, expected.GetValueOrDefault(f), site.GetValueOrDefault(f)))
            .OfType<string>()
            .ToArray();
        Assert.True(differing.Length == 0, "Differing files (ACCEPT_GOLDEN=1 accepts them):\n" + string.Join('\n', differing));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Its_HTML_is_valid()
    {
        var suites = Path.Combine(Repository.Root, "tests", "suites");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(suites, "node_modules", "html-validate")) || Environment.GetEnvironmentVariable("CI") == "true",
            "The validator is not installed: run npm ci in tests/suites.");
        string[] pages = [.. Directory.EnumerateFiles(Expected, "*.html", SearchOption.AllDirectories)];
        var start = new ProcessStartInfo("node", ["html.mjs", .. pages])
        { WorkingDirectory = suites, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = System.Diagnostics.Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors);
    }

    private static Dictionary<string, byte[]> Normalize(Built site)
    {
        var stylesheet = site.Files.Keys.Single(f => f.EndsWith(".css", StringComparison.Ordinal));
        return site.Files.Where(f => f.Key != stylesheet && !f.Key.StartsWith("assets/pictures/", StringComparison.Ordinal))
            .ToDictionary(
                f => f.Key,
                f => f.Key.EndsWith(".html", StringComparison.Ordinal)
                    ? System.Text.Encoding.UTF8.GetBytes(site.Text(f.Key).Replace(stylesheet, "assets/site.css", StringComparison.Ordinal))
                    : f.Value);
    }

    private static void Accept(Dictionary<string, byte[]> site)
    {
        if (Directory.Exists(Expected))
        {
            Directory.Delete(Expected, recursive: true);
        }

        foreach (var (file, bytes) in site)
        {
            var path = Path.Combine(Expected, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    /// <summary>The first line that differs; null when none does.</summary>
    private static string? Difference(string file, byte[]? expected, byte[]? actual)
    {
        if (expected is null || actual is null)
        {
            return $"{file}: {(expected is null ? "new" : "gone")}";
        }

        if (expected.AsSpan().SequenceEqual(actual))
        {
            return null;
        }

        var (then, now) = (System.Text.Encoding.UTF8.GetString(expected)
            .Split('\n'), System.Text.Encoding.UTF8.GetString(actual).Split('\n'));
        var line = Enumerable.Range(0, Math.Max(then.Length, now.Length))
            .First(i => then.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"{file}:{line + 1}\n  - {then.ElementAtOrDefault(line)}\n  + {now.ElementAtOrDefault(line)}";
    }
}
