using System.Collections.Immutable;

namespace Dateline.Output;

/// <summary>
/// What <see cref="SiteWriter"/> did: the outcome of every page, the files that were removed, and, when the list of written files was lost
/// once, how many other files are in the output folder.
/// </summary>
internal sealed record WriteResult(
    ImmutableArray<PlannedPage> PlannedPages, PageOutcome[] Outcomes, ImmutableArray<string> Removed, int Strangers)
{
    /// <summary>
    /// The files of pages that failed and that the cache did not have: only the log says that an earlier build wrote them.
    /// </summary>
    public ImmutableArray<string> Unrendered { get; init; } = [];

    public static WriteResult Nothing { get; } = new([], [], [], 0);

    public int Pages => PlannedPages.Count(s => s.Page.Address.EndsWith('/') || s.Page.Address.EndsWith(".html", StringComparison.Ordinal));

    public long Bytes => Outcomes.Sum(o => o.Record.Length);

    public int Rendered => Outcomes.Count(o => o.IsRendered);

    public int Written => Outcomes.Count(o => o.Fate is PageStatus.Added or PageStatus.Changed);

    /// <summary>Files that some page has, and those that failed now but may have been there before.</summary>
    public int Files => Outcomes.Count(o => o.Fate != PageStatus.Failed);

    /// <summary>
    /// The files that are not as they were, in the order of their names: <c>A</c> added, <c>M</c> modified, <c>D</c> deleted.
    /// </summary>
    public IEnumerable<(char Kind, string File)> Changes =>
        PlannedPages
            .Zip(
                Outcomes,
                (planned,
                    outcome) => (Kind: outcome.Fate switch { PageStatus.Added => 'A', PageStatus.Changed => 'M', _ => ' ' }, planned.File))
            .Where(c => c.Kind != ' ')
            .Concat(Removed.Select(file => (Kind: 'D', File: file)))
            .OrderBy(c => c.File, StringComparer.Ordinal);
}
