using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Who took part in a story, and from where it comes.</summary>
public sealed class CreditTests
{
    private const string Address = "/2020/01/10/wall/";

    [Fact]
    public void Those_with_another_role_are_named_by_role_and_have_the_story_on_their_pages()
    {
        using var newsroom = Story("authors: [anna]\ncredits: {photos: ben, editing: [Mia Lund]}");
        var site = newsroom.Build().Clean();
        Assert.Equal(["Photographs: Ben Weber", "Edited by Mia Lund"], site.AllWords(Address, ".credit-line"));
        Assert.Equal(["The wall"], site.Headlines("/authors/ben/"));
        var data = site.Data(Address, "NewsArticle");
        Assert.Equal("Anna Petrova", Assert.Single(data.GetProperty("author").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("Ben Weber", Assert.Single(data.GetProperty("contributor").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("Mia Lund", Assert.Single(data.GetProperty("editor").EnumerateArray()).GetProperty("name").GetString());
        Assert.Contains("<dc:contributor>Ben Weber</dc:contributor>", site.Text("/feed.xml"));
    }

    [Fact]
    public void A_role_among_the_authors_is_an_error_that_shows_the_right_line()
    {
        using var newsroom = Story("authors: [anna, {id: ben, role: photos}]");
        Assert.EndsWith("write credits: {photos: [ben]}", Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Fact]
    public void A_picture_of_an_author_is_in_the_byline_on_the_page_and_in_the_data_only_if_a_story_is_public()
    {
        using var newsroom = Story("authors: [anna]")
            .File("authors/anna.yml", "name: Anna Petrova\nimage: media/anna.png\n")
            .File("authors/ben.yml", "name: Ben Weber\nimage: media/ben.png\n")
            .File("media/anna.png", Pictures.Png(300, 200)).File("media/ben.png", Pictures.Png(301, 200));
        var site = newsroom.Build().Clean();
        Assert.Contains("1x1", site.Html(Address).QuerySelector(".heads img")!.GetAttribute("src"));
        Assert.NotNull(site.Html("/authors/anna/").QuerySelector(".author-head img"));
        var author = Assert.Single(site.Data(Address, "NewsArticle").GetProperty("author").EnumerateArray());
        Assert.Contains("/media/anna", author.GetProperty("image").GetString());
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("ben", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Moscow, Ankara]", "MOSCOW/ANKARA, January 10. /TASS/.")]
    [InlineData("[Moscow]", "MOSCOW, January 10. /TASS/.")]
    [InlineData("Washington, D.C.", "WASHINGTON, D.C., January 10. /TASS/.")]
    public void A_dateline_can_name_two_places(string place, string dateline)
    {
        using var newsroom = Story($"place: {place}").Site("dateline: tass");
        var site = newsroom.Build().Clean();
        Assert.Equal(dateline, site.Words(Address, ".dateline"));
        Assert.Equal(dateline, site.Data(Address, "NewsArticle").GetProperty("dateline").GetString());
    }

    private static Newsroom Story(string lines) => Newsroom.With("articles/wall.md", "title: The wall\n" + lines)
        .File("authors/anna.yml", "name: Anna Petrova\n")
        .File("authors/ben.yml", "name: Ben Weber\n");
}
