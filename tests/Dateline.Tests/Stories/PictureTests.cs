using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Pictures are copied only if a public page shows them.</summary>
public sealed class PictureTests
{
    [Fact]
    public void The_picture_of_a_story_has_a_size_alt_caption_and_credit()
    {
        using var newsroom = Newsroom
            .With(
                "articles/flood.md",
                "title: Flood\nimage: {src: media/wall.png, alt: The wall, caption: The wall at noon., credit: A. Reporter}")
            .File("media/wall.png", Pictures.Png(1200, 630));
        var site = newsroom.Build().Clean();
        var picture = site.Html("/2020/01/10/flood/").QuerySelector("figure.opening img")!;
        Assert.Equal(
            ["/media/wall.png", "The wall", "1200", "630"],
            new[] { "src", "alt", "width", "height" }.Select(picture.GetAttribute));
        Assert.Equal("The wall at noon. A. Reporter", site.Words("/2020/01/10/flood/", "figcaption"));
        Assert.Equal(Pictures.Png(1200, 630), site.Files["media/wall.png"]);
    }

    [Fact]
    public void Pictures_in_the_text_are_named_from_the_file_or_from_the_input_folder()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood", "![The wall](../../../media/wall.png)\n\n![The dam](media/dam.png)")
            .File("media/wall.png", Pictures.Png(2, 1)).File("media/dam.png", Pictures.Png(2, 1));
        Assert.Equal(
            ["/media/wall.png", "/media/dam.png"],
            newsroom.Build().Clean().Html("/2020/01/10/flood/").QuerySelectorAll(".prose img").Select(i => i.GetAttribute("src")));
    }

    [Fact]
    public void A_picture_that_no_public_page_shows_is_not_copied()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nimage: {src: media/wall.png, alt: The wall}")
            .And(
                "articles/secret.md",
                "title: Secret\nembargo: 2020-03-01\nimage: {src: media/secret.png, alt: S}",
                "![S](media/inside.png)")
            .And("articles/gone.md", "title: Gone\nstatus: withdrawn\nimage: {src: media/gone.png, alt: G}")
            .And("backgrounds/dam/2020-03-01.md", "title: Dam", "![S](media/plan.png)");
        foreach (var name in new[] { "wall", "secret", "inside", "gone", "plan", "nobodys" })
        {
            newsroom.File($"media/{name}.png", Pictures.Png(2, 1));
        }

        Assert.Equal(["media/wall.png"], newsroom.Build().Files.Keys.Where(f => f.StartsWith("media/", StringComparison.Ordinal)));
        Assert.Equal(
            ["media/inside.png", "media/plan.png", "media/secret.png", "media/wall.png"],
            newsroom.Build("2020-03-01").Files.Keys.Where(f => f.StartsWith("media/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_missing_picture_is_an_error_with_the_nearest_file()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nimage: {src: media/wal.png, alt: The wall}")
            .File("media/wall.png", Pictures.Png(2, 1));
        Assert.Equal(
            "articles/flood.md:3:14: error DL0310: there is no picture 'media/wal.png'; expected a file below media/; did you mean "
                + "'media/wall.png'?",
            newsroom.Build().Refused().Complaint("DL0310"));
    }

    [Fact]
    public void A_picture_without_alternative_text_causes_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nimage: {src: media/wall.png}")
            .File("media/wall.png", Pictures.Png(2, 1));
        newsroom.Build().Complaint("DL0209");
    }

    [Fact]
    public void The_sites_picture_is_the_default_for_pages_without_one()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood")
            .Site("image: media/card.png")
            .File("media/card.png", Pictures.Png(1200, 630));
        var site = newsroom.Build().Clean();
        Assert.Equal(
            "https://courier.example/media/card.png",
            site.Html("/2020/01/10/flood/").QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.True(site.Has("media/card.png"));
    }
}
