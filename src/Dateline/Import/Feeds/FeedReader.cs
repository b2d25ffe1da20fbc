using System.Xml.Linq;
using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Import.Html;
using Dateline.Model.Addresses;

namespace Dateline.Import.Feeds;

/// <summary>Reads an RSS or Atom feed: each item is a story, and its categories are topics.</summary>
internal sealed class FeedReader(ImportRequest request, Mapping mapping, Findings findings, DiagnosticBag diagnostics)
{
    private const int LongestLede = 400;

    private readonly List<string> _attachments = [];

    public Source Read()
    {
        var path = request.Sources[0];
        var displayPath = Project.DisplayPath(path);
        if (XmlSource.Read(path, diagnostics) is not { } root)
        {
            return new Source(SourceKind.Feed, SourceConfig.None, []);
        }

        var channel = root.Children("channel").FirstOrDefault() ?? root;
        XElement[] items = [.. channel.Children("item"), .. root.Children("item"), .. root.Children("entry")];
        if (items.Length == 0)
        {
            diagnostics.Error(
                Codes.WrongSource,
                SourceSpan.File(displayPath),
                root.Name.LocalName is "rss" or "feed" or "RDF"
                    ? "the feed has no items"
                    : $"this is not a feed: it starts with <{root.Name.LocalName}>",
                "expected RSS (<rss>) or Atom (<feed>)");
        }

        var home = AddressOf(channel);
        var language = channel.TextOf("language") is { Length: > 0 } said ? said : root.Attribute(XNamespace.Xml + "lang")?.Value ?? "";
        var config = SourceConfig.None with
        {
            Name = channel.TextOf("title"),
            Url = home,
            Description = Words(channel.TextOf("description", "subtitle")),
            Language = language,
        };
        return new Source(
            SourceKind.Feed,
            config,
            [.. items.Distinct().Select((item, i) => Read(item, i, displayPath, home))])
        {
            Attachments = [.. _attachments.Distinct(StringComparer.Ordinal)],
        };
    }

    private ImportedDocument Read(XElement item, int number, string displayPath, string home)
    {
        var where = item.Where(displayPath);
        var whole = Html(item, "encoded", "content");
        var summary = Html(item, "description", "summary");
        var lede = whole.Length > 0 ? Words(summary) : "";
        if (lede.Length > LongestLede)
        {
            findings.Add(FindingKind.Unsupported, "a summary that is too long for a lede", where);
        }

        var address = AddressOf(item);
        var authors = item
            .Children("creator")
            .Select(c => c.Value.Trim())
            .Concat(item.Children("author").Select(a => a.TextOf("name") is { Length: > 0 } name ? name : NameIn(a.Value)))
            .Where(n => n.Length > 0);
        var categories = item
            .Children("category")
            .Select(c => c.Attribute("label")?.Value ?? c.Attribute("term")?.Value ?? c.Value.Trim())
            .Where(c => c.Length > 0);
        _attachments.AddRange(item.Children("enclosure").Select(e => e.Attribute("url")?.Value ?? "").Where(u => u.Length > 0));
        var front = ExportFields.WithRecordings(
            ExportFields.Fields(
            where, [("authors", authors), ("tags", categories)],
            ("title", Words(item.TextOf("title"))), ("lede", lede.Length <= LongestLede ? lede : ""),
            ("date", item.TextOf("published", "pubDate", "date", "issued", "updated")), ("updated", item.TextOf("updated", "modified"))),
            item);
        var body = HtmlText.Convert(whole.Length > 0 ? whole : summary, mapping, where, findings);
        var isOwn = home.Length > 0 && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host == new Uri(home).Host;
        return new ImportedDocument(ImportedKind.Article, $"{number:000000}", where, front, LoneAddresses.Rewrite(body))
        {
            FeedId = item.TextOf("guid", "id"),
            IsOurMarkdown = true,
            Stem = Path.GetFileNameWithoutExtension(address.TrimEnd('/').Split('?')[0]),
            OldAddresses = isOwn ? [new Uri(address).AbsolutePath] : [],
        };
    }

    /// <summary>An element's text as HTML. In Atom it may be elements, or plain text.</summary>
    private static string Html(XElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.Children(name).FirstOrDefault(e => e.Value.Trim().Length > 0) is { } element)
            {
                return element.Attribute("type")?.Value switch
                {
                    "xhtml" => string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))),
                    "text" => System.Net.WebUtility.HtmlEncode(element.Value),
                    _ => element.Value,
                };
            }
        }

        return "";
    }

    private static string AddressOf(XElement element)
    {
        var links = element.Children("link").ToArray();
        var atom = links.FirstOrDefault(l => l.Attribute("href") is not null && l.Attribute("rel")?.Value is null or "alternate");
        var rss = links.FirstOrDefault(l => l.Attribute("href") is null);
        var address = atom?.Attribute("href")?.Value ?? rss?.Value.Trim() ?? "";
        return WebAddress.Is(address) ? address : "";
    }

    /// <summary>
    /// The name of an author, which RSS writes as <c>mail@example.org (Anna Petrova)</c>; empty when there is only an address.
    /// </summary>
    private static string NameIn(string author)
    {
        var open = author.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            return author[(open + 1)..].TrimEnd(')', ' ');
        }

        return author.Contains('@', StringComparison.Ordinal) ? "" : author.Trim();
    }

    private static string Words(string html) =>
        html.Contains('<') || html.Contains('&')
            ? MarkdownText.Line(new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{html}").Body!.TextContent)
            : MarkdownText.Line(html);
}
