using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Dateline.Model.Pictures;
using Dateline.Tests.MediaFiles;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Photographs;

/// <summary>Readers see pictures upright, in their colours, cut where the writer says, and in the sizes that pages promise.</summary>
public sealed class RenditionTests
{
    // Where the corners of the stored picture are when readers see it, from the upper left in reading order (TIFF 6.0, Orientation).
    private static readonly string[] Turns = ["RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"];

    public static TheoryData<string, int> Orientations { get; } = new(
        from ending in (string[])[".jpg", ".webp", ".png"] from turn in Enumerable.Range(1, 8) select (ending, turn));

    [Theory, MemberData(nameof(Orientations))]
    public void A_picture_stands_as_the_camera_was_held(string ending, int turn)
    {
        var picture = Photos.Quarters(160, 80).Mutate(m => m.Set(GValue.GIntType, "orientation", turn));
        using var newsroom = Photos.Story("wall" + ending, picture.File(ending));
        var site = newsroom.Build().Clean();
        Assert.NotEmpty(site.Whole());
        Assert.All(site.Whole(), seen =>
        {
            Assert.Equal(turn < 5 ? (160, 80) : (80, 160), (seen.Width, seen.Height));
            Assert.Equal(Turns[turn - 1], string.Concat(Corners(seen)));
        });
        AssertSizes(site, "/2020/01/10/flood/");
    }

    internal static IEnumerable<char> Corners(Image seen) =>
        from place in ((int, int)[])[(25, 25), (75, 25), (25, 75), (75, 75)]
        let colour = seen.At(place.Item1, place.Item2)
        select colour.IsNear(Photos.Red, 30) ? 'R' : colour.IsNear(Photos.Green, 30) ? 'G' : colour.IsNear(Photos.Blue, 30) ? 'B'
            : colour.IsNear(Photos.White, 30) ? 'W' : '?';

