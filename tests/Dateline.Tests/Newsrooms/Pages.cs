namespace Dateline.Tests.Newsrooms;

/// <summary>What holds for every page of every site.</summary>
internal static class Pages
{
    public static void AreWellMade(Built site)
    {
        var faults = site.Pages.SelectMany(page => Faults(site, page).Select(fault => $"{page}: {fault}"));
        Assert.Empty(faults);
    }

    private static IEnumerable<string> Faults(Built site, string file)
    {
        var page = site.Html(file);
        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("h1").Length} h1";
        }

        if (string.IsNullOrWhiteSpace(page.Title) || string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")))
        {
            yield return "no title or language";
        }

        if (page.QuerySelectorAll("link[rel=canonical]").Length != (file == "404.html" ? 0 : 1))
        {
            yield return $"{page.QuerySelectorAll("link[rel=canonical]").Length} canonical addresses";
        }

        if (page.QuerySelectorAll("main").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("main").Length} main";
        }

        var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        var shared = page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        if (shared is not null && shared != canonical)
        {
            yield return $"og:url {shared}, canonical {canonical}";
        }

        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"id {id.Key} {id.Count()} times";
        }

        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                yield return $"<{heading.LocalName}> {heading.TextContent.Trim()} after <h{level}>";
            }

            level = next;
        }

        foreach (var picture in page.QuerySelectorAll("img:not([alt])"))
        {
            yield return $"no alt on {picture.GetAttribute("src")}";
        }
    }
}
