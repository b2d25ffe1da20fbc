using System.Collections.Immutable;
using Dateline.Output;

namespace Dateline;

/// <summary>
/// What a build did. If the input had errors, nothing was written. <paramref name="Parsed"/> is the number of documents that were parsed
/// and not taken from the cache. <paramref name="Full"/> says why the build did not use the cache; null if it did.
/// </summary>
internal sealed record BuildResult(bool Succeeded, int Articles, int Parsed, string? Full, WriteResult Written)
{
    /// <summary>The documents that are published as they were earlier, or are left out (<c>--keep-going</c>).</summary>
    public ImmutableArray<ReplacedDocument> Replaced { get; init; } = [];

    public static BuildResult Refused { get; } = new(false, 0, 0, null, WriteResult.Nothing);
}

/// <summary>
/// A document that is published as it was earlier, or is left out, because it has errors. <paramref name="Why"/> says why it is left out.
/// </summary>
internal sealed record ReplacedDocument(string DisplayPath, bool IsLeftOut, string Why);
