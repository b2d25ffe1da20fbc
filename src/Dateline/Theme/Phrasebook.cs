using System.Collections.Frozen;

namespace Dateline.Theme;

/// <summary>The theme's words in every language that it has.</summary>
internal sealed class Phrasebook(FrozenDictionary<string, Words> languages, Words own)
{
    /// <summary>The site's own language.</summary>
    public Words Own { get; } = own;

    public IEnumerable<Words> All => languages.Values.OrderBy(w => w.Language, StringComparer.Ordinal);

    public bool Has(string language) => Find(language) is not null;

    /// <summary>The words of a language, or of the site's own where the theme has none: <c>pt-BR</c> may be served by <c>pt</c>.</summary>
    public Words For(string language) => Find(language) ?? Own;

    private Words? Find(string language) =>
        languages.TryGetValue(language, out var words)
        || (language.IndexOf('-') is > 0 and var hyphen && languages.TryGetValue(language[..hyphen], out words))
            ? words : null;
}
