using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

public sealed class TopicTests
{
    [Theory]
    [InlineData("subject", "Topics", "Subjects")]
    [InlineData("person", "Topics / Person", "People")]
    [InlineData("place", "Topics / Place", "Places")]
    [InlineData("organisation", "Topics / Organisation", "Organisations")]
    public void A_topic_says_what_kind_of_thing_it_is(string kind, string label, string group)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [oka]")
            .File(
                "topics/oka.yml",
                $"name: The Oka\nkind: {kind}\ndescription: It flows to the Volga.\nlinks: [\"https://example.org/oka\"]\n");
        var site = newsroom.Build().Clean();
        Assert.Equal(label, site.Words("/topics/oka/", ".kicker"));
        Assert.Equal("The Oka", site.Words("/topics/oka/", "h1"));
        Assert.Equal("It flows to the Volga.", site.Words("/topics/oka/", ".lede"));
        Assert.Equal("Elsewhere: example.org", site.Words("/topics/oka/", ".rail-block:has(a[href^='https:'])"));
        Assert.Equal([group], site.AllWords("/topics/", "main h2"));
        Assert.Equal(["/topics/oka/"], site.Links("/2020/01/10/flood/", ".topics a"));
    }

    [Fact]
    public void An_undeclared_topic_has_the_spelling_of_its_oldest_story()
    {
        using var newsroom = Newsroom.With("articles/2020/01/02-b.md", "title: B\ntopics: [high water]")
            .And("articles/2020/01/01-a.md", "title: A\ntopics: [High Water]")
            .And("articles/2020/01/03-c.md", "title: C\ntopics: [HIGH-WATER]");
        var site = newsroom.Build().Clean();
        Assert.Equal("High Water", site.Words("/topics/high-water/", "h1"));
        Assert.Equal(["C", "B", "A"], site.Headlines("/topics/high-water/"));
        Assert.Equal("High Water", site.Words("/2020/01/03/c/", ".topics li"));
    }

    [Fact]
    public void A_hidden_story_does_not_decide_the_spelling_of_a_topic()
    {
        using var newsroom = Newsroom.With("articles/2020/01/01-a.md", "title: A\ntopics: [HighWater]\nstatus: draft")
            .And("articles/2020/01/02-b.md", "title: B\ntopics: [highwater]");
        Assert.Equal("highwater", newsroom.Build().Words("/topics/highwater/", "h1"));
    }

    [Fact]
    public void Ids_are_not_case_sensitive_and_the_declared_spelling_is_shown()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [UNO, uno]")
            .File("topics/uno.yml", "name: United Nations\n");
        var site = newsroom.Build();
        Assert.Equal(
            "articles/flood.md:3:15: warning DL0211: 'topics' names 'uno' twice; delete one of the two", Assert.Single(site.Complaints));
        Assert.Equal(["United Nations"], site.AllWords("/2020/01/10/flood/", ".topics li"));
        Assert.Equal(["Flood"], site.Headlines("/topics/uno/"));
    }

    [Fact]
    public void Two_files_of_one_id_are_an_error()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood")
            .File("topics/uno.yml", "name: United Nations\n")
            .File("topics/UNO.yml", "name: UNO\n");
        newsroom.Build().Refused().Complaint("DL0312");
    }

    [Fact]
    public void Topics_may_be_written_in_any_script()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Потоп\nlanguage: ru\ntopics: [Большая вода]");
        var site = newsroom.Build().Clean();
        Assert.True(site.Has("/topics/большая-вода/"));
        Assert.Equal(
            ["/topics/%D0%B1%D0%BE%D0%BB%D1%8C%D1%88%D0%B0%D1%8F-%D0%B2%D0%BE%D0%B4%D0%B0/"],
            site.Links("/2020/01/10/flood/", ".topics a"));
    }

    [Fact]
    public void A_topic_that_no_public_story_has_has_no_page()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File("topics/uno.yml", "name: United Nations\n");
        var site = newsroom.Build();
        Assert.False(site.Has("/topics/uno/"));
        Assert.Empty(site.AllWords("/topics/", "main li"));
    }
}
