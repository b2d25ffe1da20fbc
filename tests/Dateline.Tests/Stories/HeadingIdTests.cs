using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>A heading in a text never gets an id that the page uses for something else.</summary>
public sealed class HeadingIdTests
{
    [Fact]
    public void Headings_leave_the_ids_of_the_theme_to_the_theme()
    {
        var templates = Directory.EnumerateFiles(Repository.Theme, "*.liquid", SearchOption.AllDirectories).Select(File.ReadAllText);
        var ids = templates.SelectMany(t => Regex.Matches(Regex.Replace(t, "{%-? comment.*?endcomment -?%}", "", RegexOptions.Singleline),
                "(?<=id=\"|id: ')[a-z-]+(?=[\"'])").Select(m => m.Value))
            .Concat(["correction-1", "background-dam"])
            .Distinct()
            .ToArray();
        Assert.Contains("correction-notes", ids);
        Assert.Contains("related-title", ids);
        var text = string.Concat(ids.Select(id => $"## {id.Replace('-', ' ')}\n\nWords.\n\n"));
        const string Fields = "topics: [oka]\nsources: [{title: Gauge}]";
        using var newsroom = Newsroom
            .With(
                "articles/2020/01/10-flood.md",
                $"title: Flood\n{Fields}\ncorrections: [{{date: 2020-01-11, text: No.}}]\nrelated: [11-rain.md]\nbackgrounds: [dam]",
                text)
            .And("articles/2020/01/09-snow.md", "title: Snow", "It snows.")
            .And("articles/2020/01/11-rain.md", "title: Rain", "It rains.")
            .And("backgrounds/dam/2019-01-01.md", $"title: Dam\n{Fields}\ntimeline: [{{date: 1950-01-01, text: Built.}}]", text)
            .And("backgrounds/dam/2018-01-01.md", "title: Dam", "Old.")
            .And("pages/about.md", "title: About", text);
        var site = newsroom.Build();
        foreach (var page in (string[])["/2020/01/10/flood/", "/backgrounds/dam/", "/about/"])
        {
            var used = site.Html(page).QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            Assert.Equal(used.Distinct().Order(), used.Order());
            Assert.True(used.Length > ids.Length);
        }

        Assert.Contains("background-dam", site.Html("/2020/01/10/flood/").QuerySelectorAll("h2[id]").Select(h => h.Id));
    }
}
