using Dateline.Input.Media;
using Dateline.Model.Pictures;
using Dateline.Scaling;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Photographs;

/// <summary>What a picture takes to decode is known from its header, and all together take no more than there is for them.</summary>
public sealed class PictureMemoryTests
{
    private const int Width = 640, Height = 480;

    [Theory]
    [InlineData("baseline.jpg", 0), InlineData("progressive.jpg", 3), InlineData("progressive, all colours.jpg", 6)]
    [InlineData("progressive, grey.jpg", 2), InlineData("plain.png", 0), InlineData("interlaced.png", 3)]
    [InlineData("transparent.png", 4), InlineData("deep.png", 6), InlineData("lossy.webp", 0), InlineData("lossless.webp", 4)]
    [InlineData("transparent.webp", 1), InlineData("small.avif", 14), InlineData("all colours.avif", 17)]
    [InlineData("deep.avif", 18), InlineData("deep, all colours.avif", 24)]
    public void What_a_picture_takes_to_decode_is_in_its_header(string kind, int bytesOfPixel)
    {
        var file = MediaReader.Read("media/" + kind, new MediaBytes(Bytes(kind))).File;
        Assert.Equal((Width, Height), (file.Width, file.Height));
        Assert.Equal((long)Width * Height * bytesOfPixel, file.DecodingBytes);
    }

    private static byte[] Bytes(string kind)
    {
        var (plain, grey) = (Photos.Quarters(Width, Height), Photos.Plain(Width, Height, 128));
        var (on, off) = (Enums.ForeignSubsample.On, Enums.ForeignSubsample.Off);
        var clear = plain.Bandjoin((Image.Xyz(Width, Height)[0] / 3).Cast(Enums.BandFormat.Uchar));
        var deep = (plain.Cast(Enums.BandFormat.Ushort) * 257).Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);
        byte[] Avif(Image of, int bits, Enums.ForeignSubsample subsample) => of.HeifsaveBuffer(
            bitdepth: bits, compression: Enums.ForeignHeifCompression.Av1, effort: 0, subsampleMode: subsample);
        return kind switch
        {
            "baseline.jpg" => plain.JpegsaveBuffer(subsampleMode: on),
            "progressive.jpg" => plain.JpegsaveBuffer(interlace: true, subsampleMode: on),
            "progressive, all colours.jpg" => plain.JpegsaveBuffer(interlace: true, subsampleMode: off),
            "progressive, grey.jpg" => grey.JpegsaveBuffer(interlace: true),
            "plain.png" => plain.PngsaveBuffer(),
            "interlaced.png" => plain.PngsaveBuffer(interlace: true),
            "transparent.png" => clear.PngsaveBuffer(interlace: true),
            "deep.png" => deep.PngsaveBuffer(interlace: true),
            "lossy.webp" => plain.WebpsaveBuffer(),
            "lossless.webp" => plain.WebpsaveBuffer(lossless: true),
            "transparent.webp" => clear.WebpsaveBuffer(),
            "small.avif" => Avif(plain, 8, on),
            "all colours.avif" => Avif(plain, 8, off),
            "deep.avif" => Avif(deep, 10, on),
            _ => Avif(deep, 10, off),
        };
    }

    [Theory]
    [InlineData("wall.jpg", 14_000, 7000, 294, 98, "save it without 'progressive'")]
    [InlineData("wall.png", 14_000, 7000, 294, 98, "save it without 'interlaced'")]
    [InlineData("wall.avif", 4900, 4000, 274, 19, "save it as a JPEG picture, not progressive")]
    public void A_picture_that_takes_more_than_there_is_is_refused(
        string name, int width, int height, int bytes, int pixels, string remedy)
    {
        var small = Photos.Quarters(64, 64);
        using var newsroom = Photos.Story(
            name,
            Path.GetExtension(name) switch
            {
                ".jpg" => Photos.WithSize(small.JpegsaveBuffer(interlace: true), width, height),
                ".avif" => Photos.WithSize(small.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0), width, height),
                _ =>
                [
                    .. Pictures.PngHead(1, 1)[..8],
                    .. Pictures.Chunk("IHDR", [.. Pictures.Big(width), .. Pictures.Big(height), 8, 2, 0, 0, 1]),
                    .. small.PngsaveBuffer(interlace: true).AsSpan(33),
                ],
            });
        Assert.Equal(
            [
                $"media/{name}: error DL0318: decoding the picture takes {bytes} MB of memory, because it has {pixels} megapixels "
                    + $"({width} x {height}) that are decoded at once, and up to 200 MB are used; {remedy}, or scale it down; readers get "
                    + "up to 2048 pixels across",
            ],
            newsroom.Build().Refused().Complaints);
    }

    [Fact]
    public void A_picture_whose_colours_come_one_after_the_other_is_kept_until_the_last()
    {
        // A frame of three colours, and a scan that has one of them.
        byte[] frame = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 64, 0, 32, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
        byte[] first = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0];
        byte[] all = [0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0];
        var expected = new JpegFrame(new PictureSize(32, 64), 32 * 64 * 3 / 2, IsWholeAtOnce: true);
        Assert.Equal(expected, JpegFrame.Read(new MediaBytes([.. frame, .. first])));
        Assert.Equal(expected with { IsWholeAtOnce = false }, JpegFrame.Read(new MediaBytes([.. frame, .. all])));
    }

    [Fact]
    public void All_pictures_together_take_no_more_than_there_is()
    {
        var (limit, used, most) = (new DecodingLimit(workers: 2), 0L, 0L);
        var share = PictureMemory.Most * 2 / 5;
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            // One larger than everything is alone.
            var wanted = i % 8 == 0 ? PictureMemory.Most * 3 : share;
            using var memory = limit.Take(wanted);
            var now = Interlocked.Add(ref used, Math.Min(wanted, PictureMemory.Most));
            InterlockedMax(ref most, now);
            Thread.Yield();
            Interlocked.Add(ref used, -Math.Min(wanted, PictureMemory.Most));
        });
        Assert.InRange(most, share, PictureMemory.Most);
    }

    [Fact]
    public void A_large_picture_is_not_passed_by_smaller_ones()
    {
        var limit = new DecodingLimit(workers: 2);
        var first = limit.Take(PictureMemory.Most / 2);
        var order = new List<string>();
        var large = Start("large", PictureMemory.Most);
        var small = Start("small", 1);
        Assert.Equal(ThreadState.WaitSleepJoin, small.ThreadState & ThreadState.WaitSleepJoin);

        // What is decoded needs less than what is being decoded.
        first.Keep(1);
        Assert.Empty(order);
        first.Dispose();
        large.Join();
        small.Join();
        Assert.Equal(["large", "small"], order);

        Thread Start(string name, long bytes)
        {
            var thread = new Thread(() =>
            {
                using var memory = limit.Take(bytes);
                order.Add(name);
            });
            thread.Start();
            SpinWait.SpinUntil(() => (thread.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0);
            return thread;
        }
    }

    [Fact]
    public void A_tall_picture_is_not_made_as_AVIF_which_takes_many_times_its_size()
    {
        var tall = MediaReader.Read("media/tall.png", new MediaBytes(Photos.Plain(1280, 12_000, 200, 30, 30).PngsaveBuffer())).File;
        Assert.Equal([640, 960], Renditions.Of(tall, Crop.Whole).Where(r => r.Type == Rendition.Avif).Select(r => r.Width));
        Assert.Equal([640, 960, 1280], Renditions.Of(tall, Crop.Whole).Where(r => r.Type == tall.Type).Select(r => r.Width));
    }

    private static void InterlockedMax(ref long most, long now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
