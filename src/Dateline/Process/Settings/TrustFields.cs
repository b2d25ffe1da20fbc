using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>
/// Declares and reads <c>trust:</c> in <c>site.yml</c>: the lines of trust.txt, by the names of JournalList's specification.
/// </summary>
internal static class TrustFields
{
    private static readonly ListField[] Lists =
    [
        List("member", "The newsroom's members, if it is an association: URLs of their sites."),
        List("belongto", "The associations that it belongs to: URLs of their sites."),
        List("control", "Other sites that it controls."),
        List("controlledby", "The sites of those who control it."),
        List(TrustLine.Social, "Its accounts on social networks: their URLs."),
        List("vendor", "Those who provide it with services: URLs of their sites."),
        List("customer", "Those whom it provides with services: URLs of their sites."),
        List("disclosure", "Pages on which it says how it works."),
    ];

    private static readonly ListField Contact = new(
        "contact", "How to reach it: the address of a page, or mailto: and an email address.")
    { Format = ValueFormat.Link };
    private static readonly ChoiceField<string> Training = new(
        "datatrainingallowed", "Whether its texts may train AI: yes or no. Without it, nothing is said.",
        ("unsaid", ""), ("yes", "yes"), ("no", "no"));

    public static readonly Schema Schema = new("the lines of trust.txt", [.. Lists, Contact, Training]) { HasForeignNames = false };

    public static ImmutableArray<TrustLine> Read(FieldReader site, MapField field, DiagnosticBag diagnostics)
    {
        if (site.Map(field) is not { } trust)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<TrustLine>();
        foreach (var list in Lists)
        {
            lines.AddRange(trust.WebList(list).Select(url => new TrustLine(list.Name, url)));
        }

        lines.AddRange(
            trust.List(Contact)
                .Select(c => MenuFields.Entry(Contact.Name, c, diagnostics).Url)
                .Where(url => url.Length > 0)
                .Select(url => new TrustLine(Contact.Name, url)));
        if (trust.Choice(Training) is { Length: > 0 } word)
        {
            lines.Add(new TrustLine(Training.Name, word));
        }

        return lines.DrainToImmutable();
    }

    private static ListField List(string name, string help) => new(name, help) { Format = ValueFormat.Web };
}
