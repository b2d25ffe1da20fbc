namespace Dateline.Diagnostics;

/// <summary>Finds the known name that a misspelt one most likely means.</summary>
internal static class Nearest
{
    /// <summary>The most similar of the known names; null when none is similar enough to suggest.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(written, candidate, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return bestDistance <= limit ? best : null;
    }

    /// <summary><c>did you mean 'x'?</c>, or the known names if they are few, or nothing.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> known)
    {
        if (To(written, known) is { } name)
        {
            return $"did you mean '{name}'?";
        }

        return known.Count is > 0 and <= 12 ? "one of: " + string.Join(", ", known.Order(StringComparer.Ordinal)) : "";
    }

    /// <summary>Damerau-Levenshtein distance (optimal string alignment) without case: two swapped letters count as one mistake.</summary>
    private static int Distance(string a, string b, int giveUpAt)
    {
        if (Math.Abs(a.Length - b.Length) >= giveUpAt)
        {
            return int.MaxValue;
        }

        var size = b.Length + 1;
        Span<int> rows = size <= 64 ? stackalloc int[3 * size] : new int[3 * size];
        var beforeLast = rows[..size];
        var last = rows[size..(2 * size)];
        var row = rows[(2 * size)..];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            if (FillRow(a, b, i, row, last, beforeLast) > giveUpAt)
            {
                return int.MaxValue;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    /// <summary>Fills row <paramref name="i"/> of the table of distances from the two rows before it and returns its least value.</summary>
    private static int FillRow(string a, string b, int i, Span<int> row, ReadOnlySpan<int> last, ReadOnlySpan<int> beforeLast)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
            row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
            {
                row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            least = Math.Min(least, row[j]);
        }

        return least;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
