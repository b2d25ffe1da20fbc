using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads the settings for <c>dateline check</c> in <c>site.yml</c>: severities of codes, and limits.</summary>
internal static class CheckFields
{
    private static readonly NumberField Headline = new(
        "headline", "How many characters a headline may have.", Limits.Usual.Headline, Min: 10, Max: 1000);
    private static readonly NumberField Background = new(
        "background", "How many days old an explainer may be when a new story shows it.", Limits.Usual.Background, Min: 1, Max: 10_000);
    private static readonly NumberField Review = new(
        "review", "How many days before its review date an explainer is reported.", Limits.Usual.Review, Min: 0, Max: 1000);
    private static readonly NumberField Rights = new(
        "rights", "How many days before they end the rights to a picture are reported.", Limits.Usual.Rights, Min: 0, Max: 1000);
    private static readonly NumberField ShortForm = new(
        "short_form", "How many words of an explainer stories may show.", Limits.Usual.ShortForm, Min: 10, Max: 10_000);
    public static readonly Schema LimitSchema = new("limits", Headline, Background, Review, Rights, ShortForm);

    private static readonly (string, Severity?)[] AllSeverities = [("error", Severity.Error), ("warning", Severity.Warning), ("off", null)];
    private static readonly ChoiceField<Severity?>[] SeverityFields =
    [
        .. CodeList.All.Select(c => new ChoiceField<Severity?>(c.Id, c.Meaning, CodeList.MaySet(c) ? AllSeverities : AllSeverities[..1])),
    ];
    public static readonly Schema CheckSchema = new("checks", SeverityFields);

    public static Limits ReadLimits(FieldReader site, MapField field) =>
        site.Map(field) is { } limits
            ? new Limits(
                limits.Number(Headline), limits.Number(Background), limits.Number(Review), limits.Number(Rights), limits.Number(ShortForm))
            : Limits.Usual;

    /// <summary>Severities by the ids of codes; null means off.</summary>
    public static FrozenDictionary<string, Severity?> ReadChecks(FieldReader site, MapField field) =>
        site.Map(field) is not { } checks
            ? FrozenDictionary<string, Severity?>.Empty
            : SeverityFields.Where(w => !checks.Located(w).IsEmpty).ToFrozenDictionary(w => w.Name, checks.Choice, StringComparer.Ordinal);
}
