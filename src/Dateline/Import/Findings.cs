using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Import;

/// <summary>What became of a part of the source.</summary>
internal enum FindingKind
{
    /// <summary>It is here under a name or in a form of ours.</summary>
    Mapped,

    /// <summary>The source does not say it; this is the best guess.</summary>
    Guessed,

    /// <summary>It has no form here. Text stays visible in its article, fields are named in the report.</summary>
    Left,

    /// <summary>A whole document that was not imported.</summary>
    LeftOut,

    /// <summary>A file that a writer changed since it was imported, and that was therefore not touched.</summary>
    Kept,
}

/// <summary>All that one thing was found of: how often, and where first.</summary>
internal sealed record Finding(FindingKind Fate, string What, int Count, ImmutableArray<SourceSpan> First);

/// <summary>Counts what became of the source, the commonest first, each with its first places.</summary>
internal sealed class Findings
{
    private const int Places = 3;

    private readonly Dictionary<(FindingKind, string), (int Count, List<SourceSpan> First)> _all = [];

    public void Add(FindingKind fate, string what, SourceSpan where)
    {
        var (count, first) = _all.GetValueOrDefault((fate, what), (0, []));
        if (first.Count < Places && !first.Contains(where))
        {
            first.Add(where);
        }

        _all[(fate, what)] = (count + 1, first);
    }

    public ImmutableArray<Finding> Of(FindingKind fate) =>
    [
        .. _all.Where(f => f.Key.Item1 == fate)
            .Select(f => new Finding(fate, f.Key.Item2, f.Value.Count, [.. f.Value.First]))
            .OrderByDescending(f => f.Count).ThenBy(f => f.What, StringComparer.Ordinal),
    ];
}