    [Theory]
    [InlineData(1, 1), InlineData(3, 2), InlineData(320, 180), InlineData(321, 181), InlineData(641, 640), InlineData(2049, 1153)]
    [InlineData(3000, 300), InlineData(300, 3000), InlineData(1200, 1800), InlineData(5, 2000), InlineData(2000, 5)]
    [InlineData(40, 20_000)]
    public void Sizes_are_those_of_the_files_and_none_is_larger_than_the_source(int width, int height)
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Plain(width, height, Photos.Green).File(".jpg"))
            .And("articles/rain.md", "title: Rain\ndate: 2020-01-05", "![The wall](/media/wall.jpg)");
        var site = newsroom.Build().Clean();
        Assert.All(site.Decoded().Values, seen =>
        {
            Assert.InRange(seen.Width, 1, Math.Min(width, Rendition.Widest));
            Assert.InRange(seen.Height, 1, height);
            Assert.True(seen.At(50, 50).IsNear(Photos.Green, 20));
        });
        Assert.True(AssertSizes(site, "/2020/01/10/flood/") > 0);
        Assert.True(AssertSizes(site, "/2020/01/05/rain/") > 0);
        Assert.True(AssertSizes(site, "/") > 0);
    }

    /// <summary>Checks each picture of a page, and each of its sizes, against the files. Returns how many pictures there are.</summary>
    private static int AssertSizes(Built site, string page)
    {
        var pictures = site.Decoded();
        var all = site.Html(page).QuerySelectorAll("main img");
        foreach (var img in all)
        {
            var main = pictures[Uri.UnescapeDataString(img.GetAttribute("src")!.TrimStart('/'))];
            Assert.Equal((main.Width, main.Height), (Number(img, "width"), Number(img, "height")));
            foreach (var set in img.ParentElement!.QuerySelectorAll("[srcset]").Select(s => s.GetAttribute("srcset")!.Split(", ")))
            {
                foreach (var size in set.Select(s => s.Split(' ')))
                {
                    var seen = pictures[Uri.UnescapeDataString(size[0].TrimStart('/'))];
                    Assert.Equal(size[1], $"{seen.Width}w");
                    var meant = (double)main.Height * seen.Width / main.Width;
                    Assert.InRange(seen.Height, Math.Max(1, meant - 1), Math.Max(1, meant + 1));
                }
            }
        }

        return all.Length;
    }

    private static int Number(IElement element, string name) => int.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("0% 50%", 'R')]
    [InlineData("10% 0%", 'R')]
    [InlineData("100% 100%", 'B')]
    public void Crops_show_the_focus(string focus, char colour)
    {
        var stripes = Photos.Plain(1200, 300, Photos.White)
            .Insert(Photos.Plain(300, 300, Photos.Red), 0, 0).Insert(Photos.Plain(300, 300, Photos.Blue), 900, 0);
        using var newsroom = Photos.Story("wall.png", stripes.File(".png"), $", focus: {focus}");
        var site = newsroom.Build().Clean();
        foreach (var crop in (Crop[])[Crop.Wide, Crop.Square])
        {
            Assert.NotEmpty(site.In(crop));
            Assert.All(site.In(crop), seen => Assert.True(
                seen.At(colour == 'R' ? 3 : 97, 50).IsNear(colour == 'R' ? Photos.Red : Photos.Blue, 20), $"{crop.Name} {seen.Width}"));
        }
    }

    [Fact]
    public void Crops_show_what_draws_the_eye_unless_the_writer_says_otherwise()
    {
        var spot = Photos.Plain(1600, 200, Photos.Grey).Insert(Photos.Plain(120, 120, Photos.Red), 1400, 40);
        using var newsroom = Photos.Story("wall.png", spot.File(".png"));
        var site = newsroom.Build().Clean();
        Assert.NotEmpty(site.In(Crop.Wide));
        Assert.All(site.In(Crop.Wide), seen => Assert.Contains(
            Enumerable.Range(0, 50), i => seen.At(i * 2, 50).IsNear(Photos.Red, 30)));
    }

    [Theory]
    [InlineData("Display P3"), InlineData("CMYK with profile"), InlineData("CMYK without profile"), InlineData("16 bits"),
        InlineData("sRGB")]
    public void Colours_are_those_of_the_source(string space)
    {
        double[] colour = [200, 90, 70];
        var srgb = Photos.Plain(64, 48, colour);
        var (name, bytes) = space switch
        {
            "Display P3" => ("wall.jpg", srgb.IccTransform("p3", inputProfile: "srgb").JpegsaveBuffer(q: 95)),
            "CMYK with profile" => ("wall.jpg", srgb.IccTransform("cmyk", inputProfile: "srgb").JpegsaveBuffer(q: 95)),
            "CMYK without profile" => (
                "wall.jpg", srgb.Colourspace(Enums.Interpretation.Cmyk).JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None)),
            "16 bits" => ("wall.png", srgb.Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer(bitdepth: 16)),
            _ => ("wall.jpg", srgb.File(".jpg")),
        };
        using var newsroom = Photos.Story(name, bytes);
        var all = newsroom.Build().Clean().Decoded();
        Assert.NotEmpty(all);
        Assert.All(all.Values, seen =>
        {
            Assert.True(seen.At(50, 50).IsNear(colour, 14), string.Join(' ', seen.At(50, 50)));
            Assert.Equal(Enums.BandFormat.Uchar, seen.Format);
            Assert.DoesNotContain("icc-profile-data", seen.GetFields());
        });
    }

    [Theory]
    [InlineData("wall.jpg", "wall-16x9.jpg"), InlineData("wall.jpg", "wall-16X9.jpg"), InlineData("wall-1x1.jpg", "wall-1x1-.jpg")]
    [InlineData("wall-16x9.jpg", "wall-16x9-16x9.jpg")]
    public void Two_names_of_one_picture_never_give_one_address(string one, string other)
    {
        var picture = Photos.Jpeg(1400, 1200);
        using var newsroom = Photos.Story(one, picture).File("media/" + other, picture).And(
            "articles/rain.md", $"title: Rain\nimage: {{src: media/{other}, alt: The wall, credit: Ann Lee}}");
        var site = newsroom.Build().Clean();
        Assert.True(AssertSizes(site, "/2020/01/10/flood/") > 0);
        Assert.True(AssertSizes(site, "/2020/01/10/rain/") > 0);
        string[] Sizes(string page) =>
        [
            .. site.Html(page).QuerySelectorAll("article [srcset]").SelectMany(s => s.GetAttribute("srcset")!.Split(", ")).Distinct(),
        ];
        var names = newsroom.Build().Files.Keys.Where(f => f.Contains("/pictures/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(Sizes("/2020/01/10/flood/").Intersect(Sizes("/2020/01/10/rain/"), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Grey_stays_grey_and_clear_stays_clear()
    {
        using var grey = Photos.Story("wall.jpg", Photos.Plain(64, 48, 90).File(".jpg"));
        Assert.All(grey.Build().Clean().Decoded().Values, seen => Assert.All(seen.At(50, 50), v => Assert.InRange(v, 84, 96)));
        var glass = Photos.Plain(64, 48, Photos.Red).Bandjoin(Photos.Plain(64, 48, 0).Insert(Photos.Plain(32, 48, 255), 0, 0));
        using var clear = Photos.Story("wall.png", glass.File(".png"));
        Assert.All(clear.Build().Clean().Decoded().Values, seen =>
        {
            Assert.True(seen.HasAlpha());
            Assert.InRange(seen.At(95, 50)[3], 0, 8);
            Assert.InRange(seen.At(5, 50)[3], 247, 255);
        });
    }

    [Theory]
    [InlineData(".jpg"), InlineData(".png"), InlineData(".webp"), InlineData(".avif")]
    public void Nothing_that_a_camera_or_an_editor_wrote_reaches_readers(string ending)
    {
        var picture = Photos.Quarters(1600, 900).Mutate(m =>
        {
            m.Set(GValue.BlobType, "exif-data", (byte[])[.. "Exif\0\0"u8, .. Exif.Place()]);
            m.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(PictureWordsTests.Packet("Mole", "A mole", "M.")));
            m.Set(GValue.BlobType, "iptc-data", PictureWordsTests.Iptc("Mole"));
            m.Set(GValue.BlobType, "icc-profile-data", Image.ProfileLoad("p3"));
        });
        using var newsroom = Photos.Story("wall" + ending, picture.File(ending));
        Assert.Contains("ICC", Encoding.Latin1.GetString(picture.File(ending)).ToUpperInvariant(), StringComparison.Ordinal);
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        foreach (var (path, bytes) in site.Files.Where(f => Path.GetExtension(f.Key) is ".jpg" or ".png" or ".webp" or ".avif"))
        {
            var text = Encoding.Latin1.GetString(bytes);
            Assert.All(
                (string[])["Exif", "eXIf", "EXIF", "adobe", "Photoshop", "8BIM", "ICC_PROFILE", "iCCP", "ICCP", "GPS", "Mole", "xmp",
                    "XMP "],
                mark => Assert.False(text.Contains(mark, StringComparison.Ordinal), $"{path} has {mark}"));
        }
    }

    [Fact]
    public void The_first_picture_of_a_page_is_loaded_at_once_and_all_others_when_they_are_near()
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Jpeg(1600, 900))
            .And("articles/rain.md", "title: Rain\nimage: {src: media/wall.jpg, alt: The wall}", "![The wall](/media/wall.jpg)")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2020-01-01\nimage: {src: media/wall.jpg, alt: The wall}");
        var site = newsroom.Build().Clean();
        foreach (var page in (string[])["/", "/world/", "/2020/01/10/flood/", "/2020/01/10/rain/", "/backgrounds/dam/"])
        {
            var all = site.Html(page).QuerySelectorAll("main img");
            Assert.NotEmpty(all);
            Assert.All(all.Where(i => i.GetAttribute("fetchpriority") != "high"), i => Assert.Equal("lazy", i.GetAttribute("loading")));
            Assert.All(all.Where(i => i.GetAttribute("fetchpriority") == "high"), i => Assert.Null(i.GetAttribute("loading")));
            Assert.InRange(all.Count(i => i.GetAttribute("fetchpriority") == "high"), 0, 1);
        }
    }
}
