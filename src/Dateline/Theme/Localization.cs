using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Dateline.Theme;

/// <summary>The theme's strings in all its languages, and in those for which it has none.</summary>
/// <param name="languages">The strings of the theme's files, by language.</param>
/// <param name="own">The site's own language, which the theme may not have.</param>
internal sealed class Localization(FrozenDictionary<string, LocaleStrings> languages, string own)
{
    /// <summary>The language of labels when the theme has none in the site's own language. The built-in theme has it.</summary>
    public const string Fallback = "en";

    private readonly ConcurrentDictionary<string, LocaleStrings> _missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The strings of the site's own language.</summary>
    public LocaleStrings Own { get; } =
        Find(languages, own) ?? LocaleStrings.Missing(own, languages[Fallback]);

    /// <summary>Whether the theme has strings for a language. Those of <c>pt</c> also serve <c>pt-BR</c>.</summary>
    public bool Has(string language) => Find(languages, language) is not null;

    /// <summary>
    /// The strings of a language. If the theme has none, labels and dates are in the site's own language, or in English, and marked so.
    /// </summary>
    public LocaleStrings For(string language)
    {
        if (string.Equals(language, Own.Language, StringComparison.OrdinalIgnoreCase))
        {
            return Own;
        }

        return Find(languages, language) ?? _missing.GetOrAdd(language, missing => LocaleStrings.Missing(missing, Own));
    }

    private static LocaleStrings? Find(FrozenDictionary<string, LocaleStrings> languages, string language) =>
        languages.GetValueOrDefault(language) ?? languages.GetValueOrDefault(language.Split('-')[0]);
}
