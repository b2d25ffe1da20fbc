using System.Collections.Frozen;

namespace Dateline.Theme;

/// <summary>The theme's strings in all its languages.</summary>
internal sealed class Localization(FrozenDictionary<string, LocaleStrings> languages, LocaleStrings own)
{
    /// <summary>The language of strings when the theme has none for the site's own language. The built-in theme has it.</summary>
    public const string Fallback = "en";

    /// <summary>The site's own language.</summary>
    public LocaleStrings Own { get; } = own;

    public IEnumerable<LocaleStrings> All => languages.Values.OrderBy(w => w.Language, StringComparer.Ordinal);

    public bool Has(string language) => Find(language) is not null;

    /// <summary>
    /// The strings of a language, or of the site's own language if the theme has none. The strings of <c>pt</c> also serve <c>pt-BR</c>.
    /// </summary>
    public LocaleStrings For(string language) => Find(language) ?? Own;

    private LocaleStrings? Find(string language) =>
        languages.GetValueOrDefault(language) ?? languages.GetValueOrDefault(language.Split('-')[0]);
}
