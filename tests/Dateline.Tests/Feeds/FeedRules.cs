using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dateline.Tests.Feeds;

/// <summary>
/// The rules of the W3C's validator of feeds, as its sources have them, for what our feeds hold; each fault begins with the name of its
/// message there. The validator itself is not packaged. JSON Feed is held against its specification.
/// </summary>
internal static partial class FeedRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    /// <summary>The faults of a feed at a URL, or of a list of feeds (OPML).</summary>
    public static string[] FaultsOf(string url, string text)
    {
        IEnumerable<string> faults = Path.GetFileName(url) switch
        {
            "feed.json" => JsonFeedRules.FaultsOf(url, text),
            "atom.xml" => AtomRules.FaultsOf(url, XDocument.Parse(text).Root!),
            "feeds.opml" => OpmlRules.FaultsOf(XDocument.Parse(text).Root!),
            _ => RssRules.FaultsOf(url, XDocument.Parse(text).Root!),
        };
        return [.. faults.Concat(BadCharacters().IsMatch(text) ? ["BadCharacters"] : Array.Empty<string>())];
    }

    /// <summary>An element's children: which are allowed, and which of them once only.</summary>
    public static IEnumerable<string> ChildFaults(XElement parent, XName[] once, XName[] many) =>
        parent.Elements().Select(e => e.Name).Where(n => !once.Contains(n) && !many.Contains(n)).Distinct()
            .Select(n => $"UndefinedElement: {n} in {parent.Name}")
            .Concat(once.Where(n => parent.Elements(n).Skip(1).Any()).Select(n => $"DuplicateElement: {n} in {parent.Name}"));

    public static IEnumerable<string> AttributeFaults(XElement element, params string[] allowed) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration && !allowed.Contains(a.Name.LocalName))
            .Select(a => $"UnexpectedAttribute: {a.Name} of {element.Name}");

    public static IEnumerable<string> MissingFaults(XElement parent, params XName[] required) =>
        required.Where(n => parent.Element(n) is not { } e || (e.IsEmpty && !e.HasAttributes) || (e.Value.Length == 0 && !e.HasAttributes))
            .Select(n => $"MissingElement: {n} in {parent.Name}");

    /// <summary>RFC 822 with a year of four digits, the right weekday, and no time to come.</summary>
    public static IEnumerable<string> Rfc822Faults(XElement? date)
    {
        if (date is null)
        {
            return [];
        }

        return Rfc822().IsMatch(date.Value)
            && DateTimeOffset.TryParseExact(
                date.Value.Insert(date.Value.Length - 2, ":"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var at)
            && at.Year >= 1990
            ? []
            : [$"InvalidRFC2822Date: {date.Value}"];
    }

    public static IEnumerable<string> Rfc3339Faults(string? date) =>
        date is null
        || (Rfc3339().IsMatch(date) && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var at) && at.Year >= 1990)
            ? []
            : [$"InvalidRFC3339Date: {date}"];

    /// <summary>A whole URI of characters that a URI may have; a tag by RFC 4151.</summary>
    public static IEnumerable<string> UriFaults(string? uri) => uri switch
    {
        null => [],
        ['t', 'a', 'g', ':', ..] => Tag().IsMatch(uri) ? [] : [$"InvalidTAG: {uri}"],
        ['u', 'r', 'n', ':', ..] => Urn().IsMatch(uri) ? [] : [$"InvalidURN: {uri}"],
        _ => WholeUri().IsMatch(uri) ? [] : [$"InvalidFullLink: {uri}"],
    };

    public static IEnumerable<string> TypeFaults(string? type) =>
        type is null || MediaType().IsMatch(type) ? [] : [$"InvalidMIMEType: {type}"];

    public static IEnumerable<string> LanguageFaults(string? language) =>
        language is null || Language().IsMatch(language) ? [] : [$"InvalidLanguage: {language}"];

    public static IEnumerable<string> NumberFaults(string? number, string name) =>
        number is null || (long.TryParse(number, CultureInfo.InvariantCulture, out var value) && value > 0)
            ? []
            : [$"InvalidInteger: {name} {number}"];

    public static IEnumerable<string> UniqueFaults(IEnumerable<string> values, string message) =>
        values.GroupBy(v => v).Where(g => g.Skip(1).Any()).Select(g => $"{message}: {g.Key}");

    /// <summary>The elements of Media RSS in an item.</summary>
    public static IEnumerable<string> MediaFaults(XElement item) =>
    [
        .. item.Elements(Media + "content").SelectMany(m => new[]
        {
            AttributeFaults(m, "url", "fileSize", "type", "medium", "width", "height"), UriFaults(m.Attribute("url")?.Value),
            TypeFaults(m.Attribute("type")?.Value), NumberFaults(m.Attribute("width")?.Value, "width"),
            NumberFaults(m.Attribute("height")?.Value, "height"), NumberFaults(m.Attribute("fileSize")?.Value, "fileSize"),
            ChildFaults(m, [Media + "description"], [Media + "credit"]),
        }).SelectMany(f => f),
        .. item.Elements(Media + "thumbnail").SelectMany(m => new[]
        {
            AttributeFaults(m, "url", "width", "height"), UriFaults(m.Attribute("url")?.Value),
            NumberFaults(m.Attribute("width")?.Value, "width"), NumberFaults(m.Attribute("height")?.Value, "height"),
        }).SelectMany(f => f),
    ];

    // C1 controls, and the sign for what was no character.
    [GeneratedRegex("[\u0080-\u009F\uFFFD]")]
    private static partial Regex BadCharacters();

    [GeneratedRegex("^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{2}[0-5][0-9]$")]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^tag:[a-z0-9.-]+,[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?:[\w;/?:@&=+$.!~*'()%,-]*(?:#[\w;/?:@&=+$.!~*'()%,-]*)?$",
        RegexOptions.ECMAScript)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^urn:[a-zA-Z0-9][a-zA-Z0-9-]{1,31}:(?:[a-zA-Z0-9()+,.:=@;$_!*'-]|%[0-9A-Fa-f]{2})+$")]
    private static partial Regex Urn();

    [GeneratedRegex(@"^https?://[0-9a-zA-Z][0-9a-zA-Z;/?:@&=+$._!~*'()%,#-]*$")]
    private static partial Regex WholeUri();

    [GeneratedRegex(@"^[^\s()<>,;:\\""/[\]?=]+/[^\s()<>,;:\\""/[\]?=]+$")]
    private static partial Regex MediaType();

    [GeneratedRegex("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
