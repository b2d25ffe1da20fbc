using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A page names a template that the newsroom's theme adds.</summary>
public sealed class PageTypeTests
{
    private static Newsroom With(string front) =>
        Newsroom.With("pages/map.md", $"title: Map\nlede: Where it rains\n{front}", "Some **words**.")
            .And("articles/flood.md", "title: Flood")
            .AddToTheme("interactive.liquid", "<div id=\"map\" title=\"{{ page.title }}\">{{ page.lede }} {{ page.body }}</div>");

    [Fact]
    public void A_page_is_shown_by_the_template_that_it_names_within_the_frame_of_every_page()
    {
        using var newsroom = With("template: interactive");
        var site = newsroom.Build().Clean();
        Assert.Equal("Where it rains Some words.", site.Words("/map/", "main > #map"));
        Assert.Equal("Map", site.Html("/map/").GetElementById("map")!.GetAttribute("title"));
        Assert.Contains("Map", site.Html("/map/").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_may_be_a_whole_page()
    {
        using var newsroom = With("template: bare").AddToTheme("bare.liquid", "<!doctype html>\n<title>{{ page.title }}</title>");
        Assert.Equal("<!doctype html>\n<title>Map</title>", newsroom.Build().Clean().Text("/map/"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("template: page")]
    public void The_usual_template_is_that_of_pages(string front)
    {
        using var newsroom = With(front);
        Assert.Equal("Map", newsroom.Build().Clean().Words("/map/", "main > .story h1"));
    }

    [Theory]
    [InlineData("interactiv", "the theme has no template 'interactiv'; ", "did you mean 'interactive'?")]
    [InlineData("article", "the template 'article' is for other pages; ", "one of: interactive, page")]
    [InlineData("base", "the template 'base' is for other pages; ", "")]
    [InlineData("card", "the theme has no template 'card'; ", "")]
    [InlineData("../interactive", "the theme has no template '../interactive'; ", "did you mean 'interactive'?")]
    public void Another_template_is_an_error_at_the_field(string name, string complaint, string hint)
    {
        using var newsroom = With($"template: {name}");
        var found = Assert.Single(newsroom.Build().Refused().Complaints);
        Assert.StartsWith($"pages/map.md:4:11: error DL0542: {complaint}", found, StringComparison.Ordinal);
        Assert.EndsWith(hint, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_readers_do_not_see_yet_is_checked_too()
    {
        using var newsroom = With("template: nosuch\nstatus: draft");
        Assert.Contains("DL0542", Assert.Single(newsroom.Build(drafts: true).Refused().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_no_page_names_is_an_unused_file_of_the_theme()
    {
        using var newsroom = With("template: interactive").AddToTheme("map.liquid", "{{ page.title }}");
        Assert.StartsWith(
            "theme/map.liquid: warning DL0512",
            Assert.Single(newsroom.Check(), c => c.Contains("theme/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_that_changes_its_template_is_rendered_again()
    {
        using var newsroom = With("template: interactive");
        newsroom.Build().Clean();
        newsroom.Edit("pages/map.md", "template: interactive", "template: page");
        Assert.Contains("its template", newsroom.Explain("/map/"), StringComparison.Ordinal);
        Assert.Equal("Map", newsroom.Build().Clean().Words("/map/", "main > .story h1"));
    }

    [Fact]
    public void A_wrong_name_in_a_template_of_the_theme_is_reported_at_its_place()
    {
        using var newsroom = With("template: interactive").EditTheme("interactive.liquid", "page.lede", "page.led");
        Assert.Contains(
            "theme/interactive.liquid:1:47: error DL0504: the view 'page' has no 'led'",
            newsroom.Build().Complaint("DL0504"),
            StringComparison.Ordinal);
    }
}
