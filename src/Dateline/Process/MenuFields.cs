using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>The menus and policies of <c>site.yml</c>: names with addresses.</summary>
internal static class MenuFields
{

    private static readonly Field Name = new("name", "The word that readers see.") { IsRequired = true };
    private static readonly Field Url = new("url", "Where it leads: /about/ or https://example.org/.") { IsRequired = true, Form = Form.Link };
    private static readonly Schema EntrySchema = new("a menu entry", Name, Url);

    private static readonly MapsField Main = new("main", "Entries of the menu at the head, after the sections.", () => EntrySchema);
    private static readonly MapsField Footer = new("footer", "Entries of the menu at the foot.", () => EntrySchema);
    public static readonly Schema Schema = new("a menu", Main, Footer);

    public static (ImmutableArray<MenuEntry> Main, ImmutableArray<MenuEntry> Footer) Read(Fields site, MapField field, DiagnosticBag diagnostics) =>
        site.Map(field) is { } menus ? (Entries(menus, Main, diagnostics), Entries(menus, Footer, diagnostics)) : ([], []);

    /// <summary>Policies may be of any kind; each has the address of its page.</summary>
    public static ImmutableArray<MenuEntry> ReadPolicies(Fields site, NamedField field, DiagnosticBag diagnostics)
    {
        switch (site.Value(field))
        {
            case null or YamlBroken or YamlScalar { Value: "" }:
                return [];
            case YamlMap map:
                return [.. site.Limited(field, map).Select(e => Policy(e, diagnostics)).OfType<MenuEntry>()];
            case var other:
                site.Wrong(other.Where, field, "needs fields of its own", "below it, indented: corrections: /corrections-policy/");
                return [];
        }
    }

    private static ImmutableArray<MenuEntry> Entries(Fields menus, MapsField menu, DiagnosticBag diagnostics) =>
        [.. menus.Maps(menu).Select(e => Entry(e.Text(Name), e.Located(Url), diagnostics))];

    private static MenuEntry? Policy(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Value is YamlScalar { Value.Length: > 0 } address)
        {
            return Entry(entry.Key, new Located(address.Value, address.Where), diagnostics);
        }

        if (entry.Value is not YamlBroken)
        {
            diagnostics.Error(Codes.BadValue, entry.KeyWhere, $"the policy '{entry.Key}' has no address", $"expected {entry.Key}: /the-page/");
        }

        return null;
    }

    private static MenuEntry Entry(string name, Located url, DiagnosticBag diagnostics)
    {
        if (!url.IsEmpty && !url.Value.StartsWith('/') && !Uri.TryCreate(url.Value, UriKind.Absolute, out _))
        {
            diagnostics.Error(Codes.BadUrl, url.Where, $"'{url.Value}' leads nowhere", "expected an address of this site such as /about/, or a whole one elsewhere");
        }

        return new MenuEntry(name, url.Value, url.Where);
    }
}
