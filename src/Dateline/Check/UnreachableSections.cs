using Dateline.Diagnostics;

namespace Dateline.Check;

/// <summary>
/// DL0606: sections with stories that readers can't reach: neither the front page nor any section page that they can reach links to the
/// section's page, for example because a theme or a menu leaves it out.
/// </summary>
internal static class UnreachableSections
{
    /// <summary>Reports them. <paramref name="links"/> are the links of the front page and of section pages, by numbers of pages.</summary>
    public static void Report(CheckInput input, PageAddresses addresses, ILookup<int, int> links)
    {
        var reached = new HashSet<int>();
        var next = new Stack<int>(new[] { addresses.At("/") }.OfType<int>());
        while (next.TryPop(out var page))
        {
            if (reached.Add(page))
            {
                foreach (var target in links[page])
                {
                    next.Push(target);
                }
            }
        }

        foreach (var section in input.Newsroom.Site.AllSections)
        {
            var stories = input.Newsroom.BySection[section];
            if (stories.Length > 0 && !(addresses.At(section.Address) is { } front && reached.Contains(front)))
            {
                var newest = input.Documents.Articles.First(a => a.Path == stories[^1].Path);
                var count = Quantity.Format(stories.Length, "story", "stories");
                input.Diagnostics.Warning(
                    Codes.NoSectionFront,
                    newest.Section.Where,
                    $"no page that readers can reach links to {section.Address}, which has {count}",
                    hint: $"add the section '{section.Id}' to a menu in site.yml, or to the theme");
            }
        }
    }
}
