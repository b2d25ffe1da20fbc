using System.Collections.Concurrent;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The main menu with the current entry of a page marked. There are only as many menus as entries, so each is created once.
/// </summary>
internal sealed class Menus(SiteConfig site)
{
    private readonly ConcurrentDictionary<string, MenuView> _made = new(StringComparer.Ordinal);

    /// <summary>The menu of the page at <paramref name="address"/>, which may be a story of a section.</summary>
    public MenuView For(string address, Section? section)
    {
        var current = section is null
            ? site.Sections
                .Select(s => s.Address)
                .Concat(site.MainMenu.Select(m => m.Url))
                .FirstOrDefault(url => url.Length > 1 && address.StartsWith(url, StringComparison.Ordinal))
            : section.SelfAndAncestors.Last().Address;
        return _made.GetOrAdd(current ?? "", Make);
    }

    private MenuView Make(string current) => new(
    [
        .. site.Sections.Select(s => new LinkView(s.Name, site.Url.Link(s.Address), s.Address == current)),
        .. site.MainMenu.Select(m => new LinkView(m.Name, site.Url.Link(m.Url), m.Url == current)),
    ])
    {
        Colour = site.Sections.FirstOrDefault(s => s.Address == current)?.Colour ?? "",
    };
}
