using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Theme;

namespace Dateline;

/// <summary>
/// What exists before a build starts. A build has one time, <paramref name="Now"/>; <paramref name="Jobs"/> is how many
/// things it does at once. <paramref name="RenderFingerprint"/> is the fingerprint of what prints a view: program, theme, where the site
/// lives;
/// <paramref name="SiteFingerprint"/> adds the settings that views are made by.
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
    /// <summary>How loops over documents and pages run: on <see cref="Jobs"/> threads at most, until they are asked to stop.</summary>
    public ParallelOptions Parallel => new() { MaxDegreeOfParallelism = Jobs, CancellationToken = Stop };

    /// <summary>The addresses that the site's own pages claim.</summary>
    public required Claims Claims { get; init; }
}
