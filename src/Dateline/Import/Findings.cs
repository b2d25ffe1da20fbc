using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Import;

/// <summary>What became of a part of the source.</summary>
internal enum FindingKind
{
    /// <summary>It was converted to a field or a form of ours.</summary>
    Mapped,

    /// <summary>The source does not say; this is the best guess.</summary>
    Guessed,

    /// <summary>It is not supported. Text stays visible in its article; fields are listed in the report.</summary>
    Unsupported,

    /// <summary>A whole document that was not imported.</summary>
    Skipped,

    /// <summary>A file that is no text for readers, such as a template or the documentation of a repository.</summary>
    NoContent,

    /// <summary>A file that was not overwritten, because a writer changed it after it was imported.</summary>
    NotOverwritten,
}

/// <summary>
/// One kind of finding: how often it occurred, and the first places. <paramref name="Details"/> are the names within it, such as those of
/// shortcodes, with their counts, most frequent first.
/// </summary>
internal sealed record Finding(
    FindingKind Kind, string What, int Count, ImmutableArray<SourceSpan> First, ImmutableArray<(string Name, int Count)> Details);

/// <summary>Counts what became of the parts of a source, most frequent first, each with its first places.</summary>
internal sealed class Findings
{
    private const int Places = 3;

    private readonly Dictionary<
        (FindingKind, string), (int Count, List<SourceSpan> First, SortedDictionary<string, int> Details)> _all = [];

    /// <summary>Adds a finding. What differs from one to the next, such as a name, goes into <paramref name="detail"/>.</summary>
    public void Add(FindingKind kind, string what, SourceSpan where, string detail = "")
    {
        if (!_all.TryGetValue((kind, what), out var known))
        {
            known = (0, new List<SourceSpan>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        }

        if (known.First.Count < Places && !known.First.Contains(where))
        {
            known.First.Add(where);
        }

        if (detail.Length > 0)
        {
            known.Details[detail] = known.Details.GetValueOrDefault(detail) + 1;
        }

        _all[(kind, what)] = (known.Count + 1, known.First, known.Details);
    }

    public ImmutableArray<Finding> OfKind(FindingKind kind) =>
    [
        .. _all.Where(f => f.Key.Item1 == kind)
            .Select(f => new Finding(
                kind, f.Key.Item2, f.Value.Count, [.. f.Value.First],
                [.. f.Value.Details.Select(d => (d.Key, d.Value)).OrderByDescending(d => d.Value)]))
            .OrderByDescending(f => f.Count).ThenBy(f => f.What, StringComparer.Ordinal),
    ];
}
