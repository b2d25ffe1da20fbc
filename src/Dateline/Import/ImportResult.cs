using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Import;

/// <summary>How many of each came out of a source, and what became of the rest.</summary>
internal sealed record ImportCounts(int Documents, int Articles, int Pages, int Authors, int Topics, int Backgrounds, int Media);

/// <summary>What an import did, or would do. <paramref name="Mapping"/> is the mapping it used, as a file to edit.</summary>
internal sealed record ImportResult(
    ImportCounts Counts, ImportTotals Delivered, Findings Findings, DiagnosticBag Diagnostics, string Mapping)
{
    /// <summary>What the user must say first; null when nothing is missing.</summary>
    public string? Fault { get; init; }

    /// <summary>Addresses of pictures and files that have to be fetched from the old site.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>Whether all of the source could be read.</summary>
    public bool IsWhole => Findings.Of(FindingKind.LeftOut).IsEmpty && !Diagnostics.HasErrors;
}
