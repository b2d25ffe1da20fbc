using System.Collections.Frozen;

namespace Dateline.Theme;

/// <summary>The theme's words in every language that it has.</summary>
internal sealed class Localization(FrozenDictionary<string, LocaleStrings> languages, LocaleStrings own)
{
    /// <summary>The site's own language.</summary>
    public LocaleStrings Own { get; } = own;

    public IEnumerable<LocaleStrings> All => languages.Values.OrderBy(w => w.Language, StringComparer.Ordinal);

    public bool Has(string language) => Find(language) is not null;

    /// <summary>The words of a language, or of the site's own where the theme has none: <c>pt-BR</c> may be served by <c>pt</c>.</summary>
    public LocaleStrings For(string language) => Find(language) ?? Own;

    private LocaleStrings? Find(string language) =>
        languages.TryGetValue(language, out var strings)
        || (language.IndexOf('-') is > 0 and var hyphen && languages.TryGetValue(language[..hyphen], out strings))
            ? strings : null;
}
