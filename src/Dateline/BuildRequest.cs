namespace Dateline;

/// <summary>
/// The options of a build. <paramref name="Now"/> is text from the command line, because its time zone is known only after
/// <c>site.yml</c> is read; null is the current time. <paramref name="BaseUrl"/> replaces the site's <c>url</c>. 0
/// <paramref name="Jobs"/> are one per processor.
/// </summary>
internal sealed record BuildRequest(Project Project, string? BaseUrl = null, string? Now = null, bool Drafts = false, int Jobs = 0)
{
    /// <summary>The part of the site to build.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether compressed copies are written beside the site's files, for servers that send them as they are.</summary>
    public bool Precompress { get; init; }
}
