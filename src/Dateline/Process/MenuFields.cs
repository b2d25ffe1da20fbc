using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>The menus and policies of <c>site.yml</c>: names with addresses.</summary>
internal static class MenuFields
{
    private static readonly Field Name = new("name", "The word that readers see.");
    private static readonly Field Url = new("url", "Where it leads: /about/ or https://example.org/.");
    private static readonly Schema EntrySchema = new("a menu entry", Name, Url);

    private static readonly Field Main = new("main", "Entries of the menu at the head, after the sections.");
    private static readonly Field Footer = new("footer", "Entries of the menu at the foot.");
    private static readonly Schema MenuSchema = new("menu", Main, Footer);

    public static ImmutableArray<MenuEntry> Read(Fields site, Field field, string menu, DiagnosticBag diagnostics)
    {
        // The map is read once for each of its two menus; what is wrong with it as a whole is said once all the same.
        var fields = site.Map(field, MenuSchema);
        return fields is null
            ? []
            : [.. fields.Maps(menu == Main.Name ? Main : Footer, EntrySchema).Select(e => new MenuEntry(e.Required(Name), Address(e.RequiredLocated(Url), diagnostics)))];
    }

    public static ImmutableArray<MenuEntry> ReadPolicies(Fields site, Field field) =>
        site.Value(field) is YamlMap map
            ? [.. map.Entries.Select(e => new MenuEntry(e.Key, (e.Value as YamlScalar)?.Value ?? ""))]
            : [];

    private static string Address(Located written, DiagnosticBag diagnostics)
    {
        if (!written.IsEmpty && !written.Value.StartsWith('/') && !Uri.TryCreate(written.Value, UriKind.Absolute, out _))
        {
            diagnostics.Error(Codes.BadUrl, written.Where, $"'{written.Value}' leads nowhere", "expected an address of this site such as /about/, or a whole one elsewhere");
        }

        return written.Value;
    }
}
