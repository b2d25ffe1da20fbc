using System.Text.RegularExpressions;
using Dateline.Model.Addresses;

namespace Dateline.Markdown.Embeds;

/// <summary>The addresses of the frames of posts, from the addresses of the posts.</summary>
internal static partial class PostFrames
{
    public static string? OfBluesky(Uri page) => Bluesky().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://embed.bsky.app/embed/{found.Groups[1].Value}/app.bsky.feed.post/{found.Groups[2].Value}"
        : null;

    /// <summary>With a sign that asks it not to track readers.</summary>
    public static string? OfX(Uri page)
    {
        var id = page.IdnHost == "platform.twitter.com" ? Queries.Find(page, "id") ?? "" : X().Match(page.AbsolutePath).Groups[1].Value;
        return Number().IsMatch(id) ? $"https://platform.twitter.com/embed/Tweet.html?id={id}&dnt=true" : null;
    }

    public static string? OfInstagram(Uri page) => Instagram().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://www.instagram.com/{found.Groups[1].Value}/{found.Groups[2].Value}/embed/captioned/"
        : null;

    public static string? OfFacebook(Uri page)
    {
        if (page.AbsolutePath is "/plugins/post.php" or "/plugins/video.php")
        {
            return Queries.Find(page, "href") is { } inner && WebAddress.Read(inner) is { } post
                && post.IdnHost is "facebook.com" or "www.facebook.com" or "m.facebook.com"
                && !post.AbsolutePath.StartsWith("/plugins/", StringComparison.Ordinal)
                ? OfFacebook(post)
                : null;
        }

        var written = $"https://www.facebook.com{page.PathAndQuery}";
        var isFilm = FacebookFilm().IsMatch(page.PathAndQuery);
        return isFilm || FacebookPost().IsMatch(page.PathAndQuery)
            ? $"https://www.facebook.com/plugins/{(isFilm ? "video" : "post")}.php?href={Uri.EscapeDataString(written)}&show_text=true"
            : null;
    }

    public static string? OfMastodon(Uri page) => Mastodon().Match(page.AbsolutePath) is { Success: true } found
        ? $"https://{page.IdnHost}{(page.IsDefaultPort ? "" : $":{page.Port}")}/{found.Groups[1].Value}/embed"
        : null;

    [GeneratedRegex(@"^/(?:profile|embed)/([A-Za-z0-9.:-]+)/(?:post|app\.bsky\.feed\.post)/([a-z0-9]{8,20})/?\z")]
    private static partial Regex Bluesky();

    [GeneratedRegex(@"^/(?:i/web|i|[A-Za-z0-9_]{1,20})/status(?:es)?/([0-9]+)(?:/(?:photo|video)/[0-9])?/?\z")]
    private static partial Regex X();

    [GeneratedRegex(@"^[0-9]{1,25}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^/(?:[A-Za-z0-9._]+/)?(p|reel|tv)/([A-Za-z0-9_-]{5,40})(?:/embed(?:/captioned)?)?/?\z")]
    private static partial Regex Instagram();

    [GeneratedRegex(@"^/(?:[^/?]+/videos/|watch/?\?v=[0-9]|reel/[0-9]|video\.php\?v=[0-9])")]
    private static partial Regex FacebookFilm();

    [GeneratedRegex(
        @"^/(?:[^/?]+/posts/.|groups/[^/?]+/(?:posts|permalink)/[0-9]|photo(?:\.php|/)?\?fbid=|(?:permalink|story)\.php\?.|share/[pvr]/.)")]
    private static partial Regex FacebookPost();

    [GeneratedRegex(@"^/(@[A-Za-z0-9_.-]+(?:@[A-Za-z0-9.-]+)?/[0-9]{15,20})(?:/embed)?/?\z")]
    private static partial Regex Mastodon();
}
