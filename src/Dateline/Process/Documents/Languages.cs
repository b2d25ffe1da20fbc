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
