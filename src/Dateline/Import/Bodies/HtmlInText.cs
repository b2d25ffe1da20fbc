using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Import.Html;
using Dateline.Markdown.Html;
using Dateline.Model.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts the HTML in a text: pictures, frames, headings and tables become markdown; allowed elements lose attributes that are not
/// allowed; scripts and the like are shown as code. Text that only looks like HTML, such as <c>Vec&lt;T&gt;</c>, is escaped.
/// </summary>
internal sealed partial class HtmlInText(SourceSpan where, Findings findings)
{
    private static readonly string[] OtherElements =
    [
        "html", "body", "head", "section", "article", "header", "footer", "main", "nav", "aside", "center", "font", "big", "tt", "strike",
        "nobr", "picture", "source", "track", "label", "legend", "fieldset", "address", "hgroup", "figure",
        "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col", "h1", "h2", "h3", "h4", "h5", "h6", "img",
        "button", "input", "form", "select", "option", "meta", "link", "area", "map", "param", "o:p", "main", "base", "video", "audio",
        "iframe", "object", "embed", "menu", "progress", "meter", "output", "dialog", "canvas", "tag",
    ];

    public string Rewrite(string text)
    {
        if (!text.Contains('<'))
        {
            return text;
        }

        text = CodeRanges.Replace(text, Opaque(), m =>
        {
            var element = m.Groups["name"].Value.ToLowerInvariant();
            var address = RawHtmlReader.Read(m.Value)
                .FirstOrDefault(p => p.Name is not null)?.Attributes.FirstOrDefault(a => a.Name is "src" or "data").Value ?? "";
            address = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
            if (element is "iframe" or "video" or "audio" or "embed" or "object" && WebAddress.Is(address))
            {
                findings.Add(FindingKind.Mapped, $"<{element}> -> embed", where);
                return MarkdownPieces.Embed(MarkdownPieces.PageOf(address));
            }

            findings.Add(FindingKind.Unsupported, $"<{element}>: not supported, shown as code", where);
            return CodeRanges.Block(m.Value, "html");
        });
        text = CodeRanges.Replace(text, WholeBlock(), m =>
        {
            if (m.Groups["words"].Success)
            {
                return Link(m.Value, m.Groups["words"].Value);
            }

            findings.Add(FindingKind.Mapped, $"<{m.Groups["name"].Value.ToLowerInvariant()}> -> markdown", where);
            return $"\n\n{HtmlToMarkdown.Convert(m.Value, what => findings.Add(FindingKind.Unsupported, what, where))}\n\n";
        });
        return CodeRanges.Outside(text, t => AnyTag().Replace(t, m => Tag(m.Value)));
    }

    /// <summary>A link. Its text stays as it is: it is markdown, in the middle of a sentence.</summary>
    private string Link(string html, string words)
    {
        findings.Add(FindingKind.Mapped, "<a> -> markdown", where);
        var target = RawHtmlReader.Read(html)
            .FirstOrDefault(t => t.Name == "a")?.Attributes.FirstOrDefault(a => a.Name == "href").Value?.Trim() ?? "";
        return target.Length == 0 || string.IsNullOrWhiteSpace(words) ? words : $"[{words.Trim()}]({MarkdownText.Target(target)})";
    }

    private string Tag(string html)
    {
        var tag = RawHtmlReader.Read(html).FirstOrDefault();
        if (tag?.Name is not { } name)
        {
            return html;
        }

        if (name == "img" && tag.Attributes.FirstOrDefault(a => a.Name == "src").Value is { Length: > 0 } src)
        {
            findings.Add(FindingKind.Mapped, "<img> -> markdown", where);
            return MarkdownPieces.Picture(
                src,
                tag.Attributes.FirstOrDefault(a => a.Name == "alt").Value ?? "",
                tag.Attributes.FirstOrDefault(a => a.Name == "title").Value ?? "");
        }

        if (!RawHtml.IsAllowed(name))
        {
            var isHtml = OtherElements.Contains(name);
            findings.Add(
                FindingKind.Unsupported,
                isHtml
                    ? $"<{name}>: the tag is removed, its text is kept"
                    : "text in angle brackets that is not HTML: shown as it is",
                where);
            return isHtml ? "" : "&lt;" + html[1..];
        }

        var good = tag.Attributes.Where(a => RawHtml.IsAllowed(name, a.Name)).ToArray();
        foreach (var (attribute, _) in tag.Attributes.Except(good))
        {
            findings.Add(FindingKind.Unsupported, $"the attribute {attribute} of <{name}>: it not used", where);
        }

        return good.Length == tag.Attributes.Count
            ? html
            : $"<{name}{string.Concat(good.Select(a => $" {a.Name}=\"{System.Net.WebUtility.HtmlEncode(a.Value)}\""))}>";
    }

    [GeneratedRegex(
        @"<(?<name>script|style|iframe|video|audio|object|embed|form|svg|noscript|canvas)\b[^>]*"
            + @"(?:(?<=/)>(?:\s*</\k<name>\s*>)?|(?<!/)>(?:.*?</\k<name>\s*>)?)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Opaque();

    [GeneratedRegex(
        @"<(?<name>table|h[1-6])\b[^>]*>.*?</\k<name>\s*>|<(?<name>a)\b[^>]*\bhref\b[^>]*>(?<words>[^<\n]*)</a\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex WholeBlock();

    [GeneratedRegex("""</?[A-Za-z][\w:-]*(?:(?=[\s/])(?>[^<>"']+|"[^"]*"|'[^']*')*)?>""")]
    private static partial Regex AnyTag();
}
