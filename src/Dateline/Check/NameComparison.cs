using System.Globalization;
using System.Text;
using Dateline.Model;

namespace Dateline.Check;

/// <summary>Tells names that are meant to be one from names that only look alike.</summary>
internal static class NameComparison
{
    /// <summary>Shorter names differ by a letter too often: Iran and Iraq.</summary>
    private const int ShortestSlip = 6;

    /// <summary>Letters that writers of other scripts and tongues take for each other.</summary>
    private static readonly string[] Alike = ["aeiouy", "аеёиоуыэюяій", "sz", "ckq", "vw", "ij", "сз", "дт", "gj"];

    /// <summary>
    /// A name with nothing left but its letters and digits, in lower case, without marks: <c>COVID 19</c> and <c>Covid-19</c> are one.
    /// </summary>
    public static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                bare.Append(char.ToLowerInvariant(UnicodeComposition.Bare(c)));
            }
        }

        return bare.ToString();
    }

    /// <summary>
    /// Whether one of two bare names is the other with a letter left out, doubled, swapped with its neighbour or taken for one that sounds
    /// alike. The first letter counts, and so do the last ones: they change with grammar, and with the language.
    /// </summary>
    public static bool IsSlip(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        if (a.Length < ShortestSlip || b.Length - a.Length > 1 || a[0] != b[0] || b.Any(char.IsDigit))
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

    /// <summary>How many characters a reader counts.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
