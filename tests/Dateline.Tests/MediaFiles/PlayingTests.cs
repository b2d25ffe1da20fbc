using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>How long films and sounds play, and how large films are, as their headers say. What is not certain is not said.</summary>
public sealed class PlayingTests
{
    [Fact]
    public void A_film_says_how_long_it_plays_its_size_and_whether_it_has_sound()
    {
        var film = Read("a.mp4", Recordings.Film());
        Assert.Equal((92_000, 640, 360, true), (film.Milliseconds, film.Width, film.Height, film.HasSound));
        Assert.False(Read("a.mov", Recordings.Film(hasSound: false)).HasSound);
    }

    [Fact]
    public void A_film_of_a_phone_that_lay_on_its_side_has_the_size_that_viewers_see()
    {
        var film = Read("a.mp4", Recordings.Film(turn: true));
        Assert.Equal((360, 640), (film.Width, film.Height));
    }

    [Fact]
    public void A_film_in_fragments_says_its_length_only_where_the_fragments_are_counted()
    {
        Assert.Equal(0, Read("a.mp4", Recordings.Film(more: Recordings.Box("mvex"))).Milliseconds);
        var counted = Recordings.Box("mvex", Recordings.Box("mehd", [0, 0, 0, 0], Pictures.Big(7000)));
        Assert.Equal(7000, Read("a.mp4", Recordings.Film(more: counted)).Milliseconds);
    }

    [Fact]
    public void A_WebM_film_says_the_same()
    {
        var film = Read("a.webm", Recordings.WebM(61_500, hasSound: false));
        Assert.Equal((61_500, 640, 360, false), (film.Milliseconds, film.Width, film.Height, film.HasSound));
    }

    [Fact]
    public void An_MP3_file_is_as_long_as_its_frames() => Assert.Equal(20, Seconds("a.mp3", Recordings.Mp3(20)));

    [Fact]
    public void Tags_around_the_frames_of_an_MP3_file_do_not_count()
    {
        byte[] id3 = [.. "ID3"u8, 4, 0, 0, 0, 0, 2, 0, .. Enumerable.Repeat((byte)0xFF, 256)];
        Assert.Equal(20, Seconds("a.mp3", Recordings.Mp3(20, before: id3, after: [.. "TAG"u8, .. new byte[125]])));
    }

    [Fact]
    public void An_MP3_file_with_a_count_of_frames_is_as_long_as_that() =>
        Assert.Equal(26, Seconds("a.mp3", Recordings.Mp3(1, before: Recordings.Frame("Xing", 1000))));

    [Fact]
    public void An_MP3_file_with_something_else_between_its_frames_has_no_length() =>
        Assert.Equal(0, Seconds("a.mp3", [.. Recordings.Mp3(5), .. "something else"u8, .. Recordings.Mp3(5)]));

    [Fact]
    public void Other_sounds_say_how_long_they_play()
    {
        Assert.Equal(3, Seconds("a.wav", Recordings.Wav(3)));
        Assert.Equal(0, Seconds("a.wav", Recordings.Wav(3, extra: 1000)));
        Assert.Equal(4, Seconds("a.flac", Recordings.Flac(4 * 44_100)));
        Assert.Equal(0, Seconds("a.flac", Recordings.Flac(0)));
        Assert.Equal(5, Seconds("a.opus", Recordings.Opus((5 * 48_000) + 312)));
        Assert.Equal(0, Seconds("a.ogg", [.. Recordings.Opus(5 * 48_000), .. Recordings.Opus(7 * 48_000)[..60]]) % 5);
    }

    [Fact]
    public void The_samples_film_and_sound_were_made_by_another_program_and_are_read_alike()
    {
        var media = Path.Combine(Repository.Root, "input", "media");
        var film = Read("a.mp4", File.ReadAllBytes(Path.Combine(media, "muybridge-cat.mp4")));
        Assert.Equal((8000, 480, 312, false), (film.Milliseconds, film.Width, film.Height, film.HasSound));
        Assert.Equal(20, Seconds("a.mp3", File.ReadAllBytes(Path.Combine(media, "ode-to-joy.mp3"))));
    }

    [Theory]
    [InlineData(".mp4")]
    [InlineData(".webm")]
    [InlineData(".mp3")]
    [InlineData(".wav")]
    [InlineData(".flac")]
    [InlineData(".opus")]
    public void A_damaged_file_is_read_without_harm(string ending)
    {
        var whole = ending switch
        {
            ".mp4" => Recordings.Film(),
            ".webm" => Recordings.WebM(5000),
            ".mp3" => Recordings.Mp3(1),
            ".wav" => Recordings.Wav(1)[..200],
            ".flac" => Recordings.Flac(44_100),
            _ => Recordings.Opus(48_000),
        };
        var random = new Random(19);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = whole[..random.Next(12, whole.Length + 1)].ToArray();
            for (var changes = random.Next(6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            }

            var file = Read("a" + ending, bytes);
            Assert.InRange(file.Milliseconds, 0, 31L * 24 * 3600 * 1000);
            Assert.InRange(file.Width, 0, 65_535);
        }
    }

    [Fact]
    public void A_film_that_names_itself_ever_deeper_is_read_in_an_instant()
    {
        var box = Recordings.Box("trak");
        for (var depth = 0; depth < 5000; depth++)
        {
            box = depth % 2 == 0 ? Recordings.Box("mdia", box) : Recordings.Box("trak", box);
        }

        Assert.Equal(0, Read("a.mp4", Pictures.Film(Recordings.Box("moov", box))).Milliseconds);
        Assert.Equal(0, Read("a.mp4", Pictures.Film([.. Enumerable.Repeat(Recordings.Box("free"), 100_000)])).Milliseconds);
    }

    private static int Seconds(string name, byte[] bytes) =>
        Dateline.Model.Recordings.PlayingTime.Seconds(Read(name, bytes).Milliseconds);

    private static MediaFile Read(string name, byte[] bytes) => MediaReader.Read(name, new MediaBytes(bytes)).File;
}
