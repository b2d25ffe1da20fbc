using System.Collections.Immutable;

namespace Dateline.Model.Recordings;

/// <summary>The media types of films and sounds, by the ends of their addresses, here and on other sites.</summary>
internal static class RecordingTypes
{
    public static ImmutableArray<(string Ending, string Type)> All { get; } =
    [
        (".mp4", "video/mp4"), (".webm", "video/webm"), (".mov", "video/quicktime"),
        (".mp3", "audio/mpeg"), (".m4a", "audio/mp4"), (".ogg", "audio/ogg"), (".opus", "audio/ogg"), (".wav", "audio/wav"),
        (".flac", "audio/flac"),
    ];

    /// <summary>The media type of a film or a sound; null for every other address.</summary>
    public static string? Of(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('?', '#');
        return end < 0 ? ByEnding(address)
            : ByEnding(address[..end]) ?? (address.Contains("://", StringComparison.Ordinal) ? null : ByEnding(address));
    }

    // A file's name can have these signs, too: film #1.mp4.
    private static string? ByEnding(ReadOnlySpan<char> address)
    {
        foreach (var (ending, type) in All)
        {
            if (address.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return null;
    }

    public static bool IsFilm(string? type) => type?.StartsWith("video/", StringComparison.Ordinal) == true;

    /// <summary>What messages call what stands at an address: a film, a sound, or else a picture.</summary>
    public static string NameOf(ReadOnlySpan<char> address) =>
        Of(address) is { } type ? (IsFilm(type) ? "film" : "sound") : "picture";
}
