using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Asserts on the findings of an import.</summary>
internal static class FindingAssertions
{
    public static string[] Of(this ImportResult result, FindingKind kind) => [.. result.Findings.OfKind(kind).Select(f => f.What)];

    /// <summary>Asserts that a finding of a kind contains these words.</summary>
    public static void Reports(this ImportResult result, FindingKind kind, string words) =>
        Assert.True(
            result.Of(kind).Any(w => w.Contains(words, StringComparison.Ordinal)),
            $"Nothing is '{words}' among:\n{string.Join('\n', result.Of(kind))}");
}
