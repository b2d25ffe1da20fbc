using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Looks;

/// <summary>What stands on every page: masthead and foot.</summary>
public sealed class MastheadTests
{
    private const string Flood = "/2020/01/10/flood/";

    [Fact]
    public void The_action_is_a_link_in_the_masthead_and_among_the_ways_to_follow()
    {
        using var newsroom = Story().And("pages/newsletter.md", "title: Newsletter").Site("action: {name: Newsletter, url: /newsletter/}");
        var page = newsroom.Build(baseUrl: "https://courier.example/base/").Clean().Html(Flood);
        Assert.Equal("/base/newsletter/", page.QuerySelector(".masthead .action a")!.GetAttribute("href"));
        Assert.Equal("Newsletter", page.QuerySelector(".foot-follow a")!.TextContent);
    }

    [Theory]
    [InlineData("action: {name: Newsletter, url: /leter/}", "'Newsletter' links to /leter/, but the site has no such address")]
    [InlineData("action: {name: Newsletter, url: \"http://example.org/a\"}", "write https://example.org/a")]
    [InlineData("action: {name: Newsletter, url: \"javascript:alert(1)\"}", "is a kind of link that is not allowed")]
    [InlineData("action: {name: Newsletter}", "the action needs 'url'")]
    [InlineData("action: /newsletter/", "'action' must have fields below it")]
    public void An_action_that_leads_nowhere_is_reported(string lines, string message)
    {
        using var newsroom = Story().Site(lines);
        Assert.Contains(message, string.Join('\n', newsroom.Build().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_has_only_groups_with_links_and_lists_with_entries()
    {
        using var newsroom = Story();
        Assert.Equal(
            ["Sections: World, Sport", "More to read: All news", "About: Corrections", "Follow: Feeds"],
            Groups(newsroom.Build().Clean()));
        newsroom.And("articles/rain.md", "title: Rain\ntopics: [oka]\nauthors: [anna]\nbackgrounds: [dam]\nseries: water")
            .File("authors/anna.yml", "name: Anna").File("series/water.yml", "name: Water")
            .And("backgrounds/dam/2020-01-01.md", "title: Dam");
        Assert.Equal("More to read: Topics, Authors, Explainers, Series, All news", Groups(newsroom.Build().Clean())[1]);
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_new_topic_changes_no_foot()
    {
        using var newsroom = Story("topics: [oka]");
        newsroom.Build();
        var changed = newsroom.And("articles/rain.md", "title: Rain\nsection: sport\ntopics: [rain]").Build();
        Assert.DoesNotContain(changed.Rendered, r => r.Contains("flood", StringComparison.Ordinal));
    }

    [Fact]
    public void The_foot_says_who_publishes_the_site_and_under_which_licence_it_may_be_republished()
    {
        using var newsroom = Story().Site("""
            address: [Naberezhnaya 1, "140400 Kolomna, Russia"]
            republish: {licence: CC BY-ND 4.0, url: "https://creativecommons.org/licenses/by-nd/4.0/"}
            trust: {social: ["https://social.example/@courier"]}
            menu: {footer: [{name: Imprint, url: "https://courier.example/imprint/"}]}
            """);
        var foot = newsroom.Build().Html(Flood).QuerySelector("footer.colophon")!;
        Assert.Equal("Naberezhnaya 1<br>140400 Kolomna, Russia", foot.QuerySelector("address")!.InnerHtml);
        Assert.Equal("CC BY-ND 4.0", foot.QuerySelector(".licence a")!.TextContent);
        Assert.Equal("© The Courier", foot.QuerySelector(".copyright")!.TextContent);
        Assert.Equal("https://social.example/@courier", foot.QuerySelector(".foot-follow li:last-child a")!.GetAttribute("href"));
        Assert.Equal(["Imprint", "Corrections"], foot.QuerySelectorAll(".foot-about a").Select(a => a.TextContent));
        Assert.DoesNotContain(DateTime.UtcNow.Year.ToString(), foot.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_one_line_or_several()
    {
        using var newsroom = Story().Site("address: \"The Courier, Naberezhnaya 1, Kolomna\"");
        Assert.Equal(
            "The Courier, Naberezhnaya 1, Kolomna", newsroom.Build().Clean().Words(Flood, "footer address"));
    }

    [Fact]
    public void The_lines_of_a_text_are_lines_of_the_address()
    {
        using var newsroom = Story().Site("address: |\n  The Courier\n\n  Naberezhnaya 1\n");
        Assert.Equal(
            "The Courier<br>Naberezhnaya 1", newsroom.Build().Clean().Html(Flood).QuerySelector("footer address")!.InnerHtml);
    }

    [Fact]
    public void All_sections_with_those_below_them_open_without_a_script()
    {
        using var newsroom = Story().Site("""
            sections:
              - {id: world, name: World, sections: [{id: europe, name: Europe, sections: [{id: east, name: East}]}]}
              - {id: sport, name: Sport}
            """);
        var page = newsroom.Build().Clean().Html(Flood);
        var panel = page.QuerySelector("details.panel")!;
        Assert.Equal("All sections", panel.QuerySelector("summary")!.TextContent);
        Assert.Equal(
            ["World", "Europe", "East", "Sport", "All news", "Corrections"], panel.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal(["Europe", "East"], panel.QuerySelectorAll(".panel-sections ul a").Select(a => a.TextContent));
    }

    [Fact]
    public void On_a_page_in_another_language_names_in_the_sites_language_are_marked()
    {
        using var newsroom = Story().And("articles/potop.md", "title: Потоп\nlanguage: ru")
            .Site("action: {name: Newsletter, url: \"https://example.org/\"}");
        var page = newsroom.Build().Clean().Html("/2020/01/10/potop/");
        Assert.Equal("Все рубрики", page.QuerySelector("details.panel summary")!.TextContent);
        Assert.All(
            page.QuerySelectorAll(".panel-sections a, .foot-sections a, .action a"), a => Assert.Equal("en", a.GetAttribute("lang")));
        Assert.Equal("Все новости", page.QuerySelector(".panel-lists a")!.TextContent);
        Assert.Equal("Почтой", page.QuerySelector(".share a")!.TextContent);
    }

    private static Newsroom Story(string front = "") => Newsroom.With("articles/flood.md", $"title: Flood\n{front}".TrimEnd());

    private static string[] Groups(Built built) =>
    [
        .. built.Html(Flood).QuerySelectorAll("footer .foot-group").Select(g =>
            $"{g.QuerySelector("h2")!.TextContent}: {string.Join(", ", g.QuerySelectorAll("a").Select(a => a.TextContent))}"),
    ];
}
