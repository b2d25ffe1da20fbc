using System.IO.Compression;
using System.Text;
using Dateline.Input.Media;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>Pictures and films that contain the place where they were taken are reported, wherever in the file it is.</summary>
public sealed class LocationTests
{
    private const string Attributes =
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
            + "xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"53,48.1N\"/></rdf:RDF></x:xmpmeta>";
    private const string Elements =
        "<rdf:Description xmlns:exif='http://ns.adobe.com/exif/1.0/'><exif:GPSLongitude>1,32.4W</exif:GPSLongitude></rdf:Description>";
    private const string Story = "articles/2020/01/10-flood.md";

    public static TheoryData<string, string> WithPlace { get; } = new()
    {
        { "JPEG, little-endian", ".jpg" }, { "JPEG, big-endian", ".jpg" }, { "JPEG, XMP attributes", ".jpg" },
        { "JPEG, XMP elements", ".jpg" }, { "JPEG, XMP of a drone", ".jpg" }, { "JPEG, location created", ".jpg" },
        { "JPEG, behind another JPEG", ".jpg" }, { "JPEG with a film", ".jpeg" }, { "JPEG, far into the file", ".jpg" },
        { "JPEG, across two pieces", ".jpg" },
        { "PNG, eXIf", ".png" }, { "PNG, iTXt", ".png" }, { "PNG, iTXt packed", ".png" }, { "PNG, raw profile", ".png" },
        { "PNG, raw profile packed", ".png" }, { "PNG, property", ".png" },
        { "WebP, EXIF", ".webp" }, { "WebP, XMP", ".webp" }, { "GIF, XMP", ".gif" }, { "AVIF, Exif item", ".avif" },
        { "AVIF, XMP item", ".avif" },
        { "SVG, metadata", ".svg" }, { "SVG, embedded JPEG", ".svg" },
        { "MP4, xyz", ".mp4" }, { "MP4, xyz as a list's item", ".mp4" }, { "MP4, loci", ".mp4" }, { "MOV, key", ".mov" },
        { "M4A, xyz", ".m4a" },
    };

    [Theory, MemberData(nameof(WithPlace))]
    public void A_place_is_found(string what, string ending) => Assert.True(Read(ending, Bytes(what)).HasPlace);

    public static TheoryData<string, string> WithoutPlace { get; } = new()
    {
        { "JPEG, no coordinates", ".jpg" }, { "JPEG, no coordinates, big-endian", ".jpg" }, { "JPEG, only times in XMP", ".jpg" },
        { "JPEG, empty XMP", ".jpg" }, { "JPEG, table outside", ".jpg" }, { "JPEG, table that leads to itself", ".jpg" },
        { "PNG, packed text of zeros", ".png" }, { "PNG, damaged text", ".png" }, { "MP4, key without value", ".mp4" },
        { "MP4, name only", ".mp4" }, { "MP4, loci of zeros", ".mp4" },
    };

    [Theory, MemberData(nameof(WithoutPlace))]
    public void Data_without_a_place_is_not_reported(string what, string ending)
    {
        var reading = Read(ending, Bytes(what));
        Assert.False(reading.HasPlace);
        Assert.Empty(reading.Faults);
    }

