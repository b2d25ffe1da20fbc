using AngleSharp.Dom;

namespace Dateline.Tests.Newsrooms;

/// <summary>What pages lead to within their own site.</summary>
internal static class InternalLinks
{
    /// <summary>
    /// Every link, picture, stylesheet and feed of every page is a file of the site, and every fragment an id on its page.
    /// </summary>
    public static void AllLeadSomewhere(Built site, string basePath)
    {
        var dead = new List<string>();
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var (address, element) in Of(site, page))
            {
                if (!Leads(site, basePath, page, address, ids))
                {
                    dead.Add($"{page}: <{element.LocalName}> {address}");
                }
            }
        }

        Assert.Empty(dead);
    }

    /// <summary>Every address of a page that is no full address of another site.</summary>
    public static IEnumerable<(string Address, IElement Element)> Of(Built site, string page)
    {
        foreach (var element in site.Html(page).QuerySelectorAll("[href], [src]"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            if (!address.Contains(':', StringComparison.Ordinal)
                || address.StartsWith("https://courier.example/", StringComparison.Ordinal))
            {
                yield return (address, element);
            }
        }
    }

    private static bool Leads(Built site, string basePath, string page, string address, Dictionary<string, HashSet<string>> ids)
    {
        var (path, fragment) = address.Split('#', 2) is [var p, var f] ? (p, f) : (address, "");
        if (path.StartsWith("https://courier.example/", StringComparison.Ordinal))
        {
            path = path["https://courier.example".Length..];
        }

        if (path.Length > 0 && !path.StartsWith(basePath, StringComparison.Ordinal))
        {
            return false;
        }

        var file = path.Length == 0 ? page : Uri.UnescapeDataString(path[(basePath.Length - 1)..]);
        return site.Has(file) && (fragment.Length == 0 || Ids(site, file, ids).Contains(Uri.UnescapeDataString(fragment)));
    }

    private static HashSet<string> Ids(Built site, string file, Dictionary<string, HashSet<string>> known)
    {
        if (!known.TryGetValue(file, out var ids))
        {
            known[file] = ids = [.. site.Html(file).QuerySelectorAll("[id]").Select(e => e.Id!)];
        }

        return ids;
    }
}
