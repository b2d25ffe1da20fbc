using Dateline.Model;

namespace Dateline.Markdown.Embeds;

/// <summary>The sites whose pages readers can load in a frame. A page of any other site is shown as a card.</summary>
internal static class EmbedHosts
{
    private static readonly EmbedHost[] All =
    [
        // Its player refuses pages that do not say whose they are.
        new("YouTube",
            [
                "youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be", "www.youtube-nocookie.com",
                "youtube-nocookie.com",
            ],
            "a film", "https://www.youtube.com/watch?v=...", EmbedKind.Film, FilmFrames.OfYouTube)
        { Referrer = "strict-origin-when-cross-origin" },

        // Films may be limited to sites that it knows by their referrer.
        new("Vimeo", ["vimeo.com", "www.vimeo.com", "player.vimeo.com"],
            "a film", "https://vimeo.com/123456789", EmbedKind.Film, FilmFrames.OfVimeo)
        { Referrer = "strict-origin-when-cross-origin" },
        new("Dailymotion", ["dailymotion.com", "www.dailymotion.com", "dai.ly", "geo.dailymotion.com"],
            "a film", "https://www.dailymotion.com/video/...", EmbedKind.Film, FilmFrames.OfDailymotion),
        new("TikTok", ["tiktok.com", "www.tiktok.com", "m.tiktok.com"],
            "a film", "https://www.tiktok.com/@name/video/1234567890123456789", EmbedKind.Upright, FilmFrames.OfTikTok)
        { ShortHosts = ["vm.tiktok.com", "vt.tiktok.com"] },
        new("Bluesky", ["bsky.app", "embed.bsky.app"],
            "a post", "https://bsky.app/profile/name.example/post/...", EmbedKind.Post, PostFrames.OfBluesky),
        new("X", ["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com", "platform.twitter.com"],
            "a post", "https://x.com/name/status/1234567890", EmbedKind.Post, PostFrames.OfX)
        { ShortHosts = ["t.co"] },
        new("Instagram", ["instagram.com", "www.instagram.com"],
            "a post", "https://www.instagram.com/p/.../", EmbedKind.Post, PostFrames.OfInstagram),
        new("Facebook", ["facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com"],
            "a post or a film", "https://www.facebook.com/name/posts/...", EmbedKind.Post, PostFrames.OfFacebook)
        { ShortHosts = ["fb.watch", "fb.me"] },
        new("OpenStreetMap", ["openstreetmap.org", "www.openstreetmap.org"],
            "a map", "https://www.openstreetmap.org/#map=15/53.7974/-1.5438", EmbedKind.Map, MapFrames.OfOpenStreetMap)
        { ShortHosts = ["osm.org"] },
        new("Google Maps", ["www.google.com", "google.com", "maps.google.com"],
            "a map", "https://www.google.com/maps/@53.7974,-1.5438,15z", EmbedKind.Map, MapFrames.OfGoogle)
        { ShortHosts = ["goo.gl", "maps.app.goo.gl"] },
        new("Datawrapper", ["datawrapper.dwcdn.net", "datawrapper.de", "www.datawrapper.de"],
            "a chart", "https://datawrapper.dwcdn.net/aBcDe/1/", EmbedKind.Chart, MapFrames.OfDatawrapper),
        new("Flourish", ["public.flourish.studio", "flo.uri.sh"],
            "a chart", "https://public.flourish.studio/visualisation/123456/", EmbedKind.Chart, MapFrames.OfFlourish),
        new("Spotify", ["open.spotify.com"], "a sound", "https://open.spotify.com/episode/...", EmbedKind.Sound, SoundFrames.OfSpotify)
        { ShortHosts = ["spotify.link"] },
        new("SoundCloud", ["soundcloud.com", "www.soundcloud.com", "m.soundcloud.com", "w.soundcloud.com"],
            "a sound", "https://soundcloud.com/name/title", EmbedKind.Sound, SoundFrames.OfSoundCloud)
        { ShortHosts = ["on.soundcloud.com"] },
    ];

    // They run on any host, so only the form of an address tells.
    private static readonly EmbedHost[] OnAnyHost =
    [
        new("PeerTube", [], "a film", "https://video.example/w/...", EmbedKind.Film, FilmFrames.OfPeerTube),
        new("Mastodon", [], "a post", "https://mastodon.example/@name/123456789012345678", EmbedKind.Post, PostFrames.OfMastodon),
    ];

    /// <summary>The site that a page belongs to; null if it is not known.</summary>
    public static EmbedHost? Find(Uri page) => Array.Find(All, host => host.Has(page));

    /// <summary>The frame of a page; null if readers get a card.</summary>
    public static EmbedFrame? FrameOf(Uri page)
    {
        // Frames are loaded over https, from a host that a policy can name.
        if (page.UserInfo.Length > 0 || page.HostNameType != UriHostNameType.Dns || page.Scheme is not ("https" or "http"))
        {
            return null;
        }

        var frame = Find(page) is { } host ? host.FrameOf(page) : OnAnyHost.Select(h => h.FrameOf(page)).FirstOrDefault(f => f is not null);
        return frame is not null && AllowedOrigins.IsOrigin(frame.Origin) ? frame : null;
    }
}
