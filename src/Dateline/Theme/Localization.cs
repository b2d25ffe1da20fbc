using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dateline.Model.Cldr;

namespace Dateline.Theme;

/// <summary>The theme's strings in all its languages, and in those for which it has none.</summary>
/// <param name="languages">The strings of the theme's files, by language.</param>
/// <param name="own">The site's own language, which the theme may not have.</param>
internal sealed class Localization(FrozenDictionary<string, Lazy<LocaleStrings>> languages, string own)
{
    /// <summary>The language of labels when the theme has none in the site's own language. The built-in theme has it.</summary>
    public const string Fallback = "en";

    /// <summary>The strings of languages that are not those of a file: variants, and languages that the theme does not have.</summary>
    private readonly ConcurrentDictionary<string, LocaleStrings> _others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The strings of the site's own language.</summary>
    public LocaleStrings Own { get; } =
        As(Find(languages, own), own) ?? LocaleStrings.Missing(own, languages[Fallback].Value);

    /// <summary>The languages that the theme has strings for.</summary>
    public IEnumerable<string> Languages => languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether the theme has strings for a language. Those of <c>pt</c> also serve <c>pt-BR</c>.</summary>
    public bool Has(string language) => LanguageTags.Longest(language).Any(languages.ContainsKey);

    /// <summary>
    /// The strings of a language. If the theme has none, labels are in the site's own language, or in English, and marked so.
    /// </summary>
    public LocaleStrings For(string language)
    {
        if (string.Equals(language, Own.Language, StringComparison.OrdinalIgnoreCase))
        {
            return Own;
        }

        return languages.GetValueOrDefault(language)?.Value
            ?? _others.GetOrAdd(language, other => As(Find(languages, other), other) ?? LocaleStrings.Missing(other, Own));
    }

    private static LocaleStrings? As(LocaleStrings? strings, string language) =>
        strings is null || strings.Language == language ? strings : strings.For(language);

    private static LocaleStrings? Find(FrozenDictionary<string, Lazy<LocaleStrings>> languages, string language) =>
        LanguageTags.Longest(language).Select(tag => languages.GetValueOrDefault(tag)?.Value).FirstOrDefault(found => found is not null);
}
