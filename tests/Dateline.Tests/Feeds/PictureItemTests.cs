using System.Xml.Linq;
using Dateline.Tests.Newsrooms;
using static Dateline.Tests.Feeds.FeedRules;

namespace Dateline.Tests.Feeds;

/// <summary>Pictures, films and sounds of stories in feeds.</summary>
public sealed class PictureItemTests
{
    private const string Front =
        "title: Flood\nimage: {src: media/wall.png, alt: \"The \\\"wall\\\"\", caption: At noon <, credit: A. Reporter}";

    [Fact]
    public void A_picture_stands_above_the_text_with_its_caption()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front).File("media/wall.png", Pictures.Png(1200, 630));
        var site = newsroom.Build().Clean();
        var text = XDocument.Parse(site.Text("feed.xml")).Descendants(Content + "encoded").Single().Value;
        Assert.Matches(
            "^<figure><img src=\"https://courier\\.example/[^\"]+\" alt=\"The &quot;wall&quot;\" width=\"1200\" height=\"630\">"
                + "<figcaption>At noon &lt; A\\. Reporter</figcaption></figure>\n<p>Text\\.</p>", text);
    }

    [Fact]
    public void Programs_get_its_size_and_a_thumbnail_that_are_there_and_no_enclosure()
    {
        using var newsroom = Newsroom.With("articles/flood.md", Front).File("media/wall.png", Pictures.Png(1200, 630));
        var site = newsroom.Build().Clean();
        foreach (var item in new[] { "feed.xml", "atom.xml" }.Select(f => XDocument.Parse(site.Text(f))))
        {
            var (picture, small) = (item.Descendants(Media + "content").Single(), item.Descendants(Media + "thumbnail").Single());
            Assert.Equal(["1200", "630"], new[] { "width", "height" }.Select(a => picture.Attribute(a)!.Value));
            Assert.Equal("The \"wall\"", picture.Element(Media + "description")!.Value);
            Assert.Equal("A. Reporter", picture.Element(Media + "credit")!.Value);
            Assert.True(int.Parse(small.Attribute("width")!.Value, null) <= 640);
            Assert.All(new[] { picture, small }, p => Assert.True(site.Has(new Uri(p.Attribute("url")!.Value).AbsolutePath)));
            Assert.Empty(item.Descendants("enclosure"));
        }
    }

    [Fact]
    public void A_film_in_the_text_is_its_picture_and_a_link()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "![It holds](media/wall.mp4 \"At noon\")")
            .File("media/wall.mp4", Recordings.Film(seconds: 61)).File("media/wall.png", Pictures.Png(40, 30));
        var text = XDocument.Parse(newsroom.Build().Clean().Text("feed.xml")).Descendants(Content + "encoded").Single().Value;
        Assert.Contains("alt=\"It holds\"> <a href=\"https://courier.example/media/wall.mp4\">Watch the video</a>", text);
        Assert.DoesNotContain("<video", text, StringComparison.Ordinal);
    }
}
