using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Theme;

namespace Dateline;

/// <summary>
/// What exists before a build starts. A build has one time, <paramref name="Now"/>, and runs on <paramref name="Jobs"/> threads.
/// <paramref name="RenderFingerprint"/> covers everything that renders a view: the program, the theme and the site's URL.
/// <paramref name="SiteFingerprint"/> covers <c>site.yml</c> too.
/// </summary>
internal sealed record BuildContext(
    Project Project,
    SiteConfig Site,
    Templates Templates,
    ProseRenderer Prose,
    Localization Localization,
    ulong RenderFingerprint,
    ulong SiteFingerprint,
    DateTimeOffset Now,
    Audience Audience,
    int Jobs,
    Shard Shard,
    BuildProgress Progress,
    DiagnosticBag Diagnostics,
    CancellationToken Stop)
{
    /// <summary>Options for loops over documents and pages: at most <see cref="Jobs"/> threads, until the build is canceled.</summary>
    public ParallelOptions Parallel => new() { MaxDegreeOfParallelism = Jobs, CancellationToken = Stop };

    /// <summary>Computes the addresses that the site's generated pages claim.</summary>
    public required Claims Claims { get; init; }

    /// <summary>Whether compressed copies are written beside the site's files.</summary>
    public bool Precompress { get; init; }
}
