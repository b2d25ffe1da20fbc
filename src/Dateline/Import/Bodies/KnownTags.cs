using System.Text.RegularExpressions;
using Dateline.Markdown.Html;
using Dateline.Model.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>Converts the shortcodes and tags that Dateline supports, by the names that generators have in common.</summary>
internal static partial class KnownTags
{
    /// <summary>
    /// The markdown for a tag; null when it is not supported. <paramref name="inner"/> is the text between the tag and its end, null when
    /// it has no end.
    /// </summary>
    public static string? Write(Tag tag, string? inner)
    {
        var name = Path.GetFileNameWithoutExtension(tag.Name).ToLowerInvariant();
        if (Frames(tag, name) is { } address)
        {
            return MarkdownPieces.Embed(address, inner);
        }

        return name switch
        {
            _ when PictureName().IsMatch(name) => Picture(tag, inner),
            "ref" or "relref" or "post_url" or "link" when tag.Values.Length > 0 && tag.Named.IsEmpty && inner is null =>
                TextLinks.Reference(tag.Values[0]),
            "button" or "btn" or "link" or "cta" when tag.Value(0, "href", "url", "link", "to") is { Length: > 0 } target =>
                MarkdownPieces.Link(inner ?? (tag.Value(1, "text", "label", "title") is { Length: > 0 } words ? words : target), target),
            "highlight" or "code" or "codeblock" when inner is not null => CodeRanges.Block(inner, tag.Value(0, "lang", "language")),
            "details" or "accordion" or "expand" or "collapse" or "spoiler" or "collapsible" when inner is not null =>
                MarkdownPieces.Details(Title(tag, "More"), inner),
            "quote" or "blockquote" or "quote-block" or "epigraph" when inner is not null =>
                MarkdownPieces.Quote(
                    inner, Joined(", ", tag.Value(-1, "author", "cite", "by", "name"), tag.Value(-1, "source", "title"))),
            "pullquote" when inner is not null =>
                $"\n\n::: pullquote {tag.Value(-1, "author", "cite", "by")}".TrimEnd() + $"\n{inner.Trim()}\n:::\n\n",
            _ when BoxName().IsMatch(name) && inner is not null =>
                MarkdownPieces.FactBox(Title(tag, char.ToUpperInvariant(name[0]) + name[1..]), inner),
            _ when BoxName().IsMatch(name) && tag.Value(0, "text", "content") is { Length: > 0 } text => MarkdownPieces.FactBox("", text),
            "toc" or "table-of-contents" => inner ?? "",
            _ => null,
        };
    }

    /// <summary>The page that an embed of another site shows; null when the tag is not an embed.</summary>
    private static string? Frames(Tag tag, string name)
    {
        var id = tag.Value(0, "id", "v", "key", "video_id", "videoid");
        var address = tag.Value(0, "url", "src", "href");
        return name switch
        {
            _ when WebAddress.Is(address)
                && name is "youtube" or "vimeo" or "tweet" or "twitter" or "x" or "instagram" or "video" or "iframe" or "embed" or "gist"
                    or "fb-video" or "facebook" or "soundcloud" or "spotify" or "oembed" => PlayerPage.Of(address),
            "youtube" or "youtubevideo" or "yt" when id.Length > 0 => $"https://www.youtube.com/watch?v={id}",
            "vimeo" when id.Length > 0 => $"https://vimeo.com/{id}",
            "tweet" or "twitter" or "x" or "twitter_simple" or "tweet_simple" or "x_simple" when id.Length > 0 =>
                tag.Value(-1, "user") is { Length: > 0 } user
                    ? $"https://twitter.com/{user}/status/{tag.Value(0, "id")}"
                    : $"https://twitter.com/i/web/status/{id}",
            "instagram" when id.Length > 0 => $"https://www.instagram.com/p/{id}/",
            "gist" when tag.Values is [var owner, var gist, ..] => $"https://gist.github.com/{owner}/{gist}",
            "gist" when id.Length > 0 => $"https://gist.github.com/{id}",
            _ => null,
        };
    }

    private static string? Picture(Tag tag, string? inner)
    {
        var src = tag.Value(0, "src", "url", "file", "path", "image", "uid");
        if (src.Length == 0 || !HasPictureEnding().IsMatch(src))
        {
            return null;
        }

        var caption = Joined(". ", tag.Value(-1, "title").TrimEnd('.'), tag.Value(-1, "caption"));
        if (caption.Length == 0 && inner?.Trim() is { Length: > 0 } between && !between.Contains('\n'))
        {
            caption = between;
        }

        // Words with HTML or links are a caption of their own: those behind an address are plain.
        var (alt, credit) = (tag.Value(1, "alt"), tag.Value(-1, "attr", "credit"));
        if (Markup().IsMatch(caption) || Markup().IsMatch(credit))
        {
            var words = MarkdownText.Line(HtmlTags.Plain(Joined(" ", caption, credit)));
            return $"\n\n^^^\n{MarkdownPieces.Picture(src, HtmlTags.Plain(alt))}\n^^^ {words}\n\n{(inner?.Trim() == caption ? "" : inner)}";
        }

        var picture = MarkdownPieces.Picture(src, HtmlTags.Plain(alt), caption, credit);
        picture = tag.Value(-1, "link", "href") is { Length: > 0 } link && (WebAddress.Is(link) || link.StartsWith('/'))
            ? $"[{picture}]({link})"
            : picture;
        return inner is null || caption.Length > 0 && caption == inner.Trim() ? picture : $"{picture}\n\n{inner}";
    }

    private static string Joined(string separator, params string[] parts) => string.Join(separator, parts.Where(p => p.Length > 0));

    /// <summary>A box's title: the named one, else a value of several words, else its kind, else a default.</summary>
    private static string Title(Tag tag, string otherwise)
    {
        if (tag.Value(-1, "title", "summary", "heading", "kicker") is { Length: > 0 } title)
        {
            return title;
        }

        if (tag.Values.FirstOrDefault(v => v.Contains(' ')) is { } words)
        {
            return words;
        }

        var kind = tag.Values.Append(tag.Value(-1, "type", "level", "kind")).FirstOrDefault(v => BoxName().IsMatch(v));
        return kind is null ? otherwise : char.ToUpperInvariant(kind[0]) + kind[1..];
    }

    [GeneratedRegex(@"\]\(|</?[A-Za-z]")]
    private static partial Regex Markup();

    [GeneratedRegex("(^|[-_])(img|image|figure|picture|photo|imgtxt)|^(img|image|figure|picture|photo)")]
    private static partial Regex PictureName();

    [GeneratedRegex(
        "^(note|notice|alert|warning|tip|info|box|callout|admonition|important|caution|danger|hint|aside|panel|message|success|error"
            + "|attention|seealso|example|question|card)$")]
    private static partial Regex BoxName();

    [GeneratedRegex(@"\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HasPictureEnding();
}
