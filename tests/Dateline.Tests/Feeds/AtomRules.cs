using System.Xml.Linq;
using static Dateline.Tests.Feeds.FeedRules;

namespace Dateline.Tests.Feeds;

/// <summary>Atom 1.0 (RFC 4287), with the grammar of its appendix B as far as our feeds use it.</summary>
internal static class AtomRules
{
    public static IEnumerable<string> FaultsOf(string url, XElement feed)
    {
        var entries = feed.Elements(Atom + "entry").ToArray();
        return
        [
            .. feed.Name == Atom + "feed" ? Array.Empty<string>() : ["UndefinedElement: feed"],
            .. MissingFaults(feed, Atom + "id", Atom + "title", Atom + "updated", Atom + "author"),
            .. ChildFaults(
                feed,
                [Atom + "id", Atom + "title", Atom + "subtitle", Atom + "updated", Atom + "icon"],
                [Atom + "link", Atom + "author", Atom + "entry"]),
            .. feed.Elements(Atom + "entry").Take(1).SelectMany(e => e.ElementsAfterSelf()).Any(e => e.Name != Atom + "entry")
                ? ["MisplacedMetadata"]
                : Array.Empty<string>(),
            .. UriFaults(feed.Element(Atom + "id")?.Value), .. Rfc3339Faults(feed.Element(Atom + "updated")?.Value),
            .. LanguageFaults(feed.Attribute(XNamespace.Xml + "lang")?.Value), .. UriFaults(feed.Element(Atom + "icon")?.Value),
            .. feed.Elements(Atom + "link").SelectMany(l => RssRules.LinkFaults(l, url)),
            .. feed.Elements(Atom + "link").Any(l => l.Attribute("rel")?.Value == "self") ? Array.Empty<string>() : ["MissingSelf"],
            .. PersonFaults(feed), .. AlternateFaults(feed),
            .. UniqueFaults(entries.Select(e => e.Element(Atom + "id")?.Value ?? ""), "DuplicateEntries"),
            .. UniqueFaults(entries.Select(e => e.Element(Atom + "updated")?.Value ?? ""), "DuplicateUpdated"),
            .. entries.SelectMany(EntryFaults),
        ];
    }

    private static IEnumerable<string> EntryFaults(XElement entry) =>
    [
        .. MissingFaults(entry, Atom + "id", Atom + "title", Atom + "updated", Atom + "author"),
        .. ChildFaults(
            entry,
            [
                Atom + "id", Atom + "title", Atom + "published", Atom + "updated", Atom + "summary", Atom + "content", Media + "content",
            ],
            [Atom + "link", Atom + "author", Atom + "contributor", Atom + "category", Media + "thumbnail"]),
        .. UriFaults(entry.Element(Atom + "id")?.Value), .. Rfc3339Faults(entry.Element(Atom + "updated")?.Value),
        .. Rfc3339Faults(entry.Element(Atom + "published")?.Value),
        .. entry.Elements(Atom + "link").SelectMany(l => RssRules.LinkFaults(l, "")),
        .. PersonFaults(entry), .. AlternateFaults(entry), .. MediaFaults(entry),
        .. entry.Elements(Atom + "category").Where(c => c.Attribute("term") is not { Value.Length: > 0 })
            .Select(_ => "MissingAttribute: term"),
        .. entry.Elements(Atom + "content").Where(c => c.Attribute("type")?.Value != "html").Select(_ => "InvalidTypeAttr"),
        .. entry.Elements(Atom + "content").SelectMany(c => FeedHtmlRules.FaultsOf(c.Value)),
        .. entry.Element(Atom + "content") is null && entry.Element(Atom + "summary") is null
            ? ["MissingTextualContent"]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> PersonFaults(XElement parent) =>
        parent.Elements(Atom + "author").Concat(parent.Elements(Atom + "contributor")).SelectMany(p => new[]
        {
            MissingFaults(p, Atom + "name"), ChildFaults(p, [Atom + "name", Atom + "uri", Atom + "email"], []),
            UriFaults(p.Element(Atom + "uri")?.Value),
        }).SelectMany(f => f);

    /// <summary>One alternate of a type and language at most (section 4.1.1).</summary>
    private static IEnumerable<string> AlternateFaults(XElement parent) => UniqueFaults(
        parent.Elements(Atom + "link").Where(l => l.Attribute("rel")?.Value == "alternate").Select(l => l.Attribute("type")?.Value ?? ""),
        "DuplicateAtomLink");
}
