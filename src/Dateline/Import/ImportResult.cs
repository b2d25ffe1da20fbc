using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Import;

/// <summary>How many of each kind were imported from a source; <paramref name="Documents"/> includes those that were skipped.</summary>
internal sealed record ImportCounts(int Documents, int Articles, int Pages, int Authors, int Topics, int Backgrounds, int Media);

/// <summary>What an import did, or would do. <paramref name="Mapping"/> is the mapping that it used, as a file to edit.</summary>
internal sealed record ImportResult(
    ImportCounts Counts, ImportTotals Files, Findings Findings, DiagnosticBag Diagnostics, string Mapping)
{
    /// <summary>The option that the user must give first, as a message; null when nothing is missing.</summary>
    public string? Fault { get; init; }

    /// <summary>URLs of pictures and files to download from the old site.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>Whether the whole source could be read.</summary>
    public bool IsWhole => Findings.OfKind(FindingKind.Skipped).IsEmpty && !Diagnostics.HasErrors;
}
