using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// A way to pass a story on that needs a link only: no script, and no request before a reader follows it. <paramref name="Name"/> is empty
/// where it is a word of the theme. <paramref name="Pattern"/> is the address, with places for the story's own and for its headline.
/// </summary>
internal sealed record ShareService(string Id, string Name, string Pattern)
{
    private const string Url = "{url}", Title = "{title}";

    public static ShareService Mail { get; } = new("mail", "", $"mailto:?subject={Title}&body={Url}");

    /// <summary>All services, as each documents its links. November 2026.</summary>
    public static ImmutableArray<ShareService> All { get; } =
    [
        Mail,
        new("whatsapp", "WhatsApp", $"https://wa.me/?text={Title}%20{Url}"),
        new("telegram", "Telegram", $"https://t.me/share/url?url={Url}&text={Title}"),
        new("bluesky", "Bluesky", $"https://bsky.app/intent/compose?text={Title}%20{Url}"),
        new("mastodon", "Mastodon", $"https://share.joinmastodon.org/#text={Title}%20{Url}"),
        new("facebook", "Facebook", $"https://www.facebook.com/sharer/sharer.php?u={Url}"),
        new("linkedin", "LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={Url}"),
        new("x", "X", $"https://x.com/intent/post?url={Url}&text={Title}"),
    ];

    /// <summary>The link that passes on a page with a headline. A place in the headline itself stays as it is.</summary>
    public string LinkTo(string url, string title)
    {
        // Escaped, neither has a brace.
        var (escapedUrl, escapedTitle) = (Uri.EscapeDataString(url), Uri.EscapeDataString(title));
        return Pattern.Replace(Url, escapedUrl, StringComparison.Ordinal).Replace(Title, escapedTitle, StringComparison.Ordinal);
    }
}
