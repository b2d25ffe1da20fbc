using System.Text.RegularExpressions;

namespace Dateline.Import;

/// <summary>Finds the names of people in a line that names several, and compares names.</summary>
internal static partial class PeopleNames
{
    /// <summary>The names in a text like <c>Anna Petrova and Ben Cole</c>; the text itself unless all parts are full names.</summary>
    public static string[] Split(string written)
    {
        var text = By().Replace(written.Trim(), "");
        var parts = And().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0).ToArray();
        return parts.Length > 1 && parts.All(p => FullName().IsMatch(p)) ? parts : text.Length > 0 ? [text] : [written];
    }

    /// <summary>
    /// The people in a byline, without their role, place or newspaper: <c>By Anna Petrova in Moscow and Ben Cole, The Courier</c>.
    /// </summary>
    public static string[] InByline(string byline)
    {
        var people = And()
            .Split(By().Replace(byline.Trim(), ""))
            .Select(p => Behind().Replace(p.Trim(), "").Trim())
            .Where(p => FullName().IsMatch(p) && !Role().IsMatch(p))
            .ToArray();
        return people.Length > 0 ? people : [By().Replace(byline.Trim(), "")];
    }

    /// <summary>Whether two names may be those of one person: one holds all words of the other, or they share the last word.</summary>
    public static bool MayBeSame(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        return first.Length > 0 && second.Length > 0
            && (first.All(second.Contains) || second.All(first.Contains) || first[^1] == second[^1]);
    }

    private static string[] Words(string name) =>
        name.ToLowerInvariant().Split([' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?:(?:story|text|words|written|reported|reporting)\s+)?by:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*(?:,\s+and\s+|\s+and\s+|\s+with\s+|\s+&\s+|;|,)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"\s+(?:of|for|at|in|from|on|/|\||—|–|-)\s+.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|van|von|der|den|la|del|da|di|bin|ibn|al|el)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*)+$")]
    private static partial Regex FullName();

    [GeneratedRegex(
        @"\b(?:the|staff|writer|reporter|correspondent|editor|contributor|columnist|bureau|desk|news|photographer"
            + @"|special|press|courier|times)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
