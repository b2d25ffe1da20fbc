using System.Collections.Frozen;

namespace Dateline.Model;

/// <summary>
/// How datelines are printed, by language. A pattern has the places <c>{place}</c>, <c>{PLACE}</c> (in capitals), <c>{date}</c>,
/// <c>{shortdate}</c> and <c>{source}</c>; an empty one prints none.
/// </summary>
internal sealed record DatelineStyle(string Default, FrozenDictionary<string, string> ByLanguage)
{
    /// <summary>The agencies' own styles, by the names that <c>site.yml</c> uses for them.</summary>
    public static FrozenDictionary<string, string> Known { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tass"] = "{PLACE}, {date}. /{source}/.",
        ["ap"] = "{PLACE} ({source}) —",
        ["reuters"] = "{PLACE}, {shortdate} ({source}) -",
        ["none"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string For(string language) => ByLanguage.GetValueOrDefault(language, Default);

    /// <summary>Prints a dateline; empty when the story has no place or the pattern is empty.</summary>
    public string Print(string language, string place, string date, string shortDate, string source) =>
        place.Length == 0
            ? ""
            : For(language)
                .Replace("{PLACE}", place.ToUpperInvariant(), StringComparison.Ordinal)
                .Replace("{place}", place, StringComparison.Ordinal)
                .Replace("{date}", date, StringComparison.Ordinal)
                .Replace("{shortdate}", shortDate, StringComparison.Ordinal)
                .Replace("{source}", source, StringComparison.Ordinal);
}
