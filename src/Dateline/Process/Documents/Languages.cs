using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Process.Fields;
using Dateline.Theme;

namespace Dateline.Process.Documents;

/// <summary>Language tags and the languages of texts.</summary>
internal static partial class Languages
{
    // ISO 639-1, with the former codes that some programs still write. Of languages with three letters there are thousands.
    private const string OfTwoLetters =
        "a[abefkmnrsvyz]|b[aeghimnors]|c[aehorsuvy]|d[aevz]|e[elnostu]|f[afijory]|g[adlnuv]|h[aeiortuyz]|"
        + "i[adegiknostuw]|j[aivw]|k[agijklmnorsuvwy]|l[abginotuv]|m[ghiklnorsty]|n[abdeglnorvy]|o[cjmrs]|p[ailst]|q[u]|"
        + "r[mnouw]|s[acdeghiklmnoqrstuvw]|t[aeghiklnorstwy]|u[gkrz]|v[eio]|w[ao]|x[h]|y[io]|z[ahu]";

    /// <summary>
    /// The form of a language tag (RFC 5646): a language that there is, and where it matters its script, its country and its variants.
    /// </summary>
    public const string Pattern =
        "^(?:" + OfTwoLetters + "|[a-z]{3})(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
        + "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$";

    /// <summary>
    /// Whether a word is a language tag of the usual forms: <c>en</c>, <c>pt-BR</c>, <c>sr-Latn-RS</c>.
    /// </summary>
    public static bool IsTag(string word) => Ascii.IsValid(word) && !word.EndsWith('\n') && Tag().IsMatch(word);

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // What looks like a tag.
    [GeneratedRegex("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();

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
        return tag is not null ? $"write {tag}"
            : Tagged().IsMatch(word) ? "there is no such language; write one such as en, pt-BR or sr-Latn"
            : "write a language tag, not a name";
    }

    /// <summary>The language of a text, or the site's if it has none.</summary>
    public static string Written(ParsedText text, BuildContext context) =>
        text.Language.IsEmpty ? context.Site.Language : text.Language.Value;

    /// <summary>The same, with a warning if the theme has no strings for the language.</summary>
    public static string Of(ParsedText text, BuildContext context) => Of(text.Language, context);

    /// <summary>The language that a document names, or the site's; with a warning if the theme has no strings for it.</summary>
    public static string Of(Located written, BuildContext context)
    {
        if (written.IsEmpty)
        {
            return context.Site.Language;
        }

        if (!context.Localization.Has(written.Value))
        {
            context.Diagnostics.Warning(
                Codes.UnknownLanguage, written.Where, $"the theme has no words for the language '{written.Value}'",
                hint: $"add theme/strings/{written.Value}.yml; until then its {LanguageDates.LeftOut(written.Value)} are in "
                    + $"'{context.Site.Language}'");
        }

        return written.Value;
    }
}
