using System.Text;
using Dateline.Input.Media.Details;
using Dateline.Tests.MediaFiles;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Photographs;

/// <summary>Pictures that move keep their pixels and their times, and lose what programs and cameras wrote beside them.</summary>
public sealed class BarePictureTests
{
    private const string Mark = "Mole";

    private static byte[][] Motion =>
    [
        Pictures.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]),
        Pictures.Chunk("fcTL", [.. new byte[4], 0, 0, 0, 4, 0, 0, 0, 3, .. new byte[14]]),
    ];

    private static Image Moving()
    {
        var (red, green) = (Photos.Plain(40, 30, Photos.Red), Photos.Plain(40, 30, Photos.Green));
        return Image.Arrayjoin([red, green], across: 1).Mutate(m =>
        {
            m.Set(GValue.GIntType, "page-height", 30);
            m.Set(GValue.ArrayIntType, "delay", (int[])[200, 300]);
            m.Set(GValue.BlobType, "exif-data", (byte[])[.. "Exif\0\0"u8, .. Exif.Place()]);
            m.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(PictureWordsTests.Packet(Mark, "A mole", "M.")));
        });
    }

    private static byte[] Bytes(string name) => name switch
    {
        "moving.webp" => Moving().WebpsaveBuffer(lossless: true),
        "moving.gif" => Commented(Moving().GifsaveBuffer()),
        "moving.png" => Pictures.Png(
            [.. Motion, Pictures.Chunk("eXIf", Exif.Place()), Pictures.Chunk("tEXt", [.. "Comment\0Mole"u8])]),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>The same GIF with a comment and an XMP packet before its first picture.</summary>
    private static byte[] Commented(byte[] gif)
    {
        var first = gif.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x21, 0xF9]);
        return [.. gif[..first], 0x21, 0xFE, 4, .. "Mole"u8, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, 4, .. "Mole"u8, 0, .. gif[first..]];
    }

    [Theory]
    [InlineData("moving.webp"), InlineData("moving.gif"), InlineData("moving.png")]
    public void What_a_file_says_beside_its_pixels_does_not_reach_readers(string name)
    {
        var bytes = Bytes(name);
        Assert.Contains(Mark, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var newsroom = Photos.Story(name, bytes);
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        var published = site.Files["media/" + name];
        var text = Encoding.Latin1.GetString(published);
        Assert.All((string[])[Mark, "Exif", "EXIF", "eXIf", "XMP", "GPS"], m => Assert.DoesNotContain(m, text, StringComparison.Ordinal));
        Assert.All(site.Complaints, c => Assert.Contains("so everyone who can read the repository could see", c, StringComparison.Ordinal));
        site.Same(newsroom.Age().Build()).Same(newsroom.BuildAnew());
        if (name != "moving.webp")
        {
            Assert.Equal(name == "moving.gif" ? Moving().GifsaveBuffer() : Pictures.Png(Motion), published);
            return;
        }

        using var before = Image.NewFromBuffer(bytes, "n=-1");
        using var after = Image.NewFromBuffer(published, "n=-1");
        Assert.Equal((before.Width, before.Height, 30), (after.Width, after.Height, (int)after.Get("page-height")));
        Assert.Equal((int[])before.Get("delay"), (int[])after.Get("delay"));
        Assert.Equal(0, (before - after).Abs().Max());
    }

    [Theory]
    [InlineData("moving.webp"), InlineData("moving.gif"), InlineData("moving.png")]
    public void Damaged_files_end_no_build(string name)
    {
        var (whole, random) = (Bytes(name), new Random(7));
        var type = "image/" + Path.GetExtension(name)[1..];
        for (var i = 0; i < 2000; i++)
        {
            var bytes = whole.ToArray();
            for (var changes = random.Next(0, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.InRange(BarePicture.Of(type, bytes.AsSpan(0, random.Next(bytes.Length + 1))).Length, 0, whole.Length + 1);
        }
    }
}
