using Dateline.Output;

namespace Dateline;

/// <summary>
/// What a build did. If the input had errors, nothing was written. <paramref name="Parsed"/> is the number of documents that were parsed
/// and not taken from the cache. <paramref name="Full"/> says why the build did not use the cache; null if it did.
/// </summary>
internal sealed record BuildResult(bool Succeeded, int Articles, int Parsed, string? Full, WriteResult Written)
{
    public static BuildResult Refused { get; } = new(false, 0, 0, null, WriteResult.Nothing);
}
