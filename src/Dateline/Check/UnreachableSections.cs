using Dateline.Diagnostics;

namespace Dateline.Check;

/// <summary>
/// DL0606: sections with stories whose page readers can't come to: neither the front page nor the page of a section that they can come to
/// leads there, as when a theme or a menu leaves it out.
/// </summary>
internal static class UnreachableSections
{
    /// <summary><paramref name="ways"/> are the links of the front page and of section pages, by the numbers of pages.</summary>
    public static void Report(CheckInput input, PageAddresses map, ILookup<int, int> ways)
    {
        var reached = new HashSet<int>();
        var next = new Stack<int>(new[] { map.At("/") }.OfType<int>());
        while (next.TryPop(out var page))
        {
            if (reached.Add(page))
            {
                foreach (var target in ways[page])
                {
                    next.Push(target);
                }
            }
        }

        foreach (var section in input.Newsroom.Site.AllSections)
        {
            var stories = input.Newsroom.BySection[section];
            if (stories.Length > 0 && !(map.At(section.Address) is { } front && reached.Contains(front)))
            {
                var newest = input.Documents.Articles.First(a => a.Path == stories[^1].Path);
                input.Diagnostics.Warning(
                    Codes.NoSectionFront,
                    newest.Section.Where,
                    $"no page that readers come to leads to {section.Address}, where "
                        + Quantity.Format(stories.Length, "story is", "stories are"),
                    hint: $"put the section '{section.Id}' into a menu of site.yml, or into the theme");
            }
        }
    }
}
