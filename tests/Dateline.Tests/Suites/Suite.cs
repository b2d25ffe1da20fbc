using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Suites;

/// <summary>
/// The conformance suites of others, as <c>tests/suites/export.mjs</c> writes them. <c>.ci/run</c> installs them; elsewhere a test without
/// its suite is skipped.
/// </summary>
internal static class Suite
{
    /// <summary>The cases of one suite: <c>commonmark</c>, <c>gfm</c>, <c>yaml</c> or <c>liquid</c>.</summary>
    public static JsonElement[] Read(string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "suites", "json", name + ".json");
        var isThere = File.Exists(path);
        Assert.SkipUnless(
            isThere || Environment.GetEnvironmentVariable("CI") == "true",
            "The suite is not installed: run npm ci and node export.mjs in tests/suites.");
        Assert.True(isThere, $"There is no {path}. .ci/run installs the suites before it runs the tests.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    /// <summary>
    /// The intended deviations from a suite, from <c>Suites/{name}-deviations.txt</c>: the case's number or id, a blank, and the reason.
    /// Lines that start with <c>#</c> are comments.
    /// </summary>
    public static Dictionary<string, string> Deviations(string name) =>
        File.ReadLines(Path.Combine(Repository.Tests, "Suites", name + "-deviations.txt"))
            .Where(l => l.Length > 0 && !l.StartsWith('#'))
            .Select(l => l.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
