using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

public sealed class SectionTests
{
    [Fact]
    public void A_section_lists_the_stories_of_the_sections_below_it_too()
    {
        using var newsroom = Nested();
        var site = newsroom.Build().Clean();
        Assert.Equal(["Athens", "Rome", "Peking"], site.Headlines("/world/"));
        Assert.Equal(["Athens", "Rome"], site.Headlines("/world/europe/"));
        Assert.Equal(["Athens"], site.Headlines("/world/europe/greece/"));
        Assert.Empty(site.Headlines("/sport/"));
        Assert.Equal(["Athens", "Rome", "Peking"], site.Headlines("/news/"));
    }

    [Fact]
    public void A_list_without_entries_says_so()
    {
        using var newsroom = Nested().And("articles/2020/01/04-potop.md", "title: Потоп\nlanguage: ru");
        var site = newsroom.Build().Clean();
        Assert.Equal(["No stories yet."], site.AllWords("/sport/", ".nothing"));
        Assert.Empty(site.AllWords("/world/", ".nothing"));
        Assert.Equal(["No corrections yet."], site.AllWords("/corrections/", ".nothing"));
        Assert.Equal(["No explainers yet."], site.AllWords("/backgrounds/", ".nothing"));
        Assert.Equal(["No topics yet."], site.AllWords("/topics/", ".nothing"));
        Assert.Equal(["No authors yet."], site.AllWords("/authors/", ".nothing"));
        newsroom.Site("language: ru");
        Assert.Equal(["Материалов пока нет."], newsroom.Build().Clean().AllWords("/sport/", ".nothing"));
    }

    [Fact]
    public void Sections_lead_to_those_below_and_pages_to_those_above()
    {
        using var newsroom = Nested();
        var site = newsroom.Build();
        Assert.Equal(["/world/europe/"], site.Links("/world/", "nav.inline-links a"));
        Assert.Equal(["/world/", "/world/europe/"], site.Links("/world/europe/greece/", ".page-head .kicker a"));
        Assert.Equal(["/world/", "/world/europe/", "/world/europe/greece/"], site.Links("/2020/01/03/athens/", ".story-head .kicker a"));
        Assert.Equal("World / Europe / Greece", site.Words("/2020/01/03/athens/", ".story-head .kicker"));
    }

    [Fact]
    public void The_menu_marks_the_top_section_of_a_page()
    {
        using var newsroom = Nested();
        var site = newsroom.Build();
        foreach (var address in new[] { "/world/", "/world/europe/", "/2020/01/03/athens/" })
        {
            Assert.Equal(["/world/"], site.Links(address, ".menu a[aria-current]"));
        }
    }

    [Fact]
    public void A_story_keeps_its_address_when_it_moves_to_another_section()
    {
        using var newsroom = Nested();
        newsroom.Build();
        var site = newsroom.Edit("articles/2020/01/03-athens.md", "world/europe/greece", "sport").Build();
        Assert.True(site.Has("/2020/01/03/athens/"));
        Assert.Equal(["Athens"], site.Headlines("/sport/"));
    }

    [Fact]
    public void A_section_has_a_feed_with_what_it_lists()
    {
        using var newsroom = Nested();
        Assert.Equal(["Athens", "Rome"], newsroom.Build().Feed("/world/europe/feed.xml").Items.Select(i => i.Title.Text));
    }

    [Theory]
    [InlineData("wrold", "did you mean 'world'?")]
    [InlineData("europe", "there is no section 'europe'")]
    public void A_section_that_is_not_declared_is_an_error(string section, string says)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\nsection: {section}");
        Assert.Contains(says, newsroom.Build().Refused().Complaint("DL0301"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_declared_twice_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .Site("sections: [{id: world, name: World}, {id: world, name: Again}]");
        newsroom.Build().Refused().Complaint("DL0312");
    }

    private static Newsroom Nested() => Newsroom.With("articles/2020/01/01-peking.md", "title: Peking\nsection: world")
        .And("articles/2020/01/02-rome.md", "title: Rome\nsection: world/europe")
        .And("articles/2020/01/03-athens.md", "title: Athens\nsection: world/europe/greece")
        .Site(
            "sections:\n  - id: world\n    name: World\n    sections:\n      - id: europe\n        name: Europe\n        sections: [{id: "
                + "greece, name: Greece}]\n  - {id: sport, name: Sport}");
}
