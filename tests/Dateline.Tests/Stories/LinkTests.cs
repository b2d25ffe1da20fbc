using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Links are written as paths to files, so that editors and GitHub can follow them, and are checked.</summary>
public sealed class LinkTests
{
    private const string Help = "/2020/01/11/help/";

    [Theory]
    [InlineData("10-flood.md", "/2020/01/10/flood/")]
    [InlineData("./10-flood.md", "/2020/01/10/flood/")]
    [InlineData("/articles/2020/01/10-flood.md", "/2020/01/10/flood/")]
    [InlineData("10-flood.md#the-wall", "/2020/01/10/flood/#the-wall")]
    [InlineData("../../../backgrounds/dam.md", "/backgrounds/dam/")]
    [InlineData("../../../pages/about.md", "/about/")]
    [InlineData("/sport/", "/sport/")]
    [InlineData("/news/#top", "/news/#top")]
    [InlineData("../../../media/list.csv", "/media/list.csv")]
    [InlineData("media/list.csv", "/media/list.csv")]
    [InlineData("https://example.org/", "https://example.org/")]
    [InlineData("mailto:desk@example.org", "mailto:desk@example.org")]
    public void A_link_leads_to_the_address_of_its_target(string written, string address)
    {
        using var newsroom = Linked(written);
        var site = newsroom.Build().Clean();
        Assert.Equal([address], site.Links(Help, ".prose a"));
        Assert.Equal("See this.", site.Words(Help, ".prose"));
    }

    [Fact]
    public void A_link_to_a_hidden_document_is_shown_as_plain_text_with_a_warning()
    {
        using var newsroom = Linked("10-flood.md#the-wall")
            .Edit("articles/2020/01/10-flood.md", "title: Flood", "title: Flood\nstatus: draft");
        var site = newsroom.Build();
        Assert.Equal(
            "articles/2020/01/11-help.md:5:12: warning DL0309: '10-flood.md' is not public now; its words are shown without the link",
            site.Complaint("DL0309"));
        Assert.Equal("See this.", site.Words(Help, ".prose"));
        Assert.Empty(site.Links(Help, ".prose a"));
        Assert.Empty(site.FilesWith("flood"));
    }

    [Theory]
    [InlineData(
        "10-floods.md",
        "articles/2020/01/11-help.md:5:12: error DL0308: there is no document '10-floods.md'; expected the path of a .md file "
            + "relative to this file, or an address that starts with /; did you mean '10-flood.md'?")]
    [InlineData(
        "../10-flood.md",
        "articles/2020/01/11-help.md:5:12: error DL0308: there is no document '../10-flood.md'; expected the path of a .md file "
            + "relative to this file, or an address that starts with /; did you mean '10-flood.md'?")]
    [InlineData(
        "../../../../../etc/passwd",
        "articles/2020/01/11-help.md:5:12: error DL0308: there is no document '../../../../../etc/passwd'; expected the path of a .md "
            + "file relative to this file, or an address that starts with /")]
    public void A_broken_link_is_an_error_with_the_nearest_file(string written, string complaint)
    {
        using var newsroom = Linked(written);
        Assert.Equal(complaint, newsroom.Build().Refused().Complaint("DL0308"));
    }

    [Fact]
    public void A_link_to_a_missing_address_causes_a_warning()
    {
        using var newsroom = Linked("/sprot/");
        Assert.Equal(
            "articles/2020/01/11-help.md:5:12: warning DL0308: the site has no address '/sprot/'; link to a document by the path of its "
                + ".md file",
            newsroom.Build().Complaint("DL0308"));
    }

    [Fact]
    public void Links_elsewhere_are_marked()
    {
        using var newsroom = Linked("https://example.org/");
        Assert.Contains("external", newsroom.Build().Html(Help).QuerySelector(".prose a")!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_background_work_in_the_stories_that_show_it()
    {
        using var newsroom = Newsroom
            .With("backgrounds/dam/2020-01-01.md", "title: Dam", "See [the flood](../../articles/2020/01/10-flood.md).")
            .And("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", "title: Help\nbackgrounds: [dam]");
        Assert.Equal(["/2020/01/10/flood/"], newsroom.Build().Clean().Links(Help, ".background .prose a"));
    }

    private static Newsroom Linked(string written) => Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
        .And("articles/2020/01/11-help.md", "title: Help", $"See [this]({written}).")
        .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01")
        .And("pages/about.md", "title: About")
        .File("media/list.csv", "a,b\n");
}