    [Theory, MemberData(nameof(WithPlace))]
    public void Damaged_data_ends_no_build(string what, string ending)
    {
        var (whole, random) = (Bytes(what), new Random(20));
        for (var i = 0; i < 60; i++)
        {
            var bytes = whole.ToArray();
            for (var changes = random.Next(1, 9); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Read(ending, bytes[..random.Next(1, bytes.Length + 1)]);
        }
    }

    [Fact]
    public void A_warning_names_the_file_and_what_to_do_and_comes_with_every_build()
    {
        using var newsroom = WithPhoto();
        const string Warning =
            "media/wall.jpg: warning DL0320: the picture contains GPS data, so everyone who can read the repository could see where it was "
                + "taken; remove the data: exiftool -overwrite_original -gps:all= -xmp:geotag= media/wall.jpg; "
                + "or export the file again without its location";
        Assert.Equal([Warning], newsroom.Build().Complaints);
        newsroom.Age();
        newsroom.Build();
        Assert.Equal([Warning], newsroom.Build().Complaints);
        newsroom.Edit(Story, "High", "Higher");
        var built = newsroom.Build();
        Assert.Equal([Warning], built.Same(newsroom.BuildAnew()).Complaints);
        Assert.True(built.Has("media/wall.jpg"));
        Assert.Empty(newsroom.File("media/wall.jpg", Pictures.Jpeg(4, 3)).Build().Complaints);
    }

    [Fact]
    public void A_site_may_take_it_for_an_error_or_for_nothing()
    {
        using var newsroom = WithPhoto();
        var refused = newsroom.Site("checks: {DL0320: error}").Build();
        Assert.False(refused.Result.Succeeded);
        Assert.Contains("media/wall.jpg: error DL0320", Assert.Single(refused.Complaints), StringComparison.Ordinal);
        Assert.Empty(newsroom.Site("checks: {DL0320: off}").Build().Complaints);
    }

    [Fact]
    public void Only_what_is_published_is_reported_by_a_build_and_what_waits_by_a_check()
    {
        using var newsroom = Newsroom
            .With(Story, "title: Flood\nstatus: draft\nimage: {src: media/wall.jpg, alt: The wall, credit: A}")
            .And("articles/2020/01/11-help.md", "title: Help")
            .File("media/wall.jpg", Bytes("JPEG, little-endian"));
        Assert.Empty(newsroom.Build().Complaints);
        Assert.Contains("media/wall.jpg: warning DL0320", Assert.Single(newsroom.Check()), StringComparison.Ordinal);
    }

    private static Newsroom WithPhoto() =>
        Newsroom.With(Story, "title: Flood\nimage: {src: media/wall.jpg, alt: The wall, credit: A}", "High water.")
            .File("media/wall.jpg", Bytes("JPEG, little-endian"));

    private static MediaReading Read(string ending, byte[] bytes) => MediaReader.Read("media/a" + ending, new MediaBytes(bytes));

    private static byte[] Bytes(string what) => what switch
    {
        "JPEG, little-endian" => Photo(Exif.Place()),
        "JPEG, big-endian" => Photo(Exif.Place(isLittle: false)),
        "JPEG, XMP attributes" => Xmp(Attributes),
        "JPEG, XMP elements" => Xmp(Elements),
        "JPEG, XMP of a drone" => Xmp("<rdf:Description drone-dji:GpsLatitude = \"+53.80\" />"),
        "JPEG, location created" =>
            Xmp("<Iptc4xmpExt:LocationCreated><rdf:li rdf:parseType='Resource'><exif:GPSLatitude "
                + "rdf:datatype='x'>53,48N</exif:GPSLatitude></rdf:li></Iptc4xmpExt:LocationCreated>"),
        "JPEG, behind another JPEG" => [.. Pictures.Jpeg(4, 3), .. Photo(Exif.Place())],
        "JPEG with a film" => [.. Pictures.Jpeg(4, 3), .. Bytes("MP4, xyz")],
        "JPEG, far into the file" => [.. Pictures.Jpeg(4, 3), .. new byte[3_000_000], .. Exif.Place()],
        "JPEG, across two pieces" => [.. Pictures.Jpeg(4, 3), .. new byte[(128 * 1024) - Pictures.Jpeg(4, 3).Length - 2], .. Exif.Place()],
        "PNG, eXIf" => Pictures.Png(Pictures.Chunk("eXIf", Exif.Place())),
        "PNG, iTXt" => Pictures.Png(Pictures.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Attributes)])),
        "PNG, iTXt packed" =>
            Pictures.Png(Pictures.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0en\0\0"u8, .. Packed(Encoding.UTF8.GetBytes(Elements))])),
        "PNG, raw profile" => Pictures.Png(Pictures.Chunk("tEXt", [.. "Raw profile type exif\0"u8, .. Hexadecimal(Exif.Place())])),
        "PNG, raw profile packed" =>
            Pictures.Png(
                Pictures.Chunk(
                    "zTXt", [.. "Raw profile type APP1\0\0"u8, .. Packed(Hexadecimal([.. "Exif\0\0"u8, .. Exif.Place(isLittle: false)]))])),
        "PNG, property" => Pictures.Png(Pictures.Chunk("tEXt", [.. "exif:GPSLatitude\0"u8, .. "53/1, 48/1, 6/1"u8])),
        "WebP, EXIF" => Pictures.WebP(4, 3, ("EXIF", Exif.Place())),
        "WebP, XMP" => Pictures.WebP(4, 3, ("XMP ", Encoding.UTF8.GetBytes(Attributes))),
        "GIF, XMP" => [.. Pictures.Gif(4, 3)[..^1], 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. Encoding.UTF8.GetBytes(Attributes), 0, 0x3B],
        "AVIF, Exif item" => Pictures.Avif(4, 3, data: [0, 0, 0, 0, .. Exif.Place()]),
        "AVIF, XMP item" => Pictures.Avif(4, 3, data: Encoding.UTF8.GetBytes(Attributes)),
        "SVG, metadata" => Samples.Text(Samples.Svg.Replace("<path", $"<metadata>{Attributes}</metadata><path", StringComparison.Ordinal)),
        "SVG, embedded JPEG" =>
            Samples.Text(
                Samples.Svg.Replace(
                    "<path",
                    $"<image href=\"data:image/jpeg;base64,{Convert.ToBase64String(Photo(Exif.Place()))}\"/><path",
                    StringComparison.Ordinal)),
        "MP4, xyz" =>
            Pictures.Film(
                Pictures.Box("moov", Pictures.Box("udta", Pictures.Box("\u00A9xyz", [0, 18, 0x15, 0xC7, .. "+53.8008-001.5491/"u8])))),
        "MP4, xyz as a list's item" =>
            Pictures.Film(
                Pictures.Box(
                    "ilst", Pictures.Box("\u00A9xyz", Pictures.Box("data", [0, 0, 0, 1, 0, 0, 0, 0, .. "+53.8008-001.5491+029.3/"u8])))),
        "MP4, loci" =>
            Pictures.Film(
                Pictures.Box(
                    "loci",

                    [
                        0, 0, 0, 0, 0x15, 0xC7, .. "Leeds\0"u8, 0, .. Pictures.Big(-101_522), .. Pictures.Big(3_525_889),
                        .. Pictures.Big(0), .. "earth\0\0"u8,
                    ])),
        "MOV, key" =>

            [
                .. Samples.ByEnding[".mov"],
                .. Pictures.Box(
                    "keys", [0, 0, 0, 0, .. Pictures.Big(1), .. Pictures.Box("mdta", "com.apple.quicktime.location.ISO6709"u8.ToArray())]),
                .. Pictures.Box(
                    "ilst",
                    Pictures.Box("\0\0\0\u0001", Pictures.Box("data", [0, 0, 0, 1, 0, 0, 0, 0, .. "+53.8008-001.5491+029.300/"u8]))),
            ],
        "M4A, xyz" => [.. Samples.ByEnding[".m4a"], .. Pictures.Box("\u00A9xyz", [0, 18, 0x15, 0xC7, .. "+53.8008-001.5491/"u8])],
        "JPEG, no coordinates" => Photo(Exif.NoPlace()),
        "JPEG, no coordinates, big-endian" => Photo(Exif.NoPlace(isLittle: false)),
        "JPEG, only times in XMP" =>
            Xmp("<rdf:Description exif:GPSVersionID=\"2.3.0.0\" exif:GPSTimeStamp=\"2020-01-10T12:30:05Z\" exif:GPSLatitudeRef=\"N\"/>"),
        "JPEG, empty XMP" => Xmp("<rdf:Description exif:GPSLatitude=\"\" exif:GPSLongitude='0,0.0E'/> 12"),
        "JPEG, table outside" => Photo([.. Exif.Place()[..18], 0xFF, 0xFF, 0xFF, 0x7F, .. Exif.Place()[22..]]),
        "JPEG, table that leads to itself" => Photo([.. Exif.NoPlace()[..22], 8, 0, 0, 0, 8, 0, 0, 0]),
        "PNG, packed text of zeros" => Pictures.Png(Pictures.Chunk("zTXt", [.. "Comment\0\0"u8, .. Packed(new byte[40_000_000])])),
        "PNG, damaged text" =>
            Pictures.Png(
                Pictures.Chunk("zTXt", [.. "Raw profile type exif\0\0"u8, 1, 2, 3, 4]),
                Pictures.Chunk("iTXt", "XML"u8.ToArray()),
                Pictures.Chunk("iTXt", [.. "a\0\u0001"u8])),
        "MP4, key without value" => Pictures.Film(Pictures.Box("mdta", "com.apple.quicktime.location.ISO6709"u8.ToArray())),
        "MP4, name only" => Pictures.Film(Pictures.Box("\u00A9xyz", [0, 5, 0x15, 0xC7, .. "Leeds"u8])),
        "MP4, loci of zeros" =>
            Pictures.Film(Pictures.Box("loci", [0, 0, 0, 0, 0x15, 0xC7, .. "Leeds\0"u8, 0, .. new byte[12], .. "earth\0\0"u8])),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static byte[] Photo(byte[] data) => Pictures.Jpeg(4, 3, (0xE1, [.. "Exif\0\0"u8, .. data]));

    private static byte[] Xmp(string xmp) =>
        Pictures.Jpeg(4, 3, (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(xmp)]));

    private static byte[] Hexadecimal(byte[] bytes) =>
        Encoding.ASCII.GetBytes(
            $"\nexif\n{bytes.Length,8}\n{string.Join('\n', Convert.ToHexStringLower(bytes).Chunk(72).Select(c => new string(c)))}\n");

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }
}
