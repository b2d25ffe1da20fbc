using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>
/// Declares and reads <c>policies:</c> in <c>site.yml</c>: the pages on which the newsroom says how it works. The keys are the properties
/// of schema.org's Organization and NewsMediaOrganization (release 30.0); those that end in <c>Policy</c> may be written without it.
/// </summary>
internal static class PolicyFields
{
    private const string Ending = "Policy";

    private static readonly (string Property, string Help)[] Known =
    [
        ("correctionsPolicy", "How the newsroom corrects mistakes."),
        ("ethicsPolicy", "Its rules for what its journalists may and may not do."),
        ("publishingPrinciples", "The principles by which it decides what to publish and how."),
        ("masthead", "Who runs the newsroom: its editors and managers."),
        ("ownershipFundingInfo", "Who owns it and who pays for it."),
        ("missionCoveragePrioritiesPolicy", "Its mission, and what it covers first."),
        ("verificationFactCheckingPolicy", "How it checks facts."),
        ("unnamedSourcesPolicy", "When it quotes sources without their names."),
        ("noBylinesPolicy", "Why some texts don't name their writers."),
        ("actionableFeedbackPolicy", "How readers can reach it, and what it does with what they say."),
        ("diversityPolicy", "How it makes sure that many kinds of people speak and are spoken of."),
        ("diversityStaffingReport", "Figures about the diversity of its staff."),
    ];

    // The field that the writer uses, with the property that it sets.
    private static readonly (Field Field, string Property)[] Fields =
    [
        .. Known.SelectMany(k => NamesOf(k.Property).Select(name => (new Field(name, k.Help) { Format = ValueFormat.Link }, k.Property))),
    ];

    public static readonly Schema Schema = new("the list of policies", [.. Fields.Select(f => f.Field)]) { HasForeignNames = false };

    public static ImmutableArray<Policy> Read(FieldReader site, MapField field, DiagnosticBag diagnostics)
    {
        var policies = ImmutableArray.CreateBuilder<Policy>();
        var written = site.Map(field);
        foreach (var (name, property) in Fields.Where(f => written?.Has(f.Field) == true))
        {
            var url = written!.Located(name);
            if (url.IsEmpty)
            {
                ReportEmpty(name.Name, written.Value(name)!, diagnostics);
            }
            else if (policies.FirstOrDefault(p => p.Property == property) is { } other)
            {
                diagnostics.Error(
                    Codes.DuplicateKey,
                    url.Where,
                    $"'{name.Name}' and '{other.Page.Name}' are the same policy",
                    hint: "delete one of them");
            }
            else
            {
                policies.Add(new Policy(property, MenuFields.Entry(name.Name, url, diagnostics)));
            }
        }

        return policies.DrainToImmutable();
    }

    /// <summary>The short name first, which reads best.</summary>
    private static string[] NamesOf(string property) =>
        property.EndsWith(Ending, StringComparison.Ordinal) ? [property[..^Ending.Length], property] : [property];

    private static void ReportEmpty(string name, YamlNode value, DiagnosticBag diagnostics)
    {
        if (value is YamlScalar)
        {
            diagnostics.Error(Codes.BadValue, value.Where, $"the policy '{name}' has no address", $"expected {name}: /the-page/");
        }
    }
}
