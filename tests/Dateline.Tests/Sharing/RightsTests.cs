using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sharing;

/// <summary>The rights to pictures: when they end, and what machines are told of them.</summary>
public sealed class RightsTests
{
    private const string Image = "image: {src: media/wall.png, alt: The wall, credit: Ann Lee, rights: ";

    [Fact]
    public void Check_names_the_texts_that_show_a_picture_whose_rights_end()
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{Image}{{until: 2020-02-20}}}}")
            .And("articles/rain.md", "title: Rain", "Text.\n\n![The wall](media/wall.png \"The wall | Ann Lee\")")
            .And("articles/later.md", "title: Later\nstatus: draft", "Text.\n\n![The wall](media/wall.png \"The wall | Ann Lee\")")
            .File("media/wall.png", Pictures.Png(1200, 630));
        var warning = Assert.Single(newsroom.Check());
        Assert.Contains(
            "warning DL0625: the rights to 'media/wall.png' end with 2020-02-20; published texts that show it: articles/rain.md, "
                + "articles/flood.md",
            warning, StringComparison.Ordinal);
        Assert.DoesNotContain("later.md", warning, StringComparison.Ordinal);
        newsroom.Site("limits: {rights: 5}");
        Assert.Empty(newsroom.Check());
    }

    [Theory]
    [InlineData("2020-02-20 23:59", "")]
    [InlineData("2020-02-21 00:00", "DL0626")]
    public void They_end_with_their_last_day(string now, string code)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{Image}{{until: 2020-02-20}}}}")
            .File("media/wall.png", Pictures.Png(1200, 630)).Site("limits: {rights: 0}");
        Assert.Equal(code.Length > 0, newsroom.Check(now).Any(c => c.Contains($": error {code}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_build_warns_and_publishes_and_the_clock_changes_nothing()
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{Image}{{until: 2020-01-20}}}}")
            .File("media/wall.png", Pictures.Png(1200, 630));
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.StartsWith(
            "articles/flood.md: warning DL0370: the rights to 'media/wall.png' ended with 2020-01-20", site.Complaint("DL0370"));
        Assert.Empty(newsroom.Build("2020-01-12 10:00").Complaints);
        Assert.Null(newsroom.Next("2020-01-12 10:00"));
    }

    [Fact]
    public void An_explainers_picture_has_rights_too()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nbackgrounds: [dam]")
            .And("backgrounds/dam.md", $"title: Dam\ndate: 2020-01-01\n{Image}{{until: 2020-01-20}}}}")
            .File("media/wall.png", Pictures.Png(1200, 630));
        Assert.Contains("error DL0626: ", Assert.Single(newsroom.Check()), StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_get_owner_and_licence_and_no_note()
    {
        using var newsroom = Newsroom.With(
                "articles/flood.md",
                $"title: Flood\n{Image}{{owner: Pictures Ltd, note: Secret, licence: \"https://example.org/l\", "
                    + "acquire: \"https://example.org/b\"}}")
            .File("media/wall.png", Pictures.Png(1200, 630));
        var site = newsroom.Build().Clean();
        var image = site.Data("/2020/01/10/flood/", "NewsArticle").GetProperty("image")[0];
        Assert.Equal("Pictures Ltd", image.GetProperty("copyrightHolder").GetProperty("name").GetString());
        Assert.Equal("https://example.org/l", image.GetProperty("license").GetString());
        Assert.Equal("https://example.org/b", image.GetProperty("acquireLicensePage").GetString());
        Assert.Equal("Ann Lee", image.GetProperty("creditText").GetString());
        Assert.Empty(site.FilesWith("Secret"));
    }
}
