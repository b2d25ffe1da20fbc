using System.Text.RegularExpressions;

namespace Dateline.Markdown.Embeds;

/// <summary>The addresses of the frames of sounds, from the addresses of their pages.</summary>
internal static partial class SoundFrames
{
    public static string? OfSpotify(Uri page) => Spotify().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://open.spotify.com/embed/{found.Groups[1].Value}/{found.Groups[2].Value}"
        : null;

    public static string? OfSoundCloud(Uri page)
    {
        var address = page.IdnHost != "w.soundcloud.com"
            ? $"https://soundcloud.com{page.AbsolutePath.TrimEnd('/')}"
            : page.AbsolutePath == "/player/" && Queries.Find(page, "url") is { } inner && Track().IsMatch(inner) ? inner : "";
        return Track().IsMatch(address)
            ? $"https://w.soundcloud.com/player/?url={Uri.EscapeDataString(address)}&auto_play=true&visual=false"
            : null;
    }

    [GeneratedRegex(@"^/(?:intl-[a-z-]+/)?(?:embed/)?(track|album|playlist|episode|show|artist)/([A-Za-z0-9]{15,30})/?\z")]
    private static partial Regex Spotify();

    [GeneratedRegex(
        @"^https://(?:api\.soundcloud\.com/(?:tracks|playlists)/[0-9]+|soundcloud\.com/[\w-]+/(?:sets/)?[\w-]+(?:/s-[\w]+)?)\z")]
    private static partial Regex Track();
}
