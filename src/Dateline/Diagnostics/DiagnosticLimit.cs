using System.Collections.Immutable;

namespace Dateline.Diagnostics;

/// <summary>
/// Limits how many diagnostics of one code a file can have, so that one text can't drown those of all others: the first ones stay, and one
/// more says how many follow. Applied again, it changes nothing.
/// </summary>
internal static class DiagnosticLimit
{
    /// <summary>How many of a kind someone corrects at once.</summary>
    public const int MostOfAKind = 50;

    /// <summary>Applies the limit to diagnostics that are sorted by file and place.</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> sorted)
    {
        if (sorted.Length <= MostOfAKind)
        {
            return sorted;
        }

        var kept = ImmutableArray.CreateBuilder<Diagnostic>();
        var kinds = new Dictionary<(string Path, Code Code, Severity Severity), Kind>();
        foreach (var diagnostic in sorted)
        {
            var kind = (diagnostic.Where.Path, diagnostic.Code, diagnostic.Severity);
            var seen = kinds.GetValueOrDefault(kind);
            if (diagnostic.Others == 0 && seen.Count < MostOfAKind)
            {
                kinds[kind] = seen with { Count = seen.Count + 1 };
                kept.Add(diagnostic);
                continue;
            }

            if (seen.Others == 0)
            {
                seen = seen with { At = kept.Count };
                kept.Add(diagnostic);
            }

            kinds[kind] = seen with { Others = seen.Others + Math.Max(1, diagnostic.Others) };
        }

        foreach (var (_, kind) in kinds.Where(k => k.Value.Others > 0))
        {
            kept[kind.At] = Rest(kept[kind.At], kind.Others);
        }

        return kept.DrainToImmutable();
    }

    /// <summary>How many diagnostics of a severity there are, with those that are left out.</summary>
    public static int Count(IEnumerable<Diagnostic> all, Severity severity) =>
        all.Where(d => d.Severity == severity).Sum(d => Math.Max(1, d.Others));

    private static Diagnostic Rest(Diagnostic first, int others) => new(
        first.Severity,
        first.Code,
        first.Where,
        $"from here on there are {Quantity.Format(others)} more of this kind in this file",
        "",
        "correct those above first")
    {
        Others = others,
    };

    private readonly record struct Kind(int Count, int Others, int At);
}
