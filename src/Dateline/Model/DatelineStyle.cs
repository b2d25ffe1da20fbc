using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// The patterns of datelines, by language. A pattern has the placeholders <c>{place}</c>, <c>{PLACE}</c> (in capitals), <c>{date}</c>,
/// <c>{shortdate}</c>, <c>{source}</c> and <c>{comma}</c>, the comma of the language with its space; with an empty pattern there are no
/// datelines.
/// </summary>
internal sealed record DatelineStyle(string Default, FrozenDictionary<string, string> ByLanguage)
{
    /// <summary>The style of a newsroom that chooses none. It names no agency.</summary>
    public const string Plain = "{PLACE}{comma}{date} —";

    /// <summary>The styles by their names in <c>site.yml</c>: the plain one, and those of agencies.</summary>
    public static FrozenDictionary<string, string> Known { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plain"] = Plain,
        ["tass"] = "{PLACE}{comma}{date}. /{source}/.",
        ["ap"] = "{PLACE} ({source}) —",
        ["reuters"] = "{PLACE}{comma}{shortdate} ({source}) -",
        ["none"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The placeholders of a pattern.</summary>
    public static ImmutableArray<string> Places { get; } = ["{place}", "{PLACE}", "{date}", "{shortdate}", "{source}", "{comma}"];

    /// <summary>The first unknown placeholder in a pattern; null if there is none.</summary>
    public static string? UnknownPlace(string pattern)
    {
        foreach (var place in Places)
        {
            pattern = pattern.Replace(place, "", StringComparison.Ordinal);
        }

        var open = pattern.IndexOf('{');
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        if (open < 0)
        {
            return null;
        }

        return close < 0 ? pattern[open..] : pattern[open..(close + 1)];
    }

    public string For(string language) => ByLanguage.GetValueOrDefault(language, Default);

    /// <summary>Formats a dateline; empty if the story has no place or the pattern is empty.</summary>
    public string Format(string language, string place, string date, string shortDate, string source, string comma = ", ") =>
        place.Length == 0
            ? ""
            : For(language)
                .Replace("{PLACE}", Capitals(place, language), StringComparison.Ordinal)
                .Replace("{place}", place, StringComparison.Ordinal)
                .Replace("{date}", date, StringComparison.Ordinal)
                .Replace("{shortdate}", shortDate, StringComparison.Ordinal)
                .Replace("{source}", source, StringComparison.Ordinal)
                .Replace("{comma}", comma, StringComparison.Ordinal);

    // The capital of i has a dot in Turkish and Azerbaijani.
    private static string Capitals(string place, string language) =>
        (language.Split('-')[0] is "tr" or "az" ? place.Replace('i', 'İ') : place).ToUpperInvariant();
}
