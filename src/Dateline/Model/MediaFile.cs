using Dateline.Model.Recordings;

namespace Dateline.Model;

/// <summary>
/// A picture or other file below <c>media/</c>. Width and height are in pixels, as readers see the picture, 0 if unknown;
/// <paramref name="Bytes"/> is the length of the file, <paramref name="Fingerprint"/> the fingerprint of its contents.
/// </summary>
internal sealed record MediaFile(string Path, string Type, int Width, int Height, long Bytes, ulong Fingerprint)
{
    /// <summary>Whether it is published in several sizes: a picture that does not move, when the program can scale pictures.</summary>
    public bool IsScaled { get; init; }

    /// <summary>Whether it has a palette, as charts and maps have: then few colours, sharp edges, and smaller files than AVIF's.</summary>
    public bool HasPalette { get; init; }

    /// <summary>
    /// What its decoder needs in memory at once, in bytes, beside a few rows; 0 for a picture that is decoded row by row.
    /// </summary>
    public long DecodingBytes { get; init; }

    /// <summary>Whether the file contains nothing but its pixels, so that it may be published as it is.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether it is published in one size and without what the file says beside its pixels.</summary>
    public bool IsStripped => !IsScaled && Type is "image/gif" or "image/png" or "image/webp";

    /// <summary>What the file itself says of the picture.</summary>
    public PictureWords Words { get; init; } = PictureWords.None;

    /// <summary>How long a film or a sound plays, in milliseconds; 0 if unknown.</summary>
    public long Milliseconds { get; init; }

    /// <summary>Whether a film has a track of sound; null if unknown.</summary>
    public bool? HasSound { get; init; }

    /// <summary>What stands beside a film or a sound under its name; null for other files.</summary>
    public Companions? Beside { get; init; }

    public bool IsFilm => Type.StartsWith("video/", StringComparison.Ordinal);

    /// <summary>Whether it plays: a film or a sound.</summary>
    public bool IsRecording => IsFilm || Type.StartsWith("audio/", StringComparison.Ordinal);

    /// <summary>Its address on the site. A file of another site is known by its URL.</summary>
    public string Address => IsElsewhere ? Path : "/" + Path;

    /// <summary>Whether another site has it.</summary>
    public bool IsElsewhere => Path.Contains("://", StringComparison.Ordinal);
}

/// <summary>
/// What a picture's file says of it, in the fields of IPTC and XMP, or its writer in a text: who made it, what it shows, and the same for
/// those who do not see it.
/// </summary>
[Fingerprinted]
internal sealed record PictureWords(string Alt, string Caption, string Credit)
{
    public static PictureWords None { get; } = new("", "", "");

    /// <summary>The caption in a title as writers write it, <c>Caption | Credit</c>, and the credit.</summary>
    public static ReadOnlySpan<char> Split(ReadOnlySpan<char> title, out ReadOnlySpan<char> credit)
    {
        var bar = title.LastIndexOf('|');
        credit = bar < 0 ? default : title[(bar + 1)..].Trim();
        return (bar < 0 ? title : title[..bar]).Trim();
    }
}
