using System.Collections.Frozen;
using Dateline.Model.Cldr;

namespace Dateline.Model;

/// <summary>The language of a page as Open Graph writes it: language_TERRITORY.</summary>
internal static class Locales
{
    private static readonly Lazy<FrozenDictionary<string, string>> Territories = new(() => CldrTable.Lines("territories")[0][0].Split(' ')
        .ToFrozenDictionary(w => w[..w.LastIndexOf('-')], w => w[(w.LastIndexOf('-') + 1)..], StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The locale of a language tag: <c>pt_BR</c> for <c>pt-BR</c>, <c>he_IL</c> for <c>he</c>. Without a known territory it is the
    /// language alone.
    /// </summary>
    public static string Of(string language)
    {
        var parts = language.Split('-');
        var name = parts[0].ToLowerInvariant();
        var territory = Scripts.RegionOf(parts)?.ToUpperInvariant()
            ?? (Scripts.ScriptOf(parts) is { } script ? Territories.Value.GetValueOrDefault($"{name}-{script}") : null)
            ?? Territories.Value.GetValueOrDefault(name);
        return territory is null ? name : $"{name}_{territory}";
    }
}
