using Dateline.Output;

namespace Dateline;

/// <summary>
/// What a build did. When the input had errors nothing was written. <paramref name="Parsed"/> is how many documents were read anew, and
/// <paramref name="Full"/> why everything was, null when the last build was built upon.
/// </summary>
internal sealed record BuildResult(bool Succeeded, int Articles, int Parsed, string? Full, WriteResult Written)
{
    public static BuildResult Refused { get; } = new(false, 0, 0, null, WriteResult.Nothing);
}
