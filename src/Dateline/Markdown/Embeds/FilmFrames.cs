using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Markdown.Embeds;

/// <summary>The addresses of the frames of films, from the addresses of their pages or players.</summary>
internal static partial class FilmFrames
{
    /// <summary>From the host that sets no cookies before the film plays.</summary>
    public static string? OfYouTube(Uri page)
    {
        var path = page.AbsolutePath;
        var start = Seconds(Queries.Find(page, "t") ?? Queries.Find(page, "start") ?? "");
        var id = page.IdnHost == "youtu.be" ? path[1..] : FilmPath().Match(path) is { Success: true } match ? match.Groups[1].Value : "";
        id = path is "/watch" or "/watch/" ? Queries.Find(page, "v") ?? "" : id;
        var list = Queries.Find(page, "list") ?? "";
        if ((path is "/playlist" || id == "videoseries") && Name().IsMatch(list))
        {
            return $"https://www.youtube-nocookie.com/embed/videoseries?list={list}";
        }

        return YouTubeId().IsMatch(id)
            ? $"https://www.youtube-nocookie.com/embed/{id}?autoplay=1" + (start > 0 ? $"&start={start}" : "")
            : null;
    }

    /// <summary>With a sign that asks it not to track readers.</summary>
    public static string? OfVimeo(Uri page)
    {
        var found = Vimeo().Match(page.AbsolutePath);
        var hash = found.Groups[2].Success ? found.Groups[2].Value : Queries.Find(page, "h") ?? "";
        return found.Success
            ? $"https://player.vimeo.com/video/{found.Groups[1].Value}?dnt=1&autoplay=1" + (Name().IsMatch(hash) ? $"&h={hash}" : "")
            : null;
    }

    public static string? OfDailymotion(Uri page)
    {
        var id = page.IdnHost switch
        {
            "dai.ly" => page.AbsolutePath[1..],
            "geo.dailymotion.com" => Queries.Find(page, "video") ?? "",
            _ => Dailymotion().Match(page.AbsolutePath).Groups[1].Value,
        };
        return Name().IsMatch(id) ? $"https://geo.dailymotion.com/player.html?video={id}" : null;
    }

    public static string? OfTikTok(Uri page) => TikTok().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://www.tiktok.com/embed/v2/{found.Groups[1].Value}"
        : null;

    public static string? OfPeerTube(Uri page) => PeerTube().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://{page.IdnHost}{(page.IsDefaultPort ? "" : $":{page.Port}")}/videos/embed/{found.Groups[1].Value}?autoplay=1&p2p=0"
        : null;

    /// <summary>The seconds of <c>90</c>, <c>90s</c> or <c>1h2m3s</c>; 0 for anything else.</summary>
    private static int Seconds(string written)
    {
        var found = Time().Match(written);
        return found.Success ? (3600 * Part(1)) + (60 * Part(2)) + Part(3) : 0;

        int Part(int group) =>
            found.Groups[group].Success ? int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^(?=[0-9])(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s?)?\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{11}\z")]
    private static partial Regex YouTubeId();

    [GeneratedRegex(@"^/(?:embed|shorts|live|v)/([A-Za-z0-9_-]+)/?\z")]
    private static partial Regex FilmPath();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{4,64}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|showcase/[0-9]+/video/)?([0-9]{5,12})(?:/([0-9a-f]{6,20}))?/?\z")]
    private static partial Regex Vimeo();

    [GeneratedRegex(@"^/(?:embed/)?video/([A-Za-z0-9]+)(?:_[^/]*)?/?\z")]
    private static partial Regex Dailymotion();

    [GeneratedRegex(@"^/(?:@[^/]+/video/|embed/(?:v2/)?|player/v1/)([0-9]{10,25})/?\z")]
    private static partial Regex TikTok();

    [GeneratedRegex(
        @"^/(?:w|videos/(?:watch|embed))/([1-9A-HJ-NP-Za-km-z]{22}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?\z")]
    private static partial Regex PeerTube();
}
