using System.Collections.Frozen;

namespace Dateline.Markdown.Rendering;

/// <summary>The typographic marks of a language: quotation marks, nested ones, and the dash for <c>--</c>.</summary>
internal sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose, string Dash = "–")
{
    /// <summary>Whether a space that is typed before high punctuation, or inside quotation marks, must not break (French).</summary>
    public bool HasSpacedMarks { get; init; }

    private static readonly QuotationMarks English = new("“", "”", "‘", "’");
    private static readonly QuotationMarks German = new("„", "“", "‚", "‘");
    private static readonly QuotationMarks Polish = new("„", "”", "«", "»");
    private static readonly QuotationMarks Russian = new("«", "»", "„", "“", "—");
    private static readonly QuotationMarks Spanish = new("«", "»", "“", "”");
    private static readonly QuotationMarks Swedish = new("”", "”", "’", "’");
    private static readonly QuotationMarks Japanese = new("「", "」", "『", "』");

    private static readonly FrozenDictionary<string, QuotationMarks> ByLanguage =
        new Dictionary<string, QuotationMarks>(StringComparer.OrdinalIgnoreCase)
        {
            ["en"] = English,
            ["de"] = German,
            ["cs"] = German,
            ["sk"] = German,
            ["sl"] = German,
            ["bg"] = German,
            ["is"] = German,
            ["lt"] = German,
            ["et"] = German,
            ["de-CH"] = new("«", "»", "‹", "›"),
            ["pl"] = Polish,
            ["ro"] = Polish,
            ["hr"] = Polish,
            ["sr"] = Polish,
            ["hu"] = new("„", "”", "»", "«"),
            ["ru"] = Russian,
            ["be"] = Russian,
            ["uk"] = Russian,
            ["kk"] = Russian,
            ["es"] = Spanish,
            ["ca"] = Spanish,
            ["it"] = Spanish,
            ["el"] = Spanish,
            ["fa"] = Spanish,
            ["pt-PT"] = Spanish,
            ["no"] = new("«", "»", "‘", "’"),
            ["nb"] = new("«", "»", "‘", "’"),
            ["nn"] = new("«", "»", "‘", "’"),
            ["da"] = new("»", "«", "›", "‹"),
            ["sv"] = Swedish,
            ["fi"] = Swedish,
            // The space inside French quotation marks is narrow and never breaks (U+202F).
            ["fr"] = new("«\u202F", "\u202F»", "“", "”") { HasSpacedMarks = true },
            ["fr-CH"] = new("«", "»", "‹", "›") { HasSpacedMarks = true },
            ["ja"] = Japanese,
            ["zh-TW"] = Japanese,
            ["zh-HK"] = Japanese,
            ["zh-Hant"] = Japanese,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The marks of a language (BCP 47), or of its base language; English if neither is known.</summary>
    public static QuotationMarks ForLanguage(string language)
    {
        while (true)
        {
            if (ByLanguage.TryGetValue(language, out var quotes))
            {
                return quotes;
            }

            var cut = language.LastIndexOf('-');
            if (cut < 0)
            {
                return English;
            }

            language = language[..cut];
        }
    }
}
