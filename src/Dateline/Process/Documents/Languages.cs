using Dateline.Diagnostics;

namespace Dateline.Process.Documents;

/// <summary>The language of a text: its own when the theme has words for it, else the site's.</summary>
internal static class Languages
{
    /// <summary>
    /// Whether a word has the form of a language tag (RFC 5646), as far as newsrooms need it: <c>en</c>, <c>pt-BR</c>, <c>sr-Latn-RS</c>.
    /// </summary>
    public static bool IsTag(string word)
    {
        var parts = word.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The language of a text, whatever the theme has words for.</summary>
    public static string Written(ParsedText text, BuildContext context) =>
        text.Language.IsEmpty ? context.Site.Language : text.Language.Value;

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
