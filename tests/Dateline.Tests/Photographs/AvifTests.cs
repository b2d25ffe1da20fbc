using System.Buffers.Binary;
using System.Diagnostics;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Photographs;

/// <summary>
/// AVIF files of another encoder, avifenc, which turns, mirrors, cuts and puts together pictures in the file's header: readers see them as
/// the header says.
/// </summary>
public sealed class AvifTests
{
    private static byte[] Encoded(Image picture, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-").FullName;
        var (source, file) = (Path.Combine(folder, "a.png"), Path.Combine(folder, "a.avif"));
        picture.Pngsave(source);
        using var run = System.Diagnostics.Process.Start(new ProcessStartInfo(
            "avifenc", ["--speed", "10", "--min", "0", "--max", "10", .. options, source, file])
        { RedirectStandardOutput = true })!;
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
        var bytes = File.ReadAllBytes(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    public static TheoryData<int, int> Turns { get; } = new(
        from turns in Enumerable.Range(0, 4) from mirror in (int[])[-1, 0, 1] select (turns, mirror));

    [Theory, MemberData(nameof(Turns))]
    public void A_turned_or_mirrored_picture_stands_as_its_header_says(int turns, int mirror)
    {
        // Anticlockwise first, then upside down (0) or left to right (1): ISO/IEC 23008-12, sections 6.5.10 and 6.5.12.
        var corners = ((string[])["RGBW", "GWRB", "WBGR", "BRWG"])[turns];
        corners = mirror switch
        {
            0 => corners[2..] + corners[..2],
            1 => $"{corners[1]}{corners[0]}{corners[3]}{corners[2]}",
            _ => corners,
        };
        string[] options = [.. turns == 0 ? [] : (string[])["--irot", $"{turns}"], .. mirror < 0 ? [] : (string[])["--imir", $"{mirror}"]];
        using var newsroom = Photos.Story("wall.avif", Encoded(Photos.Quarters(320, 160), options));
        var site = newsroom.Build().Clean();
        Assert.NotEmpty(site.Whole());
        Assert.All(site.Whole(), seen =>
        {
            Assert.Equal(turns % 2 == 0 ? 2.0 : 0.5, (double)seen.Width / seen.Height);
            Assert.Equal(corners, string.Concat(RenditionTests.Corners(seen)));
        });
        var image = site.Html("/2020/01/10/flood/").QuerySelector("main img")!;
        Assert.Equal(turns % 2 == 0 ? ("320", "160") : ("160", "320"), (image.GetAttribute("width"), image.GetAttribute("height")));
    }

    [Fact]
    public void A_picture_of_several_frames_is_shown_whole()
    {
        using var newsroom = Photos.Story("wall.avif", Encoded(Photos.Quarters(320, 160), "--grid", "2x2"));
        Assert.All(newsroom.Build().Clean().Whole(), seen => Assert.Equal("RGBW", string.Concat(RenditionTests.Corners(seen))));
    }

    [Fact]
    public void Of_a_cut_picture_readers_see_what_is_left()
    {
        using var newsroom = Photos.Story("wall.avif", Encoded(Photos.Quarters(320, 160), "--crop", "0,0,160,80"));
        var site = newsroom.Build().Clean();
        Assert.NotEmpty(site.Whole());
        Assert.All(
            site.Whole(),
            seen => Assert.Equal((160, 80, "RRRR"), (seen.Width, seen.Height, string.Concat(RenditionTests.Corners(seen)))));
    }

    [Theory]
    [InlineData("frame", "the picture claims to be 64 x 64 pixels, and its data has 4000 x 4000; export it again")]
    [InlineData("tile", "the picture claims to be 64 x 64 pixels, and its data has ")]
    [InlineData("grid", "the picture claims to be 4000 x 4000 pixels, and its data has 60000 x 60000; export it again")]
    public void A_frame_that_is_larger_than_the_header_says_is_refused_before_it_is_decoded(string what, string message)
    {
        var whole = Photos.Plain(4000, 4000, Photos.Green);
        var bytes = what == "frame" ? Encoded(whole) : Encoded(whole, "--grid", "2x2");
        if (what == "grid")
        {
            // A grid of two rows and two columns, and its size.
            var grid = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0, 0, 1, 1, 0x0F, 0xA0, 0x0F, 0xA0]);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(grid + 4), 60_000);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(grid + 6), 60_000);
        }
        else
        {
            for (var at = bytes.AsSpan().IndexOf("ispe"u8); at >= 0; at = Next(bytes, at + 4))
            {
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at + 8), 64);
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at + 12), 64);
            }
        }

        using var newsroom = Photos.Story("wall.avif", bytes);
        var complaint = Assert.Single(newsroom.Build().Refused().Complaints);

        // Of a grid and its tiles, any may come first in the file.
        Assert.StartsWith($"media/wall.avif: error DL0318: {message}", complaint, StringComparison.Ordinal);
    }

    private static int Next(byte[] bytes, int from) => bytes.AsSpan(from).IndexOf("ispe"u8) is >= 0 and var at ? from + at : -1;
}
