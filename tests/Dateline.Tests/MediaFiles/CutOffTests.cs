using System.Buffers.Binary;
using Dateline.Input.Media;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.MediaFiles;

/// <summary>A film, a sound or a picture that moves and that was not copied to its end is not published.</summary>
public sealed class CutOffTests
{
    private const string Again = "; copy it here again, or export it again";

    private static byte[] Gif { get; } = Moving();

    private static byte[] Moving()
    {
        using var frames = Image.Arrayjoin([Photos.Noise(64, 48), Photos.Noise(64, 48)], across: 1)
            .Mutate(m => m.Set(GValue.GIntType, "page-height", 48));
        return frames.GifsaveBuffer();
    }

    private static string? Fault(string name, byte[] bytes) =>
        MediaReader.Read("media/" + name, new MediaBytes(bytes)).Faults is [var fault, ..] ? $"{fault.What}; {fault.Hint}" : null;

    [Fact]
    public void A_moving_picture_is_whole_to_its_last_block()
    {
        Assert.Null(Fault("a.gif", Gif));
        Assert.Null(Fault("a.gif", Gif[..^1]));
        Assert.Null(Fault("a.gif", [.. Gif, 0, 0]));
        foreach (var part in (int[])[2, 3, 5, 10])
        {
            Assert.Equal("the picture is cut off: the file ends before its end" + Again, Fault("a.gif", Gif[..(Gif.Length / part)]));
        }

        Assert.Equal("the picture is cut off: the file ends before its end" + Again, Fault("a.gif", Gif[..^2]));
    }

    [Theory]
    [InlineData("a.mp4", "film"), InlineData("a.mov", "film"), InlineData("a.m4a", "sound")]
    public void A_film_needs_its_data_and_the_part_that_says_how_it_plays(string name, string what)
    {
        var start = Samples.ByEnding[Path.GetExtension(name)][..20];
        byte[] movie = Pictures.Box("moov", []), data = Pictures.Box("mdat", new byte[4000]);
        var message = $"the {what} is cut off: the file ends before its end{Again}";
        Assert.Null(Fault(name, [.. start, .. movie, .. data]));
        Assert.Null(Fault(name, [.. start, .. data, .. movie]));
        Assert.Null(Fault(name, [.. start, .. movie, .. data, .. Pictures.Box("free", new byte[9])[..12]]));
        Assert.Equal(message, Fault(name, [.. start, .. data]));
        Assert.Equal(message, Fault(name, [.. start, .. data[..3000]]));
        Assert.Equal(message, Fault(name, [.. start, .. movie, .. data[..3000]]));
        Assert.Equal(message, Fault(name, [.. start, .. data, .. Pictures.Box("moov", new byte[90])[..50]]));
    }

    [Fact]
    public void A_sound_whose_encoder_wrote_down_its_length_has_all_of_it()
    {
        var whole = Recordings.Mp3(20, before: Recordings.Frame("Info", 766));
        whole[43] = 3;
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(48), whole.Length);
        Assert.Null(Fault("a.mp3", whole));
        Assert.Null(Fault("a.mp3", [.. whole, .. "TAG"u8, .. new byte[125]]));
        Assert.Equal("the sound is cut off: the file ends before its end" + Again, Fault("a.mp3", whole[..(whole.Length / 2)]));
        Assert.Null(Fault("a.mp3", Recordings.Mp3(20)[..5000]));
    }
}
