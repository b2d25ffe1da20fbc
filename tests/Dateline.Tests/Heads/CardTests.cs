using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Heads;

/// <summary>What other sites make of a link: a large card, a small one, or one without a picture.</summary>
public sealed class CardTests
{
    private const string Address = "/2020/01/10/flood/";

    [Theory]
    [InlineData(1200, 630, "summary_large_image")]
    [InlineData(600, 314, "summary_large_image")]
    [InlineData(599, 400, "summary")]
    [InlineData(1200, 313, "summary")]
    [InlineData(40, 30, "summary")]
    public void Only_a_large_picture_makes_a_large_card(int width, int height, string card)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nimage: {src: media/wall.png, alt: The wall}")
            .File("media/wall.png", Pictures.Png(width, height));
        var page = newsroom.Build().Html(Address);
        Assert.Equal(card, page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal($"{width}", page.QuerySelector("meta[property='og:image:width']")!.GetAttribute("content"));
        Assert.Equal("The wall", page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    [Fact]
    public void A_site_without_a_picture_for_its_pages_is_noted_once()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/rain.md", "title: Rain");
        Assert.Equal(
            "site.yml: note DL0621: links to the front page, to lists and to 2 stories (articles/rain.md, "
                + "articles/flood.md) show no picture on other sites; add a picture of 1200 x 630 pixels for all pages without one: "
                + "image: media/card.png",
            Assert.Single(newsroom.Check(isShared: true)));
        newsroom.File("media/card.png", Pictures.Png(1200, 630)).Site("image: media/card.png");
        Assert.Empty(newsroom.Check(isShared: true));
        var site = newsroom.Build();
        Assert.All(site.Pages, p => Assert.Contains("og:image", site.Text(p), StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_other_sites_ignore_is_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .File("media/card.png", Pictures.Png(199, 630)).Site("image: media/card.png");
        Assert.Equal(
            "site.yml:8:8: warning DL0621: 'media/card.png' has 199 x 630 pixels, and other sites ignore pictures below 200 x 200; "
                + "expected a PNG or JPEG picture of 1200 x 630 pixels",
            Assert.Single(newsroom.Check(isShared: true)));
        newsroom.File("media/card.svg", MediaFiles.Samples.Svg).Site("image: media/card.svg");
        Assert.Contains(
            newsroom.Check(isShared: true),
            c => c.Contains("DL0621: 'media/card.svg' is a drawing, which other sites don't show", StringComparison.Ordinal));
        Assert.DoesNotContain("og:image", newsroom.Build().Text(Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("menu: {main: [{name: Mistakes, url: /corrections/}]}", false)]
    [InlineData("menu: {footer: [{name: Mistakes, url: https://courier.example/corrections/}]}", false)]
    [InlineData("menu: {footer: [{name: About, url: /world/}]}", true)]
    [InlineData("urls: {corrections: /mistakes/}", true)]
    public void Readers_of_every_page_find_the_corrections(string menu, bool isAdded)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        var site = (menu.Length == 0 ? newsroom : newsroom.Site(menu)).Build().Clean();
        var list = site.Has("/mistakes/") ? "/mistakes/" : "/corrections/";
        Assert.Equal(isAdded, site.AllWords(Address, ".colophon li").Contains("Corrections"));
        Assert.Single(site.Links(Address, "nav.menu a, footer a"), l => l.EndsWith(list, StringComparison.Ordinal));
    }
}
