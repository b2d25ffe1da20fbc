using System.Xml.Linq;
using static Dateline.Tests.Feeds.FeedRules;

namespace Dateline.Tests.Feeds;

/// <summary>RSS 2.0.</summary>
internal static class RssRules
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";

    public static IEnumerable<string> FaultsOf(string url, XElement rss)
    {
        var channel = rss.Elements().Single();
        return
        [
            .. rss.Name == "rss" && rss.Attribute("version")?.Value == "2.0" ? Array.Empty<string>() : ["UndefinedElement: rss"],
            .. MissingFaults(channel, "title", "link", "description", "language"),
            .. ChildFaults(Ours(channel), ["title", "link", "description", "language", "lastBuildDate", "image"], ["item", Atom + "link"]),
            .. UriFaults(channel.Element("link")?.Value), .. LanguageFaults(channel.Element("language")?.Value),
            .. Rfc822Faults(channel.Element("lastBuildDate")), .. channel.Elements("image").SelectMany(i => ImageFaults(i, channel)),
            .. channel.Elements(Atom + "link").SelectMany(l => LinkFaults(l, url)),
            .. channel.Elements(Atom + "link").Count(l => l.Attribute("rel")?.Value == "self") == 1
                ? Array.Empty<string>()
                : ["MissingAtomSelfLink"],
            .. UniqueFaults(channel.Elements("item").Select(i => i.Element("guid")?.Value ?? ""), "DuplicateValue: guid"),
            .. channel.Elements("item").SelectMany(ItemFaults),
        ];
    }

    /// <summary>Without the elements of podcasts, which the validator does not know or which others judge.</summary>
    private static XElement Ours(XElement parent) =>
        new(parent.Name, parent.Elements().Where(e => e.Name.Namespace != Itunes && e.Name.Namespace != Podcast));

    private static IEnumerable<string> ImageFaults(XElement image, XElement channel) =>
    [
        .. MissingFaults(image, "url", "title", "link"),
        .. image.Element("title")?.Value == channel.Element("title")?.Value ? Array.Empty<string>() : ["ImageTitleDoesntMatch"],
        .. image.Element("link")?.Value == channel.Element("link")?.Value ? Array.Empty<string>() : ["ImageLinkDoesntMatch"],
        .. image.Element("url")?.Value is [.., '.', _, _, _] or [.., '.', _, _, _, _] ? Array.Empty<string>() : ["ImageUrlFormat"],
    ];

    public static IEnumerable<string> LinkFaults(XElement link, string url) =>
    [
        .. AttributeFaults(link, "rel", "type", "href", "length"), .. UriFaults(link.Attribute("href")?.Value),
        .. TypeFaults(link.Attribute("type")?.Value),
        .. link.Attribute("rel")?.Value is "self" or "hub" or "alternate" or "enclosure" or "via"
            ? Array.Empty<string>()
            : ["UnregisteredAtomLinkRel"],
        .. link.Attribute("rel")?.Value == "self" && link.Attribute("href")?.Value != url
            ? ["SelfDoesntMatchLocation"]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> ItemFaults(XElement item)
    {
        var names = item.Elements().Select(e => e.Name).ToList();
        var guid = item.Element("guid");
        return
        [
            .. MissingFaults(item, "title", "link", "guid", "pubDate"),
            .. ChildFaults(
                Ours(item),
                [
                    "title", "link", "guid", "pubDate", "description", "enclosure", Atom + "updated", Dc + "language", Dc + "source",
                    Content + "encoded", Media + "content",
                ],
                ["category", Dc + "creator", Dc + "contributor", Media + "thumbnail"]),
            .. UriFaults(item.Element("link")?.Value), .. Rfc822Faults(item.Element("pubDate")),
            .. Rfc3339Faults(item.Element(Atom + "updated")?.Value), .. LanguageFaults(item.Element(Dc + "language")?.Value),
            .. guid?.Attribute("isPermaLink")?.Value == "false" || guid?.Value.StartsWith("http", StringComparison.Ordinal) == true
                ? Array.Empty<string>()
                : ["InvalidPermalink"],
            .. item.Elements("enclosure").SelectMany(EnclosureFaults),
            .. names.IndexOf(Content + "encoded") is >= 0 and var at && names.IndexOf("description") > at
                ? ["NeedDescriptionBeforeContent"]
                : Array.Empty<string>(),
            .. item.Elements("description").Concat(item.Elements(Content + "encoded")).SelectMany(e => FeedHtmlRules.FaultsOf(e.Value)),
            .. MediaFaults(item),
        ];
    }

    private static IEnumerable<string> EnclosureFaults(XElement enclosure) =>
    [
        .. AttributeFaults(enclosure, "url", "length", "type"), .. UriFaults(enclosure.Attribute("url")?.Value ?? ""),
        .. NumberFaults(enclosure.Attribute("length")?.Value ?? "", "length"), .. TypeFaults(enclosure.Attribute("type")?.Value ?? ""),
    ];
}
