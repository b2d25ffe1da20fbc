using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>What an import tells, in the words of its report.</summary>
internal static class Found
{
    public static string[] Of(this ImportResult result, FindingKind fate) => [.. result.Findings.Of(fate).Select(f => f.What)];

    /// <summary>Something of which the report says this, to whatever fate it came.</summary>
    public static void Tells(this ImportResult result, FindingKind fate, string words) =>
        Assert.True(
            result.Of(fate).Any(w => w.Contains(words, StringComparison.Ordinal)),
            $"Nothing is '{words}' among:\n{string.Join('\n', result.Of(fate))}");
}
