using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Sharing;

/// <summary>The picture for links to a page: its own, its section's, the site's; never one that other sites don't show.</summary>
public sealed class ShareImageTests
{
    private const string Address = "/2020/01/10/flood/";

    private const string Sections = """
        sections:
          - {id: world, name: World, image: media/world.png, sections: [{id: europe, name: Europe}]}
          - {id: sport, name: Sport}
        """;

    [Theory]
    [InlineData("section: world\nimage: {src: media/wall.png, alt: The wall}", "media/wall.png")]
    [InlineData("section: world", "media/world.png")]
    [InlineData("section: world/europe", "media/world.png")]
    [InlineData("section: sport", "media/site.png")]
    [InlineData("section: sport\nimage: {src: media/map.svg, alt: A map}", "media/site.png")]
    [InlineData("section: sport\nimage: {src: media/dot.png, alt: A dot}", "media/site.png")]
    public void A_story_shows_its_own_picture_or_its_sections_or_the_sites(string fields, string picture)
    {
        using var newsroom = Paper(fields);
        Assert.Equal($"https://courier.example/{picture}", Shared(newsroom.Build().Clean(), Address));
    }

    [Theory]
    [InlineData("title: Flood")]
    [InlineData("title: Flood\nimage: {src: media/map.svg, alt: A map}")]
    public void A_story_without_a_picture_of_its_own_shows_the_first_of_its_text(string fields)
    {
        using var newsroom = Newsroom.With("articles/flood.md", fields, "![A dot](media/dot.png)\n\n![The wall](media/wall.png)")
            .And("articles/rain.md", "title: Rain")
            .File("media/wall.png", Pictures.Png(1200, 630)).File("media/dot.png", Pictures.Png(20, 20))
            .File("media/map.svg", MediaFiles.Samples.Svg);
        Assert.Equal("https://courier.example/media/wall.png", Shared(newsroom.Build(), Address));
        Assert.Contains(
            newsroom.Check(isShared: true), c => c.Contains("to 1 story (articles/rain.md) show no picture", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sections_page_shows_its_picture_and_other_pages_the_sites()
    {
        using var newsroom = Paper("section: world/europe");
        var site = newsroom.Build().Clean();
        Assert.Equal("https://courier.example/media/world.png", Shared(site, "/world/"));
        Assert.Equal("https://courier.example/media/world.png", Shared(site, "/world/europe/"));
        Assert.Equal("https://courier.example/media/site.png", Shared(site, "/sport/"));
        Assert.Equal("https://courier.example/media/site.png", Shared(site, "/"));
    }

    [Fact]
    public void A_changed_picture_of_a_section_changes_its_stories()
    {
        using var newsroom = Paper("section: world");
        newsroom.Build();
        newsroom.File("media/world.png", Pictures.Png(800, 800));
        var site = newsroom.Build();
        Assert.Equal("800", site.Html(Address).QuerySelector("meta[property='og:image:width']")!.GetAttribute("content"));
        site.Same(newsroom.BuildAnew());
    }

    [Fact]
    public void Other_sites_get_a_JPEG_of_an_AVIF_picture()
    {
        using var avif = Image.Black(1600, 900, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nimage: {src: media/wall.avif, alt: The wall}")
            .File("media/wall.avif", avif.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0));
        var site = newsroom.Build().Clean();
        var url = Shared(site, Address)!;
        Assert.EndsWith(".jpg", url);
        using var jpeg = NetVips.Image.NewFromBuffer(site.Files[url["https://courier.example/".Length..]]);
        Assert.Equal((1280, 720), (jpeg.Width, jpeg.Height));
        Assert.Equal(url, site.Data(Address, "NewsArticle").GetProperty("image")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void A_picture_of_a_section_that_is_not_there_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .Site("sections:\n  - {id: world, name: World, image: media/wrld.png}\n  - {id: sport, name: Sport}")
            .File("media/world.png", Pictures.Png(1200, 630));
        Assert.Contains(
            "site.yml:6:37: error DL0310: there is no picture 'media/wrld.png'; expected a file below media/; did you mean "
                + "'media/world.png'?",
            newsroom.Build().Refused().Complaints);
    }

    [Fact]
    public void The_logo_is_for_machines_and_the_picture_for_links()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("logo: media/logo.png\nimage: media/site.png")
            .File("media/logo.png", Pictures.Png(144, 48)).File("media/site.png", Pictures.Png(1200, 630));
        var site = newsroom.Build().Clean();
        Assert.Equal("https://courier.example/media/site.png", Shared(site, "/"));
        var logo = site.Data("/", "NewsMediaOrganization").GetProperty("logo");
        Assert.Equal("https://courier.example/media/logo.png", logo.GetProperty("url").GetString());
        Assert.Equal("https://courier.example/media/logo.png", site.Feed("feed.xml").ImageUrl.ToString());
        Assert.Equal("https://courier.example/media/logo.png", site.Feed("world/feed.xml").ImageUrl.ToString());
        newsroom.File("media/logo.svg", MediaFiles.Samples.Svg).Site("logo: media/logo.svg");
        site = newsroom.Build().Clean();
        logo = site.Data("/", "NewsMediaOrganization").GetProperty("logo");
        Assert.Equal("https://courier.example/media/logo.svg", logo.GetProperty("url").GetString());
        Assert.Null(site.Feed("feed.xml").ImageUrl);
    }

    private static Newsroom Paper(string fields) => Newsroom.With("articles/flood.md", $"title: Flood\n{fields}")
        .Site(Sections).Site("image: media/site.png")
        .File("media/wall.png", Pictures.Png(1200, 630)).File("media/world.png", Pictures.Png(1200, 630))
        .File("media/site.png", Pictures.Png(1200, 630)).File("media/dot.png", Pictures.Png(40, 30))
        .File("media/map.svg", MediaFiles.Samples.Svg);

    private static string? Shared(Built site, string address) =>
        site.Html(address).QuerySelector("meta[property='og:image']")?.GetAttribute("content");
}
