using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A template of any page asks for lists of stories: <c>{% stories latest = limit: 3 %}</c>.</summary>
public sealed class StoryListTests
{
    private const string Sections = """
        sections:
          - id: world
            name: World
            sections: [{id: europe, name: Europe}]
          - {id: sport, name: Sport}
        """;

    /// <summary>Five stories, a day apart, from the oldest.</summary>
    private static Newsroom Stories() => new Newsroom().Site(Sections)
        .And("articles/2020-01-01-vote.md", "title: Vote\nsection: world/europe\ntopics: [Elections]\npriority: 2")
        .And("articles/2020-01-02-cup.md", "title: Cup\nsection: sport\nauthors: [ann]")
        .And("articles/2020-01-03-storm.md", "title: Storm\nkind: live\npriority: 3\nauthors: [ann]")
        .And("articles/2020-01-04-vague.md", "title: Vague\nlanguage: ru\ntopics: [elections]")
        .And("articles/2020-01-05-rain.md", "title: Rain")
        .File("authors/ann.yml", "name: Ann Lee\n");

    /// <summary>The titles of a list on the page of a story, through the base template.</summary>
    private static string[] List(Newsroom newsroom, string arguments, string page = "/2020/01/02/cup/")
    {
        newsroom.EditTheme(
            "base.liquid",
            "{% content %}",
            $"{{% stories found = {arguments} %}}<ol>{{% for s in found %}}<li>{{{{ s.title }}}}</li>{{% endfor %}}</ol>{{% content %}}");
        return newsroom.Build().Clean().AllWords(page, "main > ol > li");
    }

    [Theory]
    [InlineData("limit: 2", "Rain", "Vague")]
    [InlineData("section: 'world'", "Rain", "Vague", "Storm", "Vote")]
    [InlineData("section: 'World/Europe'", "Vote")]
    [InlineData("topic: 'elections'", "Vague", "Vote")]
    [InlineData("author: 'ann'", "Storm", "Cup")]
    [InlineData("author: 'ann', section: 'sport'", "Cup")]
    [InlineData("kind: 'live'", "Storm")]
    [InlineData("priority: 2", "Vote")]
    [InlineData("priority: 3, section: 'world'", "Storm", "Vote")]
    [InlineData("language: 'ru'", "Vague")]
    [InlineData("language: 'ru', section: 'sport'")]
    [InlineData("section: 'world', limit: 1", "Rain")]
    public void A_list_has_the_newest_stories_that_fit_every_argument(string arguments, params string[] titles)
    {
        using var newsroom = Stories();
        Assert.Equal(titles, List(newsroom, arguments));
    }

    [Fact]
    public void A_list_has_ten_stories_unless_the_template_says_otherwise()
    {
        using var newsroom = Stories();
        for (var day = 10; day < 22; day++)
        {
            newsroom.And($"articles/2020-01-{day}-day.md", $"title: Day {day}");
        }

        Assert.Equal(10, List(newsroom, "section: 'world'").Length);
    }

    [Fact]
    public void A_list_has_only_what_readers_may_see()
    {
        using var newsroom = Stories()
            .And("articles/2020-01-06-draft.md", "title: Draft\nstatus: draft\ntopics: [Secret]")
            .And("articles/2020-01-07-later.md", "title: Later\nembargo: 2020-03-01");
        Assert.Equal(["Rain"], List(newsroom, "limit: 1"));
        newsroom.EditTheme("base.liquid", "found = limit: 1", "found = topic: 'secret'");
        Assert.Empty(newsroom.Build().Clean().AllWords("/2020/01/02/cup/", "main > ol > li"));
    }

    [Fact]
    public void Any_page_may_have_a_list_and_shared_partials_too()
    {
        using var newsroom = Stories().And("pages/about.md", "title: About")
            .And("articles/2020-01-08-gone.md", "title: Gone\nstatus: withdrawn\nwithdrawn: {date: 2020-01-09, reason: Wrong.}")
            .And("backgrounds/climate.md", "title: Climate\ndate: 2020-01-01")
            .AddToTheme(
                "partials/newest.liquid",
                "{% stories newest = limit: 1 %}<b id=\"newest\">{{ newest[0].title }}, {{ site.lang }}</b>")
            .EditTheme("base.liquid", "{% content %}", "{% shared 'newest' %}{% content %}");
        var site = newsroom.Build().Clean();
        foreach (var page in new[]
        {
            "/", "/news/", "/world/", "/topics/", "/topics/elections/", "/authors/ann/", "/about/", "/corrections/", "/404.html",
            "/backgrounds/", "/backgrounds/climate/", "/2020/01/08/gone/", "/2020/01/05/rain/",
        })
        {
            Assert.Equal("Rain, en", site.Words(page, "#newest"));
        }

        Assert.Equal("Rain, ru", site.Words("/2020/01/04/vague/", "#newest"));
    }

    [Fact]
    public void The_themes_own_list_of_stories_works_in_a_shared_partial()
    {
        using var newsroom = Stories()
            .AddToTheme(
                "partials/newest.liquid",
                "{% stories newest = limit: 2 %}{% include 'story-list', cards: newest, title: 'Newest', id: 'newest', pictured: false %}")
            .EditTheme("base.liquid", "{% content %}", "{% content %}{% shared 'newest' %}");
        var site = newsroom.Build().Clean();
        Assert.Equal(["Rain", "Vague"], site.AllWords("/2020/01/02/cup/", "section[aria-labelledby=newest] .card-title"));
        Assert.Equal("en", site.Html("/2020/01/02/cup/").QuerySelector("article[lang=ru] .card-meta")!.GetAttribute("lang"));
    }

