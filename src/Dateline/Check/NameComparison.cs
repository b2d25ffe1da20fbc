using System.Globalization;
using System.Text;
using Dateline.Model.Addresses;

namespace Dateline.Check;

/// <summary>Compares names, to find those that are most likely misspellings of another.</summary>
internal static class NameComparison
{
    /// <summary>Shorter names differ by one letter too often: Iran and Iraq.</summary>
    private const int ShortestMisspelt = 6;

    /// <summary>Letters that are often confused, above all in names from other languages and scripts.</summary>
    private static readonly string[] Alike = ["aeiouy", "аеёиоуыэюяій", "sz", "ckq", "vw", "ij", "сз", "дт", "gj"];

    /// <summary>
    /// Reduces a name to its letters and digits, in lower case and without accents: <c>COVID 19</c> and <c>Covid-19</c> become equal.
    /// </summary>
    public static string Normalize(string name)
    {
        var normalized = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                normalized.Append(char.ToLowerInvariant(UnicodeComposition.RemoveMarks(c)));
            }
        }

        return normalized.ToString();
    }

    /// <summary>
    /// Whether one of two normalized names is the other with a letter missing, doubled, swapped with the next, or confused with one that
    /// sounds alike. Differences in the first and the last letters don't count as misspellings: names change there with grammar and
    /// language.
    /// </summary>
    public static bool IsMisspelling(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        if (a.Length < ShortestMisspelt || b.Length - a.Length > 1 || a[0] != b[0] || b.Any(char.IsDigit))
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (a[start..^end], b[start..^end]);
        return (left.Length, right.Length) switch
        {
            (0, 1) => end > 1,
            (1, 1) =>
                end > 0
                    && Alike.Any(
                        set => set.Contains(left[0], StringComparison.Ordinal) && set.Contains(right[0], StringComparison.Ordinal)),
            (2, 2) => end > 1 && left[0] == right[1] && left[1] == right[0],
            _ => false,
        };
    }

    /// <summary>The number of characters as readers count them.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
