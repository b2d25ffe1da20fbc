using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Import.Html;
using Dateline.Markdown.Html;
using Dateline.Model.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts what other sites or scripts draw on a page. A frame, a film, or a script that draws a chart becomes an embed, a card with its
/// address. Code that readers never saw as text, such as a form or a counter, is left out and reported. A mapping can say otherwise.
/// </summary>
internal sealed partial class EmbeddedCode(Mapping mapping, SourceSpan where, Findings findings)
{
    /// <summary>Elements whose contents are not text for readers, or whose place another site fills.</summary>
    public static HashSet<string> Names { get; } = new(
        [
            "script", "style", "iframe", "video", "audio", "object", "embed", "form", "svg", "noscript", "canvas", "template", "textarea",
            "button", "select", "amp-iframe",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _filled = new(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] AddressAttributes = ["src", "data-src", "data-url", "data-href", "data-embed-url", "data"];

    /// <summary>The markdown for an element; empty when it is left out.</summary>
    public string Write(Element element)
    {
        var card = AddressOf(element.Tag) is { Length: > 0 } own ? own : AddressOf(element.Inner ?? "", "source");
        var isFrame = element.Name is "iframe" or "video" or "audio" or "embed" or "object";
        switch (mapping.Script(WebAddress.Is(card) ? new Uri(card).Host : "", element.Name))
        {
            case Mapping.Kept:
                findings.Add(FindingKind.Mapped, "HTML that is shown as code, as the mapping says", where, $"<{element.Name}>");
                return CodeRanges.Block(element.Whole, "html");
            case Mapping.Dropped:
                return LeftOut(element, "HTML that is left out, as the mapping says");
            case Mapping.Card when WebAddress.Is(card):
                return Embed(element, card);
            default:
                break;
        }

        if (isFrame && WebAddress.Is(card))
        {
            return Embed(element, PlayerPage.Of(card));
        }

        if (element.Name is "video" or "audio" && card.Length > 0)
        {
            findings.Add(FindingKind.Mapped, $"<{element.Name}> -> link", where);
            return $"\n\n{MarkdownPieces.Link(Path.GetFileName(card.TrimEnd('/')), card)}\n\n";
        }

        if (element.Name is "noscript" or "button" && element.Inner is { } inner
            && !Names.Any(n => inner.Contains("<" + n, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(FindingKind.Mapped, $"<{element.Name}> -> its contents", where);
            return HtmlToMarkdown.Convert(inner, what => findings.Add(FindingKind.Unsupported, what, where));
        }

        // A script that fills a place which is a card already draws nothing more.
        return element.Name == "script" && ChartOf(card) is { } chart && !_filled.Contains(new Uri(chart).Host)
            ? Embed(element, chart)
            : LeftOut(element, "code of a page that readers don't see: left out");
    }

    /// <summary>
    /// The address that an empty element names for a script to fill it, as a card; null when it names none. Call it before scripts are
    /// written.
    /// </summary>
    public string? WritePlaceholder(Element element)
    {
        if (!string.IsNullOrWhiteSpace(element.Inner))
        {
            return null;
        }

        var address = RawHtmlReader.Read(element.Tag).FirstOrDefault(p => p.Name is not null)?.Attributes
            .Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
            .Select(a => Absolute(a.Value))
            .FirstOrDefault(WebAddress.Is);
        if (address is not null)
        {
            _filled.Add(new Uri(address).Host);
        }

        return address is null ? null : Embed(element, address);
    }

    private string Embed(Element element, string address)
    {
        findings.Add(FindingKind.Mapped, $"<{element.Name}> -> embed", where);
        return MarkdownPieces.Embed(address);
    }

    private string LeftOut(Element element, string why)
    {
        findings.Add(FindingKind.Unsupported, why, where, $"<{element.Name}>");
        return "";
    }

    private static string AddressOf(string html, string? tag = null)
    {
        var attributes = RawHtmlReader.Read(html)
            .FirstOrDefault(p => p is { Name: not null, Closes: false, Kind: RawKind.Tag } && (tag is null || p.Name == tag))
            ?.Attributes ?? [];
        return Absolute(
            AddressAttributes
                .Select(n => attributes.FirstOrDefault(a => a.Name == n).Value?.Trim())
                .FirstOrDefault(v => v is { Length: > 0 }) ?? "");
    }

    private static string Absolute(string address)
    {
        var whole = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        return whole.Replace(" ", "%20", StringComparison.Ordinal);
    }

    /// <summary>
    /// The page of the chart that a script draws: <c>https://charts.example/abc/embed.js</c> draws <c>https://charts.example/abc/</c>. Null
    /// for a script that does something else, such as counting readers.
    /// </summary>
    private static string? ChartOf(string address)
    {
        if (Gist().Match(address) is { Success: true } gist)
        {
            return gist.Groups[1].Value;
        }

        return WebAddress.Is(address) && Chart().IsMatch(address) && !Helper().IsMatch(address)
            ? address[..(new Uri(address).GetLeftPart(UriPartial.Path).LastIndexOf('/') + 1)]
            : null;
    }

    [GeneratedRegex(@"^(https://gist\.github\.com/[^?#]+)\.js\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gist();

    [GeneratedRegex("embed|chart|widget|graph|viz|map|story|poll|quiz|infogr|flourish|datawrapper|dwcdn|tableau", RegexOptions.IgnoreCase)]
    private static partial Regex Chart();

    // Scripts that only decorate a quotation or a link on the page, and libraries.
    [GeneratedRegex(
        @"platform\.twitter|platform\.x\.com|embed\.bsky|connect\.facebook|instagram\.com/embed|tiktok\.com/embed|pinit|polyfill"
            + @"|mathjax|jquery|/npm/|cdnjs|unpkg|htmlwidgets|plotly|leaflet|d3\.|analytics|gtag|googletag|disqus|addthis|sharethis"
            + @"|newsletter|subscribe",
        RegexOptions.IgnoreCase)]
    private static partial Regex Helper();
}
