using System.Collections.Frozen;

namespace Dateline.Model;

/// <summary>The language of a page as Open Graph writes it: language_TERRITORY.</summary>
internal static class Locales
{
    // Where a language, or a language in a script, has most of its speakers (CLDR 48, likelySubtags). A territory is the last two letters.
    private const string Territories =
        "aaET abGE aeIR afZA akGH amET anES arEG asIN avRU ayBO azAZ baRU beBY bgBG bhIN biVU bmML bnBD boCN brFR bsBA "
        + "caES ceRU chGU coFR crCA csCZ cuRU cvRU cyGB daDK deDE dvMV dzBT eeGH elGR enUS esES etEE euES faIR ffSN fiFI "
        + "fjFJ foFO frFR fyNL gaIE gdGB glES gnPY guIN gvIM haNG heIL hiIN hoPG hrHR htHT huHU hyAM hzNA idID ieEE igNG "
        + "iiCN ikUS inID isIS itIT iuCA iwIL jaJP jiUA jvID jwID kaGE kgCD kiKE kjNA kkKZ klGL kmKH knIN koKR krNG ksIN "
        + "kuTR kvRU kwGB kyKG laVA lbLU lgUG liNL lnCD loLA ltLT luCD lvLV mgMG mhMH miNZ mkMK mlIN mnMN moRO mrIN msMY "
        + "mtMT myMM naNR nbNO ndZW neNP ngNA nlNL nnNO noNO nrZA nvUS nyMW ocFR ojCA omET orIN osGE paIN piGB plPL psAF "
        + "ptBR quPE rmCH rnBI roRO ruRU rwRW saIN scIT sdPK seNO sgCF shRS siLK skSK slSI smWS snZW soSO sqAL srRS ssZA "
        + "stZA suID svSE swTZ taIN teIN tgTJ thTH tiET tkTM tlPH tnZA toTO trTR tsZA ttRU twGH tyPF ugCN ukUA urPK uzUZ "
        + "veZA viVN waBE woSN xhZA yiUA yoNG zaCN zhCN zuZA"
        + " "
        + "agqCM arsSA asaTZ astES basCM bemZM bezTZ bgcIN bhoIN bloBJ brxIN buaRU ccpBD cebPH cggUG chrUS ckbIQ cswCA "
        + "davKE djeNE doiIN dsbDE duaCM dyoSN ebuKE ewoCM filPH furIT gaaGH gswCH guzKE hawUS hsbDE jgoCM jmcTZ kabDZ "
        + "kamKE kdeTZ keaCV kgpBR khqML kkjCM klnKE kokIN ksbTZ ksfCM kshDE kxvIN lagTZ lijIT lktUS lmoIT lrcIR luoKE "
        + "luyKE maiIN masKE merKE mfeMU mghMZ mgoCM mniIN muaCM mznIR naqNA ndsDE nmgCM nnhCM nqoGN nsoZA nusSS nynUG "
        + "pcmNG pmsIT prgPL rajIN rofTZ rwkTZ sahRU saqKE satIN sbpTZ scnIT sehMZ sesML shiMA shnMM smnFI syrIQ szlPL "
        + "teoUG twqNE tyvRU tzmMA vaiLR vecIT vmwMZ vunTZ waeCH xnrIN xogUG yavCM yrlBR yueHK zghMA"
        + " "
        + "zh-HantTW sr-LatnRS uz-ArabAF az-ArabIR pa-ArabPK kk-ArabCN ky-ArabCN tg-ArabPK ku-ArabIQ ms-ArabMY ha-ArabNG "
        + "az-CyrlAZ uz-CyrlUZ bs-CyrlBA sd-DevaIN ks-DevaIN mn-MongCN yue-HansCN ff-AdlmGN zh-HansCN tk-ArabTM";

    private static readonly FrozenDictionary<string, string> Likely = Territories.Split(' ')
        .ToFrozenDictionary(w => w[..^2], w => w[^2..], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The locale of a language tag: <c>pt_BR</c> for <c>pt-BR</c>, <c>he_IL</c> for <c>he</c>. Without a known territory it is the
    /// language alone.
    /// </summary>
    public static string Of(string language)
    {
        var parts = language.Split('-');
        var name = parts[0].ToLowerInvariant();
        var territory = Scripts.RegionOf(parts)?.ToUpperInvariant()
            ?? (Scripts.ScriptOf(parts) is { } script ? Likely.GetValueOrDefault($"{name}-{script}") : null)
            ?? Likely.GetValueOrDefault(name);
        return territory is null ? name : $"{name}_{territory}";
    }

    /// <summary>Whether a tag names its territory.</summary>
    public static bool HasTerritory(string language) => Scripts.RegionOf(language.Split('-')) is not null;
}
