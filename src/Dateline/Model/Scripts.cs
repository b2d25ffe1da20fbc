using System.Collections.Frozen;

namespace Dateline.Model;

/// <summary>The direction of a language's script, and its letters where the theme has typefaces for them.</summary>
internal static class Scripts
{
    public const string LeftToRight = "ltr", RightToLeft = "rtl";

    // Languages usually written in a script from right to left, and those written so in some countries (CLDR 48, likelySubtags).
    private const string RightToLeftLanguages =
        "aao abh abv acm acq acw acx adf aeb aec aee aeq afb aii aij aiq ajp ajt aju amw apc apd ar ara arb arc arq ars "
        + "ary arz atn auj auz avd avl ayh ayl ayn ayp azb bal bcc bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk "
        + "bsh bsk cja ckb cld clh czk dcc def deh dgl div dmk dml drw dv esh fa fas fay faz fia fub gbz ggg gha ghr gig "
        + "gjk gju glh glk gwc gwf gwt gzi hac haz hbo he heb hkh hnd hno hoh hrt hrz huy itk iw jad jat jbe jbn jdg ji "
        + "jnd jog jpa jpr jrb jye kas kbu kby kcy kfm khw kmz kqd ks ktl kvx kxp kzh lad lah lhs lki lrc lrk lrl lsa lsd "
        + "lss luv luz mby mde mey mfa mfi mhj mid mki mve mvy myz mzb mzn nlm nqo ntz nyq oar odk oru ota otk pbt pbu "
        + "per pes phl phr phv pnb prd prs ps psh psi pst pus qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgl shd "
        + "shm shu shv siy siz skr smp smy snd sqo sqt srh ssh sts swb syc syn syr tjo tks tmr tov tra trg trm trw ug uig "
        + "ur urd ush uzs vaf vgr vmh wbk wne wni wsv xhe xka xkc xkj xkp xvi ydd ydg yhd yi yid yih yud zba zdj zrp zum";

    private const string RightToLeftThere = "az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR ku-IQ ku-IR ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF";
    private const string LeftToRightThere = "sd-IN ug-KZ ug-MN";

    // The languages of news with other letters than Latin ones (CLDR 48, likelySubtags).
    private static readonly FrozenSet<string> CyrillicLanguages = Set(
        "ab av ba be bg bua ce chm cv kbd kk krc kum kv ky lez mk mn mrj myv os ru rue sah sr tg tt tyv udm uk");

    private static readonly FrozenSet<string> OtherLanguages = Set(
        "am as bn bo brx doi dz gu hi hy ii ja ka km kn ko kok lo mai ml mr my ne or pa sa sat si ta te th ti yue zh");

    private static readonly FrozenSet<string> Languages = Set($"{RightToLeftLanguages} {RightToLeftThere}");
    private static readonly FrozenSet<string> Exceptions = Set(LeftToRightThere);

    // ISO 15924.
    private static readonly FrozenSet<string> RightToLeftScripts = Set(
        "Adlm Arab Aran Hebr Mand Nkoo Ougr Rohg Samr Syrc Syre Syrj Syrn Thaa");

    /// <summary>
    /// The direction of a language tag's script, <c>ltr</c> or <c>rtl</c>; empty for an empty tag. A script in the tag decides
    /// (<c>uz-Arab</c>), then the country (<c>pa-PK</c>), then the language.
    /// </summary>
    public static string DirectionOf(string language)
    {
        if (language.Length == 0)
        {
            return "";
        }

        var parts = language.Split('-');
        if (ScriptOf(parts) is { } script)
        {
            return RightToLeftScripts.Contains(script) ? RightToLeft : LeftToRight;
        }

        var there = RegionOf(parts) is { } region ? $"{parts[0]}-{region}" : parts[0];
        return (Languages.Contains(parts[0]) || Languages.Contains(there)) && !Exceptions.Contains(there) ? RightToLeft : LeftToRight;
    }

    /// <summary>
    /// The letters that a language is usually written with: <c>latin</c>, <c>cyrillic</c> or <c>greek</c>; empty for others. A script in
    /// the tag decides.
    /// </summary>
    public static string LettersOf(string language)
    {
        var parts = language.Split('-');
        return ScriptOf(parts) is { } script
            ? script.ToLowerInvariant() switch { "latn" => "latin", "cyrl" => "cyrillic", "grek" => "greek", _ => "" }
            : CyrillicLanguages.Contains(parts[0]) ? "cyrillic"
            : parts[0].Equals("el", StringComparison.OrdinalIgnoreCase) ? "greek"
            : OtherLanguages.Contains(parts[0]) || DirectionOf(language) == RightToLeft ? "" : "latin";
    }

    /// <summary>The script of a tag, such as <c>Arab</c>; null when it has none.</summary>
    public static string? ScriptOf(string[] parts) => Array.Find(parts[1..], p => p.Length == 4 && p.All(char.IsAsciiLetter));

    /// <summary>The country of a tag, such as <c>PK</c>; null when it has none. What follows a single letter is an extension.</summary>
    public static string? RegionOf(string[] parts) =>
        parts[1..].TakeWhile(p => p.Length > 1).FirstOrDefault(p => p.Length == 2 && p.All(char.IsAsciiLetter));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
