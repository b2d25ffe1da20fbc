namespace Dateline.Model.Recordings;

/// <summary>
/// The film or the sound of a story: its file, and what front matter says of it. <paramref name="Seconds"/> is how long it plays, 0 if
/// unknown. Episode and season are 0 when it has none.
/// </summary>
[Fingerprinted]
internal sealed record Recording(MediaFile File, Companions Beside, RecordingText Text, int Seconds)
{
    /// <summary>The picture that is shown before the film plays, with what the film shows.</summary>
    public Figure? Poster =>
        Beside.Poster is { } poster
            ? Figure.Of(poster, PictureText.None with { Alt = Text.Alt, Caption = Text.Caption, Credit = Text.Credit })
            : null;
}

/// <summary>What front matter says of a film or a sound, as its writer wrote it.</summary>
[Cached]
[Fingerprinted]
internal sealed record RecordingText(
    string Title, string Alt, string Caption, string Credit, int Seconds, long Bytes, bool IsExplicit, int Episode, int Season)
{
    public static RecordingText None { get; } = new("", "", "", "", 0, 0, false, 0, 0);
}
