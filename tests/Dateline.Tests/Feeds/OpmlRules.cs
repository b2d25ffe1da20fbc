using System.Xml.Linq;
using static Dateline.Tests.Feeds.FeedRules;

namespace Dateline.Tests.Feeds;

/// <summary>OPML 2.0.</summary>
internal static class OpmlRules
{
    public static IEnumerable<string> FaultsOf(XElement opml) =>
    [
        .. opml.Name == "opml" && opml.Attribute("version")?.Value == "2.0" ? Array.Empty<string>() : ["InvalidOPMLVersion"],
        .. MissingFaults(opml, "head"), .. ChildFaults(opml, ["head", "body"], []), .. ChildFaults(opml.Element("head")!, ["title"], []),
        .. opml.Element("body")?.Elements("outline").Any() == true ? Array.Empty<string>() : ["MissingElement: outline"],
        .. opml.Descendants("outline").SelectMany(OutlineFaults),
        .. UniqueFaults(opml.Descendants("outline").Attributes("xmlUrl").Select(a => a.Value), "xmlUrl"),
    ];

    private static IEnumerable<string> OutlineFaults(XElement outline) =>
    [
        .. AttributeFaults(outline, "text", "type", "title", "xmlUrl", "htmlUrl", "language"),
        .. outline.Attribute("text") is { Value.Length: > 0 } ? Array.Empty<string>() : ["MissingAttribute: text"],
        .. (outline.Attribute("type")?.Value, outline.Attribute("xmlUrl"), outline.Attribute("title")) is (null, null, null)
            or ("rss", not null, not null)
            ? Array.Empty<string>()
            : ["MissingXmlURL or MissingTitleAttr"],
        .. UriFaults(outline.Attribute("xmlUrl")?.Value), .. UriFaults(outline.Attribute("htmlUrl")?.Value),
        .. LanguageFaults(outline.Attribute("language")?.Value),
    ];
}
