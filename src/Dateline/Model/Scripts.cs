using System.Collections.Frozen;

namespace Dateline.Theme;

/// <summary>The direction of a language's script.</summary>
internal static class Scripts
{
    public const string LeftToRight = "ltr", RightToLeft = "rtl";

    // Languages usually written in a script from right to left (CLDR 48, likelySubtags), and those scripts (ISO 15924).
    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ar", "arc", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr",
        "syr", "ug", "ur", "uz-AF", "yi");

    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /// <summary>The direction of a language tag's script: <c>ltr</c> or <c>rtl</c>. A script in the tag decides: <c>uz-Arab</c>.</summary>
    public static string DirectionOf(string language)
    {
        var parts = language.Split('-');
        if (Array.Find(parts, p => p.Length == 4 && p.All(char.IsAsciiLetter)) is { } script)
        {
            return RightToLeftScripts.Contains(script) ? RightToLeft : LeftToRight;
        }

        return Languages.Contains(parts[0]) || Languages.Contains(language) ? RightToLeft : LeftToRight;
    }
}
