using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

public sealed class AuthorTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void An_author_has_a_page_with_what_they_do_and_wrote_and_a_feed()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nauthors: [anna]")
            .File(
                "authors/anna.yml",
                "name: Anna Petrova\nrole: Correspondent\nbio: She lives by the river.\nemail: anna@courier.example\nlinks: "
                    + "[\"https://example.org/anna\"]\n");
        var site = newsroom.Build().Clean();
        Assert.Equal("Anna Petrova", site.Words("/authors/anna/", "h1"));
        Assert.Equal("Authors / Correspondent", site.Words("/authors/anna/", ".kicker"));
        Assert.Equal("She lives by the river.", site.Words("/authors/anna/", ".lede"));
        Assert.Equal(["mailto:anna@courier.example"], site.Links("/authors/anna/", ".bio a"));
        Assert.Equal(["Flood"], site.Headlines("/authors/anna/"));
        Assert.Equal(["Flood"], site.Feed("/authors/anna/feed.xml").Items.Select(i => i.Title.Text));
        Assert.Equal(["/authors/anna/"], site.Links("/authors/", "main li a"));
        Assert.Equal(["/authors/anna/"], site.Links(Address, ".byline a"));
    }

    [Fact]
    public void An_outside_writer_is_a_name_with_a_space_in_it_and_has_no_page()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nauthors: [anna, Ivan Ivanov]")
            .File("authors/anna.yml", "name: Anna Petrova\n");
        var site = newsroom.Build().Clean();
        Assert.Equal("By Anna Petrova and Ivan Ivanov", site.Words(Address, ".byline"));
        Assert.Equal(["/authors/anna/"], site.Links(Address, ".byline a"));
        Assert.Equal(
            ["authors/anna/feed.xml", "authors/anna/index.html", "authors/index.html"],
            site.Files.Keys.Where(f => f.StartsWith("authors/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Search_engines_can_distinguish_a_person_from_a_desk()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nauthors: [anna, desk]")
            .File("authors/anna.yml", "name: Anna Petrova\n").File("authors/desk.yml", "name: World desk\nkind: desk\n");
        var authors = newsroom.Build().Data(Address, "NewsArticle").GetProperty("author").EnumerateArray();
        Assert.Equal(
            ["Person Anna Petrova https://courier.example/authors/anna/", "Organization World desk https://courier.example/authors/desk/"],
            authors.Select(a => $"{a.GetProperty("@type")} {a.GetProperty("name")} {a.GetProperty("url")}"));
    }

    [Theory]
    [InlineData("ANNA", true)]
    [InlineData("ana", false)]
    public void Ids_are_not_case_sensitive_and_a_typo_gets_the_nearest_id(string id, bool isKnown)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\nauthors: [{id}]")
            .File("authors/anna.yml", "name: Anna Petrova\n");
        var site = newsroom.Build();
        Assert.Equal(isKnown, site.Result.Succeeded);
        if (!isKnown)
        {
            Assert.Equal(
                "articles/flood.md:3:11: error DL0302: there is no author 'ana'; expected the name of a file in authors/, or an outside "
                    + "writer's full name; did you mean 'anna'?",
                site.Complaint("DL0302"));
        }
    }
}
