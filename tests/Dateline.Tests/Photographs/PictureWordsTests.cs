using System.Security;
using System.Text;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Photographs;

/// <summary>What a file says of itself, in the fields of IPTC and XMP, fills what front matter lacks,
/// and then nothing is missing.</summary>
public sealed class PictureWordsTests
{
    private const string Story = "articles/flood.md", Page = "/2020/01/10/flood/";

    /// <summary>An XMP packet as picture editors write it.</summary>
    public static string Packet(string credit, string caption, string alt) => $"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="{SecurityElement.Escape(credit)}">
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(caption)}</rdf:li></rdf:Alt></dc:description>
        <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(alt)}</rdf:li></rdf:Alt>
        </Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """;

    /// <summary>Photoshop's resources with an IPTC caption, in UTF-8.</summary>
    public static byte[] Iptc(string caption)
    {
        byte[] words = [0x1C, 1, 90, 0, 3, 0x1B, .. "%G"u8, 0x1C, 2, 120, .. Pictures.Half(Encoding.UTF8.GetByteCount(caption)),
            .. Encoding.UTF8.GetBytes(caption)];
        return [.. "8BIM"u8, 4, 4, 0, 0, .. Pictures.Big(words.Length), .. words, .. new byte[words.Length & 1]];
    }

    private static byte[] Photo(string ending, string credit = "Ann Lee", string caption = "The wall <on> Monday",
        string alt = "Water & wall") =>
        ending == ".png"
            ? Pictures.Png(Pictures.Chunk(
                "iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Packet(credit, caption, alt))]))
            : Photos.Quarters(64, 48)
                .Mutate(m => m.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Packet(credit, caption, alt)))).File(ending);

    [Theory]
    [InlineData(".jpg"), InlineData(".png"), InlineData(".webp")]
    public void A_picture_that_says_it_all_needs_only_its_path(string ending)
    {
        using var newsroom = Newsroom.With(Story, $"title: Flood\nimage: media/wall{ending}").File("media/wall" + ending, Photo(ending));
        var site = newsroom.Build().Clean();
        Assert.Equal("Water & wall", site.Html(Page).QuerySelector(".opening img")!.GetAttribute("alt"));
        Assert.Equal("The wall <on> Monday Ann Lee", site.Words(Page, ".opening figcaption"));
        Assert.Empty(newsroom.Check());
    }

    [Fact]
    public void An_IPTC_caption_counts_too()
    {
        byte[] segment = [.. "Photoshop 3.0\0"u8, .. Iptc("Вода у стены")];
        using var newsroom = Newsroom.With(Story, "title: Flood\nimage: {src: media/wall.jpg, alt: The wall, credit: Ann Lee}")
            .File("media/wall.jpg", Pictures.Jpeg(40, 30, (0xED, segment)));
        Assert.Equal("Вода у стены Ann Lee", newsroom.Build().Clean().Words(Page, ".opening figcaption"));
    }

    [Fact]
    public void Front_matter_comes_first()
    {
        using var newsroom = Newsroom.With(Story, "title: Flood\nimage: {src: media/wall.jpg, alt: Own, caption: Mine, credit: Me}")
            .File("media/wall.jpg", Photo(".jpg"));
        var site = newsroom.Build().Clean();
        Assert.Equal("Own", site.Html(Page).QuerySelector(".opening img")!.GetAttribute("alt"));
        Assert.Equal("Mine Me", site.Words(Page, ".opening figcaption"));
    }

    [Theory]
    [InlineData("image: media/wall.jpg", "3:8", "; write image: {src: media/wall.jpg, alt: \"what it shows\"}")]
    [InlineData("image: {credit: Ann Lee, src: media/wall.jpg}", "3:31", "")]
    public void What_neither_says_is_missing(string image, string place, string hint)
    {
        using var newsroom = Newsroom.With(Story, "title: Flood\n" + image).File("media/wall.jpg", Photo(".jpg", alt: ""));
        var message = $"{Story}:{place}: warning DL0209: the picture 'media/wall.jpg' has no alternative text; "
            + "expected alt: What the picture shows, for readers who can't see it." + hint;
        Assert.Equal([message], newsroom.Build().Complaints);
        Assert.Equal([message], newsroom.Age().Build().Complaints);
        Assert.Equal([message], newsroom.Build().Complaints);
        Assert.Equal([message], newsroom.Check());
    }

    [Fact]
    public void A_hidden_storys_picture_is_asked_too_and_stays_hidden()
    {
        using var newsroom = Newsroom.With(Story, "title: Flood\nembargo: 2020-03-01\nimage: media/wall.jpg").File("media/wall.jpg",
            Photo(".jpg"));
        newsroom.And("articles/rain.md", "title: Rain");
        Assert.DoesNotContain(newsroom.Build().Clean().Files.Keys, f => f.Contains("wall", StringComparison.Ordinal));
        newsroom.File("media/wall.jpg", Photo(".jpg", alt: ""));
        Assert.Contains("DL0209", Assert.Single(newsroom.Build().Complaints), StringComparison.Ordinal);
    }
}
