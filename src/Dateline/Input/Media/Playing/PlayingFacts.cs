namespace Dateline.Input.Media.Playing;

/// <summary>
/// What the header of a film or a sound says of it: how long it plays in milliseconds, the size of its picture as viewers see it, and
/// whether it has a track of sound. What a header does not say for certain is 0 or null: a wrong length is worse than none.
/// </summary>
internal readonly record struct PlayingFacts(long Milliseconds, int Width = 0, int Height = 0, bool? HasSound = null)
{
    // A month: whatever claims to be longer is damaged, or counts in another unit.
    private const long Longest = 31L * 24 * 60 * 60 * 1000;

    public static PlayingFacts None { get; }

    /// <summary>The facts of a file by its type; none for other files.</summary>
    public static PlayingFacts Read(MediaType type, MediaBytes file)
    {
        var facts = type.Name switch
        {
            "video/mp4" or "audio/mp4" or "video/quicktime" => Mp4Facts.Read(file),
            "video/webm" => WebMFacts.Read(file),
            "audio/mpeg" => Mp3Facts.Read(file),
            "audio/wav" => WaveFacts.ReadWav(file),
            "audio/flac" => WaveFacts.ReadFlac(file),
            "audio/ogg" => OggFacts.Read(file),
            _ => None,
        };
        var hasSize = facts.Width is > 0 and <= PictureSize.Longest && facts.Height is > 0 and <= PictureSize.Longest;
        return facts with
        {
            Milliseconds = facts.Milliseconds is > 0 and <= Longest ? facts.Milliseconds : 0,
            Width = hasSize ? facts.Width : 0,
            Height = hasSize ? facts.Height : 0,
        };
    }

    /// <summary>The time of a number of units, of which there are <paramref name="rate"/> in a second; 0 if that is unknown.</summary>
    public static long Time(double units, double rate) =>
        rate > 0 && units > 0 && units / rate * 1000 is var time and <= Longest ? (long)Math.Round(time) : 0;
}
