using Dateline.Diagnostics;

namespace Dateline.Process.Documents;

/// <summary>Language tags and the languages of texts.</summary>
internal static class Languages
{
    /// <summary>
    /// Whether a word is a language tag (RFC 5646) of the usual forms: <c>en</c>, <c>pt-BR</c>, <c>sr-Latn-RS</c>.
    /// </summary>
    public static bool IsTag(string word)
    {
        var parts = word.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    // Names that writers give to languages, in English and in the language itself.
    private static readonly (string Tag, string Names)[] Named =
    [
        ("ar", "arabic|العربية"), ("de", "german|deutsch"), ("en", "english"), ("es", "spanish|español|espanol"),
        ("fa", "persian|farsi|فارسی"), ("fr", "french|français|francais"), ("he", "hebrew|עברית"), ("it", "italian|italiano"),
        ("ja", "japanese|日本語"), ("ko", "korean|한국어"), ("pl", "polish|polski"), ("pt", "portuguese|português|portugues"),
        ("ru", "russian|русский"), ("tr", "turkish|türkçe|turkce"), ("uk", "ukrainian|українська"), ("ur", "urdu|اردو"),
        ("zh", "chinese|中文"),
    ];

    /// <summary>What to write for a word that is no language tag.</summary>
    public static string Hint(string word)
    {
        var tag = word.Replace('_', '-');
        tag = IsTag(tag) ? tag : Array.Find(Named, n => n.Names.Split('|').Contains(word, StringComparer.OrdinalIgnoreCase)).Tag;
        return tag is null ? "write a language tag, not a name" : $"write {tag}";
    }

    /// <summary>The language of a text, or the site's if it has none.</summary>
    public static string Written(ParsedText text, BuildContext context) =>
        text.Language.IsEmpty ? context.Site.Language : text.Language.Value;

    /// <summary>The same, with a warning if the theme has no strings for the language.</summary>
    public static string Of(ParsedText text, BuildContext context)
    {
        var written = text.Language;
        if (written.IsEmpty)
        {
            return context.Site.Language;
        }

        if (!context.Localization.Has(written.Value))
        {
            context.Diagnostics.Warning(
                Codes.UnknownLanguage, written.Where, $"the theme has no words for the language '{written.Value}'",
                hint: $"add theme/strings/{written.Value}.yml; until then its labels and dates are in '{context.Site.Language}'");
        }

        return written.Value;
    }
}
