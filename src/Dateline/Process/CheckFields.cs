using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>What <c>site.yml</c> says of checking: how bad each complaint is, and how much is too much.</summary>
internal static class CheckFields
{
    private static readonly Field Headline = new("headline", "How many characters a headline may have.");
    private static readonly Field Background = new("background", "How many days old an explainer may be when a new story shows it.");
    private static readonly Field Review = new("review", "How many days before an explainer's review is due the newsroom is told.");
    private static readonly Schema LimitSchema = new("limits", Headline, Background, Review);

    private static readonly Schema CheckSchema = new("checks", [.. CodeList.All.Select(c => new Field(c.Id, c.Meaning))]);

    public static Limits ReadLimits(Fields site, Field field)
    {
        var usual = Limits.Usual;
        return site.Map(field, LimitSchema) is { } limits
            ? new Limits(limits.Number(Headline, usual.Headline, 10, 1000), limits.Number(Background, usual.Background, 1, 10_000), limits.Number(Review, usual.Review, 0, 1000))
            : usual;
    }

    /// <summary>Severities by the ids of codes; null stands for off.</summary>
    public static FrozenDictionary<string, Severity?> ReadChecks(Fields site, Field field, DiagnosticBag diagnostics)
    {
        if (site.Map(field, CheckSchema) is not { } checks)
        {
            return FrozenDictionary<string, Severity?>.Empty;
        }

        var weights = new Dictionary<string, Severity?>(StringComparer.Ordinal);
        foreach (var (code, named) in CodeList.All.Zip(CheckSchema.Fields).Where(c => !checks.Located(c.Second).IsEmpty))
        {
            var weight = checks.Choice<Severity?>(named, ("error", Severity.Error), ("warning", Severity.Warning), ("off", null));
            if (weight == Severity.Error || CodeList.MaySet(code))
            {
                weights[code.Id] = weight;
            }
            else
            {
                diagnostics.Error(Codes.BadValue, checks.Where(named), $"{code} is always an error: a site that is built in spite of it would lose a text or show it too early", hint: "delete the line");
            }
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
