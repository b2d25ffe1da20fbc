using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>The language of a text: its own when the theme has words for it, else the site's.</summary>
internal static class Languages
{
    public static string Of(TextDraft text, BuildContext context)
    {
        var written = text.Language;
        if (written.IsEmpty)
        {
            return context.Site.Language;
        }

        if (!context.Phrases.Has(written.Value))
        {
            context.Diagnostics.Warning(
                Codes.UnknownLanguage, written.Where, $"the theme has no words for the language '{written.Value}'", hint: $"add theme/strings/{written.Value}.yml; until then its labels and dates are in '{context.Site.Language}'");
        }

        return written.Value;
    }
}
