using System.Collections.Immutable;

namespace Dateline.Model.Recordings;

/// <summary>
/// What stands beside a film or a sound: the picture that is shown before it plays, its captions, and the text of what is said in it.
/// </summary>
[Fingerprinted]
internal sealed record Companions(MediaFile? Poster, ImmutableArray<CaptionTrack> Captions, Body? Transcript)
{
    public static Companions None { get; } = new(null, [], null);
}

/// <summary>Captions. The language is a BCP 47 tag; empty for the language of the text that shows the film.</summary>
[Fingerprinted]
internal sealed record CaptionTrack(MediaFile File, string Language);
