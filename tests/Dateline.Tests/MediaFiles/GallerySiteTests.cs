using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>Which pictures a site has for its galleries, and what its pages say of galleries and frames.</summary>
public sealed class GallerySiteTests
{
    private const string Gallery = "::: gallery\n![a](media/a.jpg \"A | Ann\")\n![b](media/b.jpg \"B | Ben\")\n:::";

    [Fact]
    public void Only_pictures_of_a_public_gallery_are_cropped_for_it()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", Gallery)
            .And("articles/plain.md", "title: Plain", "Text.\n\n![c](media/c.jpg)")
            .And("articles/draft.md", "title: Draft\nstatus: draft", "::: gallery\n![c](media/c.jpg)\n![d](media/d.jpg)\n:::");
        foreach (var (name, width) in new[] { ("a", 700), ("b", 701), ("c", 702), ("d", 703) })
        {
            newsroom.File($"media/{name}.jpg", Pictures.Jpeg(width, 400));
        }

        var built = newsroom.Build();
        Assert.Empty(built.Complaints);
        var crops = built.Files.Keys.Where(f => f.Contains("4x3-", StringComparison.Ordinal)).ToList();
        Assert.Contains(crops, f => f.EndsWith("a-4x3-320.jpg", StringComparison.Ordinal));
        Assert.DoesNotContain(crops, f => Path.GetFileName(f)[0] is 'c' or 'd');
        Assert.DoesNotContain("media/d.jpg", built.Files.Keys);
        Assert.Matches(
            "<a href=\"/media/a.jpg\"><picture><source type=\"image/avif\" srcset=\"[^\"]*a-4x3-320.avif 320w",
            built.Text("/2020/01/10/flood/"));
        Assert.Contains("2 pictures", built.Text("/news/"), StringComparison.Ordinal);
        built.Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_gallery_of_one_picture_shows_it_as_any_other()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "::: gallery The wall\n![a](media/a.jpg \"A | Ann\")\n:::")
            .File("media/a.jpg", Pictures.Jpeg(700, 400));
        var built = newsroom.Build().Clean();
        var page = built.Html("/2020/01/10/flood/");
        Assert.Null(page.QuerySelector(".gallery-pictures"));
        Assert.Equal("700", page.QuerySelector(".gallery figure img")!.GetAttribute("width"));
        Assert.Equal("A Ann", page.QuerySelector(".gallery figcaption")!.TextContent);
        Assert.DoesNotContain(built.Files.Keys, f => f.Contains("4x3-", StringComparison.Ordinal));
        Assert.DoesNotContain("Gallery", built.Text("/news/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_site_itself_is_a_link_to_write_and_no_frame()
    {
        const string own = "https://courier.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d";
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: Flood",
            $"::: embed {own} The wall\nWords.\n:::\n\n{own}\n\nSee {own} and `{own}`.\n\n    {own}\n\n[a](HTTPS://Courier.Example)");
        Assert.DoesNotContain("frame-src", newsroom.Build().Text("/2020/01/10/flood/"), StringComparison.Ordinal);
        var found = newsroom.Check().Where(c => c.Contains("DL0603", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, found.Length);
        Assert.Contains(
            "flood.md:6:11: warning DL0603: readers see a card as of another site, and it leads to this one; expected the path of the "
                + "document's file; write a link with words, which is checked: [its headline](/w/9c9de5e8",
            found[0],
            StringComparison.Ordinal);
        Assert.Contains("flood.md:10:1: warning DL0603: readers see the full URL of this site", found[1], StringComparison.Ordinal);
        Assert.Contains("flood.md:12:5: warning DL0603: readers see the full URL of this site", found[2], StringComparison.Ordinal);
        Assert.EndsWith("write a relative path, or a path from the root: /", found[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_allows_the_frames_of_its_own_embeds_only()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "::: embed https://vimeo.com/76979871\nWords.\n:::")
            .And("articles/dry.md", "title: Dry", "::: embed https://example.org/\nWords.\n:::")
            .And("articles/dam.md", "title: Dam\nbackgrounds: [dam]")
            .And(
                "backgrounds/dam/2020-01-01.md", "title: The dam",
                "::: embed https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5\nWords.\n:::")
            .And("pages/about.md", "title: About", "::: embed https://vimeo.com/76979871\nWords.\n:::");
        var built = newsroom.Build();
        Assert.Contains("; frame-src https://player.vimeo.com\"", built.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
        Assert.Contains("; frame-src https://player.vimeo.com\"", built.Text("/about/"), StringComparison.Ordinal);
        Assert.Contains("; frame-src https://open.spotify.com\"", built.Text("/2020/01/10/dam/"), StringComparison.Ordinal);
        Assert.Contains("; frame-src https://open.spotify.com\"", built.Text("/backgrounds/dam/"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", built.Text("/2020/01/10/dry/"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", built.Text("/"), StringComparison.Ordinal);
    }
}