    [Fact]
    public void A_list_of_a_partial_whose_name_is_computed_is_there_too()
    {
        using var newsroom = Stories()
            .AddToTheme("partials/cup.liquid", "{% stories newest = section: 'sport' %}<b id=\"newest\">{{ newest[0].title }}</b>")
            .EditTheme("page.liquid", "<article", "{% assign name = 'cup' %}{% include name %}<article")
            .And("pages/about.md", "title: About");
        Assert.Equal("Cup", newsroom.Build().Clean().Words("/about/", "#newest"));
    }

    [Fact]
    public void A_story_on_a_list_renders_the_pages_that_show_it_and_no_others()
    {
        using var newsroom = Stories().And("pages/about.md", "title: About").And("pages/contact.md", "title: Contact")
            .AddToTheme("home.liquid", "{% stories newest = section: 'sport', limit: 1 %}<b id=\"newest\">{{ newest[0].title }}</b>")
            .Edit("pages/about.md", "title: About", "title: About\ntemplate: home")
            .EditTheme(
                "article.liquid",
                "<article",
                "{% stories s = section: 'sport', limit: 1 %}<b id=\"newest\">{{ s[0].title }}</b><article");
        newsroom.Build().Clean();
        var before = newsroom.Age().Marks();
        newsroom.And("articles/2020-01-09-final.md", "title: Final\nsection: sport");
        Assert.Contains("its lists of stories", newsroom.Explain("/2020/01/01/vote/"), StringComparison.Ordinal);
        Assert.Contains("up to date", newsroom.Explain("/contact/"), StringComparison.Ordinal);
        var site = newsroom.Build().Clean();
        var after = newsroom.Marks();
        Assert.Equal("Final", site.Words("/about/", "#newest"));
        Assert.Equal("Final", site.Words("/2020/01/01/vote/", "#newest"));
        Assert.Equal(before["contact/index.html"], after["contact/index.html"]);
        Assert.NotEqual(before["about/index.html"], after["about/index.html"]);
        Files.AssertSame(newsroom.BuildAnew().Files, site.Files);
    }

    [Fact]
    public void A_story_that_no_list_has_room_for_renders_no_other_page()
    {
        using var newsroom = Stories();
        Assert.Equal(["Rain"], List(newsroom, "section: 'world', limit: 1"));
        var before = newsroom.Age().Marks();
        newsroom.Edit("articles/2020-01-03-storm.md", "title: Storm", "title: Storms").Build().Clean();
        var changed = newsroom.Marks().Where(m => before[m.Key] != m.Value).Select(m => m.Key);
        Assert.DoesNotContain("2020/01/02/cup/index.html", changed);
        Assert.DoesNotContain("404.html", changed.Where(f => f != "404.html"));
        Assert.Contains("2020/01/03/storm/index.html", changed);
    }

    [Theory]
    [InlineData("section: 'wrold'", "14:30: error DL0541: there is no section 'wrold'; did you mean 'world'?")]
    [InlineData("topic: 'electoins'", "14:28: error DL0541: there is no topic 'electoins'; did you mean 'elections'?")]
    [InlineData("author: 'anna'", "14:29: error DL0541: there is no author 'anna'; did you mean 'ann'?")]
    [InlineData("kind: 'lvie'", "14:27: error DL0541: there is no kind 'lvie' of stories; did you mean 'live'?")]
    [InlineData("language: 'xx'", "14:31: error DL0541: there is no language 'xx'; ")]
    [InlineData("sectoin: 'world'", "14:20: error DL0541: '{% stories %}' has no argument 'sectoin'; did you mean 'section'?")]
    [InlineData("section: site.name", "14:20: error DL0541: the value of 'section' is not a literal; write a text in quotes or a number")]
    [InlineData("section: 5", "14:20: error DL0541: the value of 'section' is not a text; write it in quotes, or leave 'section' out")]
    [InlineData("limit: 101", "14:20: error DL0541: the value of 'limit' is not valid; write a whole number from 1 to 100")]
    [InlineData("limit: 0", "14:20: error DL0541: the value of 'limit' is not valid; write a whole number from 1 to 100")]
    [InlineData("priority: 1.5", "14:20: error DL0541: the value of 'priority' is not valid; write a whole number from 1 to 9")]
    [InlineData("limit: 2, limit: 3", "14:20: error DL0541: 'limit' is given twice; delete one of the two")]
    [InlineData("'world'", "14:4: error DL0541: '{% stories %}' takes only arguments with names; write {% stories opinions = section: ")]
    public void A_wrong_argument_is_reported_at_its_place(string arguments, string complaint)
    {
        using var newsroom = Stories().EditTheme(
            "page.liquid", "</div>\n</article>", $"</div>\n{{% stories found = {arguments} %}}</article>");
        Assert.StartsWith($"theme/page.liquid:{complaint}", Assert.Single(newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% stories %}")]
    [InlineData("{% stories latest %}")]
    [InlineData("{% stories section: 'world' %}")]
    public void A_tag_without_a_name_or_arguments_is_reported_with_an_example(string tag)
    {
        using var newsroom = Stories().EditTheme("page.liquid", "<article", $"{tag}<article");
        Assert.Contains(
            "{% stories opinions = section: 'opinion', limit: 5 %}",
            Assert.Single(newsroom.Build().Refused().Complaints),
            StringComparison.Ordinal);
    }
}
