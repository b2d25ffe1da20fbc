using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads the menus of <c>site.yml</c>: labels with links.</summary>
internal static class MenuFields
{
    private static readonly Field Name = new("name", "The label that readers see.") { IsRequired = true };
    private static readonly Field Url = new(
        "url", "Its target: /about/ or https://example.org/.")
    { IsRequired = true, Format = ValueFormat.Link };
    private static readonly Schema EntrySchema = new("a menu entry", Name, Url);

    private static readonly MapListField Main = new(
        "main", "Entries of the menu at the top of the page, after the sections.", () => EntrySchema);
    private static readonly MapListField Footer = new("footer", "Entries of the menu at the bottom of the page.", () => EntrySchema);
    public static readonly Schema Schema = new("a menu", Main, Footer);

    public static (ImmutableArray<MenuEntry> Main, ImmutableArray<MenuEntry> Footer) Read(
        FieldReader site, MapField field, DiagnosticBag diagnostics) =>
        site.Map(field) is { } menus ? (Entries(menus, Main, diagnostics), Entries(menus, Footer, diagnostics)) : ([], []);

    private static ImmutableArray<MenuEntry> Entries(FieldReader menus, MapListField menu, DiagnosticBag diagnostics) =>
        [.. menus.MapList(menu).Select(e => Entry(e.Text(Name), e.Located(Url), diagnostics))];

    /// <summary>
    /// Whether a menu may have this link: an address of this site, a URL, an email address or a telephone number.
    /// </summary>
    private static bool IsLink(string url) => Target.KindOf(url) switch
    {
        TargetKind.Site => url.StartsWith('/') && !WebAddress.HasTraps(url),
        TargetKind.Web => WebAddress.Is(url),
        TargetKind.Contact => !WebAddress.HasTraps(url),
        _ => false,
    };

    /// <summary>A label with a link, which is checked.</summary>
    public static MenuEntry Entry(string name, Located url, DiagnosticBag diagnostics)
    {
        if (url.IsEmpty || IsLink(url.Value))
        {
            return new MenuEntry(name, url.Value, url.Where);
        }

        var fault = Target.KindOf(url.Value) == TargetKind.Unsafe ? "is a kind of link that is not allowed" : "is not a valid link";
        diagnostics.Error(
            Codes.BadUrl,
            url.Where,
            $"'{url.Value}' {fault}",
            "expected an address of this site such as /about/, or a full URL such as https://example.org/",
            WebAddress.Hint(url.Value));
        return new MenuEntry(name, "", url.Where);
    }
}
