using System.Collections.Immutable;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>republish:</c> in <c>site.yml</c>: the terms under which others may publish stories.</summary>
internal static class RepublishFields
{
    private static readonly Field Licence = new("licence", "The name of the licence: CC BY-ND 4.0.") { IsRequired = true };
    private static readonly Field Url = new("url", "The URL of the licence.") { Format = ValueFormat.Web };
    private static readonly Field Credit = new(
        "credit", "The line that others print with a story; {site} is the newsroom's name, with a link to the story.");
    private static readonly ListField Conditions = new(
        "conditions", "What else they must do or leave alone: a list, or a text.")
    { MaxCount = 50 };

    public static readonly Schema Schema = new("the terms of republishing", Licence, Url, Credit, Conditions) { HasForeignNames = false };

    public static RepublishTerms? Read(FieldReader site, MapField field)
    {
        if (site.Map(field) is not { } terms)
        {
            return null;
        }

        // One condition alone is a sentence, in which commas separate nothing.
        ImmutableArray<string> conditions = terms.Value(Conditions) is YamlScalar
            ? [terms.Text(Conditions)]
            : [.. terms.List(Conditions).Select(c => c.Value)];
        return new RepublishTerms(
            terms.Text(Licence), terms.Web(Url), terms.Text(Credit), [.. conditions.Where(c => c.Length > 0)]);
    }
}
