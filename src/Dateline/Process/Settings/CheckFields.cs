using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>What <c>site.yml</c> says of checking: how bad each complaint is, and how much is too much.</summary>
internal static class CheckFields
{
    private static readonly NumberField Headline = new(
        "headline", "How many characters a headline may have.", Limits.Usual.Headline, Least: 10, Most: 1000);
    private static readonly NumberField Background = new(
        "background", "How many days old an explainer may be when a new story shows it.", Limits.Usual.Background, Least: 1, Most: 10_000);
    private static readonly NumberField Review = new(
        "review", "How many days before its review date an explainer is reported.", Limits.Usual.Review, Least: 0, Most: 1000);
    public static readonly Schema LimitSchema = new("limits", Headline, Background, Review);

    private static readonly (string, Severity?)[] AnyWeight = [("error", Severity.Error), ("warning", Severity.Warning), ("off", null)];
    private static readonly ChoiceField<Severity?>[] Weights =
    [
        .. CodeList.All.Select(c => new ChoiceField<Severity?>(c.Id, c.Meaning, CodeList.MaySet(c) ? AnyWeight : AnyWeight[..1])),
    ];
    public static readonly Schema CheckSchema = new("checks", Weights);

    public static Limits ReadLimits(FieldReader site, MapField field) =>
        site.Map(field) is { } limits
            ? new Limits(limits.Number(Headline), limits.Number(Background), limits.Number(Review))
            : Limits.Usual;

    /// <summary>Severities by the ids of codes; null stands for off.</summary>
    public static FrozenDictionary<string, Severity?> ReadChecks(FieldReader site, MapField field) =>
        site.Map(field) is not { } checks
            ? FrozenDictionary<string, Severity?>.Empty
            : Weights.Where(w => !checks.Located(w).IsEmpty).ToFrozenDictionary(w => w.Name, checks.Choice, StringComparer.Ordinal);
}
