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
        Assert.Contains("Gallery, 2", built.Text("/news/"), StringComparison.Ordinal);
        built.Same(newsroom.BuildAnew());
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
