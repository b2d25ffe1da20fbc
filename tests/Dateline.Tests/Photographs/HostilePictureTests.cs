using Dateline.Input.Media;
using Dateline.Model.Pictures;
using Dateline.Scaling;
using Dateline.Tests.MediaFiles;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Photographs;

/// <summary>Whatever a file that is called a picture holds, there is a message that says what to do, and no build ends otherwise.</summary>
public sealed class HostilePictureTests
{
    private const string Scale = "scale it down; readers get up to 2048 pixels across";

    private static readonly byte[] End = Pictures.Chunk("IEND", []);

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "bomb.png", "the picture has 400 megapixels (20000 x 20000), and up to 200 are decoded; " + Scale },
        { "wide.png", "the picture claims to be 100000 x 20 pixels, and a side has 1 to 65535; " + Scale },
        { "bomb.jpg", "the picture has 4200 megapixels (65000 x 64616), and up to 200 are decoded; " + Scale },
        { "wide.avif", "the picture claims to be 20000 x 20 pixels, and a side has 1 to 16384; " + Scale },
        { "empty.jpg", "the file is empty; copy it here again" },
        { "text.png", "the file's name ends in .png, but it is not a PNG picture; save it as a PNG picture" },
        { "heic.jpg", "the file's name ends in .jpg, but it is a HEIC picture; save it as a JPEG picture" },
        { "tiff.jpg", "the file's name ends in .jpg, but it is a TIFF picture; save it as a JPEG picture" },
        { "jxl.png", "the file's name ends in .png, but it is a JPEG XL picture; save it as a PNG picture" },
        {
            "lfs.jpg",
            "this is a Git LFS pointer, and the file itself is not here; run git lfs pull; in a workflow, check out with lfs: true"
        },
        { "annex.jpg", "this is a pointer of git-annex, and the file itself is not here; run git annex get for this file" },
        { "cut.png", "the picture is cut off: the file ends before its end; copy it here again, or export it again" },
        { "cut.webp", "the picture is cut off: the file ends before its end; copy it here again, or export it again" },
        { "cut.avif", "the picture is cut off: the file ends before its end; copy it here again, or export it again" },
        { "cut.jpg", "the picture is cut off: the file ends before its end; copy it here again, or export it again" },
        { "end.jpg", "the picture is cut off: the file ends before its end; copy it here again, or export it again" },
        { "thumbnail.jpg", "the picture is cut off: the file ends before its end; copy it here again, or export it again" },
        { "large.avif", "the picture claims to be 100 x 75 pixels, and its data has 200 x 150; export it again" },
        { "head.jpg", "the picture is damaged: its size in pixels is missing; export it again" },
    };

    private static byte[] Bytes(string name) => name switch
    {
        "bomb.png" => [.. Pictures.PngHead(20_000, 20_000), .. End],
        "wide.png" => [.. Pictures.PngHead(100_000, 20), .. End],
        "bomb.jpg" => Photos.WithSize(Photos.Jpeg(40, 30), 65_000, 64_616),
        "wide.avif" => Pictures.Avif(20_000, 20),
        "empty.jpg" => [],
        "text.png" => "Not a picture at all.\n"u8.ToArray(),
        "heic.jpg" => [.. Pictures.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]), .. Pictures.Box("mdat", [1])],
        "tiff.jpg" => [.. "II*\0"u8, 8, 0, 0, 0, 0, 0],
        "jxl.png" => [0xFF, 0x0A, 1, 2, 3],
        "lfs.jpg" => "version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 5\n"u8.ToArray(),
        "annex.jpg" => "/annex/objects/SHA256E-s5--12.jpg\n"u8.ToArray(),
        "end.jpg" => Photos.Jpeg(200, 150)[..^2],

        // A whole picture is within the file, before the one that is cut off.
        "thumbnail.jpg" => CutOffAt(
            [.. Photos.Jpeg(800, 600)[..2], 0xFF, 0xE1, .. Pictures.Half(2 + Photos.Jpeg(40, 30).Length), .. Photos.Jpeg(40, 30),
                .. Photos.Noise(800, 600).File(".jpg")[2..]], 2),
        "large.avif" => Photos.WithSize(Photos.Noise(200, 150).File(".avif"), 100, 75),
        "head.jpg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8],
        _ => CutOffAt(Photos.Noise(200, 150).File(Path.GetExtension(name)), 2),
    };

    private static byte[] CutOffAt(byte[] bytes, int part) => bytes[..(bytes.Length / part)];

    [Theory, MemberData(nameof(Refused))]
    public void A_file_that_is_no_picture_is_refused_before_anything_is_written(string name, string message)
    {
        using var newsroom = Photos.Story(name, Bytes(name));
        Assert.Equal([$"media/{name}: error DL0318: {message}"], newsroom.Build().Refused().Complaints);
    }

    [Theory]
    [InlineData("lying.jpg"), InlineData("progressive.jpg"), InlineData("lying.png"), InlineData("damaged.png")]
    [InlineData("lying.webp"), InlineData("lying.avif")]
    public void A_picture_that_only_the_decoder_can_judge_is_an_error_with_its_name(string name)
    {
        var good = Photos.Noise(200, 150).File(Path.GetExtension(name));
        byte[] bytes = name switch
        {
            "lying.jpg" => Photos.WithSize([.. good], 200, 400),
            "progressive.jpg" => Photos.WithSize(Photos.Noise(200, 150).JpegsaveBuffer(interlace: true), 200, 400),
            "lying.png" => [.. Pictures.PngHead(300, 3000), .. good.AsSpan(33)],
            "damaged.png" => Damaged([.. good]),
            "lying.webp" => Pictures.WebP(3000, 2000, ("VP8L", good[20..])),
            _ => Photos.WithSize([.. good], 3000, 3000),
        };
        using var newsroom = Photos.Story(name, bytes);
        var site = newsroom.Build().Refused();
        var complaint = Assert.Single(site.Complaints);
        Assert.Equal(site.Complaints, newsroom.Check());
        Assert.StartsWith($"media/{name}: error DL0318: the picture is damaged or cut off: ", complaint, StringComparison.Ordinal);
        Assert.EndsWith("; copy it here again, or export it again", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', complaint);
        if (name.EndsWith(".jpg", StringComparison.Ordinal))
        {
            Assert.Contains(
                ": its data ends before its last line, or is damaged, and a part would be grey; ", complaint, StringComparison.Ordinal);
        }

        // It is tried again, and a file that was mended is published.
        newsroom.Age().Build().Refused();
        Assert.NotEmpty(newsroom.File("media/" + name, good).Build().Clean().Decoded());
    }

    [Fact]
    public void With_a_picture_that_cannot_be_decoded_the_whole_site_stays_as_it_was()
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Jpeg(1000, 700)).And("articles/rain.md", "title: Rain");
        var before = newsroom.Build().Clean();
        newsroom.Edit("articles/rain.md", "title: Rain", "title: More rain")
            .And("articles/dam.md", "title: Dam\nimage: {src: media/dam.jpg, alt: The dam, credit: Ann Lee}")
            .File("media/wall.jpg", Photos.Jpeg(900, 700))
            .File("media/dam.jpg", Photos.WithSize(Photos.Noise(200, 150).File(".jpg"), 200, 400));
        var after = newsroom.Age().Build();
        Assert.StartsWith("media/dam.jpg: error DL0318: ", Assert.Single(after.Complaints), StringComparison.Ordinal);
        Assert.False(after.Result.Succeeded);
        Assert.Equal(0, after.Result.Written.Files);
        Assert.Equal(before.Files, after.Files);

        // Pictures beside the damaged one were kept, and what is mended is published.
        newsroom.File("media/dam.jpg", Photos.Jpeg(200, 150)).Build().Clean().Same(newsroom.BuildAnew());
    }

    private static byte[] Damaged(byte[] png)
    {
        png.AsSpan(png.Length / 2, 40).Clear();
        return png;
    }

    [Fact]
    public void A_link_of_git_annex_is_told_how_to_get_the_file()
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Jpeg(40, 30));
        var file = Path.Combine(newsroom.Project.Input, "media/wall.jpg");
        File.Delete(file);
        File.CreateSymbolicLink(file, "../../.git/annex/objects/0F/w2/SHA256E-s5--12.jpg/SHA256E-s5--12.jpg");
        Assert.Contains(
            newsroom.Build().Refused().Complaints,
            c => c.Contains("git-annex keeps the file elsewhere: run git annex get for it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_in_a_picture_is_a_warning_and_does_not_reach_readers()
    {
        using var newsroom = Photos.Story("wall.jpg", Pictures.Jpeg(40, 30, (0xE1, [.. "Exif\0\0"u8, .. Exif.Place()])));
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.StartsWith("media/wall.jpg: warning DL0320: ", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_library_a_place_in_a_picture_is_an_error_and_other_pictures_are_published_as_they_are()
    {
        using var newsroom = Photos.Story("wall.jpg", Pictures.Jpeg(40, 30));
        string[] line = ["build", "--input", newsroom.Project.Input, "--output", newsroom.Folder("site"), "--now", "2020-02-01"];
        var run = await Dateline.Tests.EndToEnd.Program.RunWithoutLibrary(newsroom.Folder("first"), line);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning DL0350: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Pictures.Jpeg(40, 30), File.ReadAllBytes(Path.Combine(newsroom.Folder("site"), "media/wall.jpg")));
        newsroom.File("media/wall.jpg", Pictures.Jpeg(40, 30, (0xE1, [.. "Exif\0\0"u8, .. Exif.Place()])));
        run = await Dateline.Tests.EndToEnd.Program.RunWithoutLibrary(newsroom.Folder("second"), line);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error DL0320: the picture contains GPS data, so readers could see where it was taken", run.Errors,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wall at noon.jpg", "wall%20at%20noon.jpg"), InlineData("wall at noon.jpg", "<wall at noon.jpg>")]
    [InlineData("стена №1.jpg", "стена%20№1.jpg"), InlineData("стена №1.jpg", "<стена №1.jpg>")]
    [InlineData("höhe, 100%.jpg", "<höhe, 100%25.jpg>"), InlineData("wall[page=2].jpg", "wall%5Bpage=2%5D.jpg")]
    [InlineData("wall (1).jpg", "<wall (1).jpg>"), InlineData("-wall.jpg", "-wall.jpg"), InlineData("a'b&c.jpg", "<a'b&c.jpg>")]
    public void Any_name_works_in_front_matter_and_in_texts(string name, string written)
    {
        var inside = written.StartsWith('<') ? $"<../media/{written[1..]}" : "../media/" + written;
        using var newsroom = Newsroom
            .With("articles/flood.md", $"title: Flood\nimage: {{src: \"media/{name}\", alt: A, credit: B}}",
                $"![The wall]({inside} \"c | d\")")
            .File("media/" + name, Photos.Jpeg(1400, 900));
        var site = newsroom.Build().Clean();
        var pictures = site.Html("/2020/01/10/flood/").QuerySelectorAll("main img");
        Assert.Equal(2, pictures.Length);
        var addresses = pictures.Select(p => p.GetAttribute("src")!)
            .Concat(site.Html("/2020/01/10/flood/").QuerySelectorAll("main [srcset]")
                .SelectMany(s => s.GetAttribute("srcset")!.Split(", ").Select(a => a.Split(' ')[0])));
        Assert.All(addresses, a => Assert.True(site.Files.ContainsKey(Uri.UnescapeDataString(a.TrimStart('/'))), a));
    }

    [Theory, Trait("Speed", "Slow")]
    [InlineData(".jpg"), InlineData(".png"), InlineData(".webp"), InlineData(".avif")]
    public void A_file_with_flipped_bytes_gives_a_picture_or_a_message_and_nothing_else(string ending)
    {
        Assert.True(PictureLibrary.IsThere);
        var (random, folder) = (new Random(19), Directory.CreateTempSubdirectory("dateline-"));
        var whole = Photos.Noise(24, 16).Mutate(m => m.Set(GValue.BlobType, "exif-data", (byte[])[.. "Exif\0\0"u8, .. Exif.Place()]))
            .File(ending);
        var (path, decoded) = (Path.Combine(folder.FullName, "a" + ending), 0);
        for (var i = 0; i < 1500; i++)
        {
            var bytes = whole.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                // Most of the damage goes to the head, where the structure is.
                bytes[random.Next(random.Next(2) == 0 ? Math.Min(400, bytes.Length) : bytes.Length)] = (byte)random.Next(256);
            }

            bytes = random.Next(8) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            File.WriteAllBytes(path, bytes);
            var reading = MediaReader.Read("media/a" + ending, new MediaBytes(bytes));
            if (!reading.IsPublishable || !reading.File.IsScaled)
            {
                continue;
            }

            using var encoder = new PictureEncoder(reading.File, path, new DecodingLimit(workers: 1));
            try
            {
                Assert.NotEmpty(encoder.Encode(Renditions.Of(reading.File, Crop.Square)[^1]));
                decoded++;
            }
            catch (Exception exception) when (PictureDecoder.IsOfPicture(exception))
            {
                Assert.NotEqual("", PictureDecoder.WordsOf(exception));
            }
        }

        folder.Delete(recursive: true);
        Assert.InRange(decoded, 1, 1499);
    }
}
