using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Theme;

namespace Dateline;

/// <summary>What exists before a build starts. A build has one time, <paramref name="Now"/>; <paramref name="Jobs"/> is how many things it does at once.</summary>
internal sealed record BuildContext(
    Project Project,
    SiteConfig Site,
    Templates Templates,
    ProsePrinter Prose,
    Phrasebook Phrases,
    DateTimeOffset Now,
    bool Drafts,
    int Jobs,
    BuildProgress Progress,
    DiagnosticBag Diagnostics,
    CancellationToken Stop);
