namespace Dateline;

/// <summary>
/// What a build is asked for. <paramref name="Now"/> is as written on the command line, since only <c>site.yml</c> says which zone it is
/// in; null is the current time. <paramref name="BaseUrl"/> takes the place of the site's <c>url</c>.
/// </summary>
internal sealed record BuildRequest(Project Project, string? BaseUrl = null, string? Now = null, bool Drafts = false, int Jobs = 0)
{
    /// <summary>The part of the site that is asked for.</summary>
    public Shard Shard { get; init; } = Shard.Whole;
}
