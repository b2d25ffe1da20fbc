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

    /// <summary>A file that was not overwritten, because a writer changed it after it was imported.</summary>
    NotOverwritten,
}

/// <summary>One kind of finding: how often it occurred, and the first places.</summary>
internal sealed record Finding(FindingKind Kind, string What, int Count, ImmutableArray<SourceSpan> First);

/// <summary>Counts what became of the parts of a source, most frequent first, each with its first places.</summary>
internal sealed class Findings
{
    private const int Places = 3;

    private readonly Dictionary<(FindingKind, string), (int Count, List<SourceSpan> First)> _all = [];

    public void Add(FindingKind kind, string what, SourceSpan where)
    {
        var (count, first) = _all.GetValueOrDefault((kind, what), (0, []));
        if (first.Count < Places && !first.Contains(where))
        {
            first.Add(where);
        }

        _all[(kind, what)] = (count + 1, first);
    }

    public ImmutableArray<Finding> OfKind(FindingKind kind) =>
    [
        .. _all.Where(f => f.Key.Item1 == kind)
            .Select(f => new Finding(kind, f.Key.Item2, f.Value.Count, [.. f.Value.First]))
            .OrderByDescending(f => f.Count).ThenBy(f => f.What, StringComparer.Ordinal),
    ];
}
