using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>A story shows older stories, and those that its writer chose: an old page never changes because of a new story alone.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public void A_story_shows_the_older_ones_that_its_writer_chose()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-flood.md]");
        Assert.Equal(
            ["/2020/01/10/flood/"], newsroom.Build().Clean().Links("/2020/01/11/help/", "section[aria-labelledby=related-title] a"));
    }

    [Theory]
    [InlineData("articles/2020/01/10-flood.md")]
    [InlineData("../01/10-flood.md")]
    public void An_older_story_may_be_named_from_the_input_folder_or_from_here(string path)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", $"title: Help\nrelated: [{path}]");
        Assert.Equal(
            ["Flood"], newsroom.Build().Clean().AllWords("/2020/01/11/help/", "section[aria-labelledby=related-title] .card-title"));
    }

    [Fact]
    public void A_newer_story_may_be_related_and_two_stories_may_name_each_other()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nrelated: [11-help.md]")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-flood.md]");
        var site = newsroom.Build().Clean();
        Assert.Equal(["/2020/01/11/help/"], site.Links("/2020/01/10/flood/", "section[aria-labelledby=related-title] a"));
        Assert.Equal(["/2020/01/10/flood/"], site.Links("/2020/01/11/help/", "section[aria-labelledby=related-title] a"));
        newsroom.Edit("articles/2020/01/11-help.md", "title: Help", "title: Help arrives").Build().Clean().Same(newsroom.BuildAnew());
    }

    [Theory]
    [InlineData("embargo: 2020-02-03 09:00")]
    [InlineData("date: 2020-02-03 09:00")]
    [InlineData("status: draft")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2020-01-12, reason: Wrong.}")]
    [InlineData("expires: 2020-01-20")]
    public void A_related_story_that_is_not_public_stops_nothing_and_leaks_nothing(string front)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nrelated: [11-help.md]")
            .And("articles/2020/01/11-help.md", $"title: Secret\n{front}", "Nobody knows.");
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.StartsWith("articles/2020/01/10-flood.md:3:11: warning DL0309: '11-help.md' is not public now", site.Complaint("DL0309"));
        Assert.Empty(site.AllWords("/2020/01/10/flood/", "section[aria-labelledby=related-title]"));
        Assert.Empty(site.FilesWith("Nobody knows."));
    }

    [Fact]
    public void A_related_story_appears_when_its_embargo_ends_and_next_says_when()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nrelated: [11-help.md]")
            .And("articles/2020/01/11-help.md", "title: Help\nembargo: 2020-02-03 09:00");
        newsroom.Build();
        var next = newsroom.Next()!;
        Assert.Equal("2020-02-03 09:00", next.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            ["/2020/01/11/help/"],
            newsroom.Build("2020-02-03 09:00").Clean().Links("/2020/01/10/flood/", "section[aria-labelledby=related-title] a"));
    }

    [Fact]
    public void A_missing_related_story_is_an_error_with_the_nearest_name()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-floods.md]");
        Assert.Contains(
            "did you mean 'articles/2020/01/10-flood.md'?", newsroom.Build().Refused().Complaint("DL0306"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_related_story_that_is_hidden_now_is_left_out_with_a_warning()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nstatus: draft")
            .And("articles/2020/01/11-help.md", "title: Help\nrelated: [10-flood.md]");
        var site = newsroom.Build();
        site.Complaint("DL0309");
        Assert.Empty(site.FilesWith("flood"));
    }

    [Fact]
    public void Earlier_stories_are_the_nearest_before_it_in_its_section_and_language()
    {
        using var newsroom = Newsroom.With("articles/2020/01/01-one.md", "title: One")
            .And("articles/2020/01/02-two.md", "title: Two")
            .And("articles/2020/01/03-three.md", "title: Three\nsection: sport")
            .And("articles/2020/01/04-four.md", "title: Четыре\nlanguage: ru")
            .And("articles/2020/01/05-five.md", "title: Five")
            .And("articles/2020/01/06-six.md", "title: Six")
            .And("articles/2020/01/07-seven.md", "title: Seven\nrelated: [05-five.md]")
            .And("articles/2020/01/08-eight.md", "title: Eight");
        var site = newsroom.Build().Clean();
        Assert.Equal(["Six", "Two", "One"], site.AllWords("/2020/01/07/seven/", "section[aria-labelledby=earlier-title] .card-title"));
        Assert.Equal("Earlier in World", site.Words("/2020/01/07/seven/", "#earlier-title"));
        Assert.Empty(site.AllWords("/2020/01/01/one/", "section[aria-labelledby=earlier-title]"));
        Assert.Empty(site.AllWords("/2020/01/03/three/", "section[aria-labelledby=earlier-title]"));
    }

    [Fact]
    public void A_new_story_changes_no_page_of_an_older_one()
    {
        using var newsroom = Newsroom.With("articles/2020/01/01-one.md", "title: One\ntopics: [rain]")
            .And("articles/2020/01/02-two.md", "title: Two\ntopics: [rain]");
        var before = newsroom.Build();
        var changes = newsroom.And("articles/2020/01/03-three.md", "title: Three\ntopics: [rain]").Build().ChangesSince(before);
        Assert.Equal(

            [
                "2020/01/03/three/index.html", "404.html", "atom.xml", "feed.json", "feed.xml", "index.html", "news/index.html",
                "sitemap.xml", "topics/rain/feed.xml", "topics/rain/index.html", "world/atom.xml", "world/feed.json", "world/feed.xml",
                "world/index.html",
            ],
            changes);
    }

    [Fact]
    public void Translations_lead_to_each_other_for_readers_and_for_search_engines()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\ntranslations: [10-potop.md]")
            .And("articles/2020/01/10-potop.md", "title: Потоп\nlanguage: ru\ntranslations: [10-flood.md]");
        var site = newsroom.Build().Clean();
        Assert.Equal("Also in: Русский", site.Words("/2020/01/10/flood/", ".translations"));
        Assert.Equal(["/2020/01/10/potop/"], site.Links("/2020/01/10/flood/", ".translations a"));
        Assert.Equal("На других языках: English", site.Words("/2020/01/10/potop/", ".translations"));
        Assert.Equal(
            [
                "en https://courier.example/2020/01/10/flood/", "ru https://courier.example/2020/01/10/potop/",
                "x-default https://courier.example/2020/01/10/flood/",
            ],
            Versions(site, "/2020/01/10/flood/"));
    }

    [Fact]
    public void It_is_enough_that_one_story_names_the_other_and_translations_of_one_story_lead_to_each_other()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/10-hochwasser.md", "title: Hochwasser\nlanguage: de\ntranslations: [10-flood.md]", "Hoch.")
            .And("articles/2020/01/10-potop.md", "title: Потоп\nlanguage: ru\ntranslations: [10-flood.md]", "Вода.");
        var site = newsroom.Build().Clean();
        Assert.Equal(["/2020/01/10/hochwasser/", "/2020/01/10/potop/"], site.Links("/2020/01/10/flood/", ".translations a"));
        Assert.Equal(["/2020/01/10/flood/", "/2020/01/10/hochwasser/"], site.Links("/2020/01/10/potop/", ".translations a"));
        Assert.Equal(
            Versions(site, "/2020/01/10/potop/").Order(StringComparer.Ordinal),
            Versions(site, "/2020/01/10/hochwasser/").Order(StringComparer.Ordinal));
        newsroom.Edit("articles/2020/01/10-potop.md", "translations: [10-flood.md]\n", "").Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_draft_joins_no_translations()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/10-potop.md", "title: Потоп\nlanguage: ru", "Вода.")
            .And("articles/2020/01/10-hoch.md", "title: H\nlanguage: de\nstatus: draft\ntranslations: [10-flood.md, 10-potop.md]", "Hoch.");
        var site = newsroom.Build().Clean();
        Assert.Empty(site.Links("/2020/01/10/flood/", ".translations a"));
        Assert.Empty(site.Links("/2020/01/10/potop/", ".translations a"));
    }

    [Fact]
    public void Two_stories_in_one_language_that_translate_the_same_story_are_reported()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\ntranslations: [10-potop.md]")
            .And("articles/2020/01/11-flood.md", "title: Flood again\ntranslations: [10-potop.md]", "Again.")
            .And("articles/2020/01/10-potop.md", "title: Потоп\nlanguage: ru", "Вода.");
        var site = newsroom.Build();
        Assert.Contains(site.Complaints, c => c.Contains("'articles/2020/01/11-flood.md' is the same translation in 'en' as this story"));
        Assert.Equal(["/2020/01/10/flood/"], site.Links("/2020/01/10/potop/", ".translations a"));
    }

    private static IEnumerable<string> Versions(Built site, string page) => site.Html(page).QuerySelectorAll("link[hreflang]")
        .Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}");
}
