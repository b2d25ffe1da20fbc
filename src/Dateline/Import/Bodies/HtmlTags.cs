using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Import.Html;
using Dateline.Markdown.Html;

namespace Dateline.Import.Bodies;

/// <summary>Converts HTML tag by tag, where the text between them is markdown.</summary>
internal sealed partial class HtmlTags(SourceSpan where, Findings findings)
{
    private static readonly HashSet<string> OtherElements = new(
        [
            "html", "body", "head", "section", "article", "header", "footer", "main", "nav", "aside", "center", "font", "big", "tt",
            "strike", "nobr", "picture", "source", "track", "label", "legend", "fieldset", "address", "hgroup", "table", "thead", "tbody",
            "tfoot", "tr", "td", "th", "caption", "colgroup", "col", "h1", "h2", "h3", "h4", "h5", "h6", "img", "button", "input", "form",
            "select", "option", "meta", "link", "area", "map", "param", "o:p", "base", "video", "audio", "iframe", "object", "embed",
            "menu", "progress", "meter", "output", "dialog", "canvas", "tag", "script", "style", "svg", "noscript", "textarea",
            "template", "math", "title",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Without attributes these elements change nothing for readers.
    private static readonly HashSet<string> Bare = new(["div", "span", "p", "figure", "figcaption"], StringComparer.Ordinal);

    private readonly Dictionary<string, Stack<bool>> _open = new(StringComparer.Ordinal);

    public static bool IsHtml(string name) => RawHtml.IsAllowed(name) || OtherElements.Contains(name);

    /// <summary>Words without their tags; links stay, as markdown.</summary>
    public static string Plain(string words) => words.Contains('<')
        ? HtmlToMarkdown.Convert(words, _ => { }).Replace("\\", "", StringComparison.Ordinal)
        : words;

    /// <summary>Rewrites the tags of sentences: pictures and links become markdown.</summary>
    public string RewriteSentence(string text) => text.Contains('<') ? Links(AnyTag().Replace(text, m => Write(m.Value))) : text;

    /// <summary>Links that became plain enough. Their text stays as it is: it is markdown, in the middle of a sentence.</summary>
    private string Links(string text) => Link().Replace(text, m =>
    {
        findings.Add(FindingKind.Mapped, "<a> -> markdown", where);
        var target = RawHtmlReader.Read(m.Value)
            .FirstOrDefault(t => t.Name == "a")?.Attributes.FirstOrDefault(a => a.Name == "href").Value?.Trim() ?? "";
        var words = m.Groups["words"].Value;
        if (target.Length == 0 || string.IsNullOrWhiteSpace(words))
        {
            return words;
        }

        // A link can't be in a link.
        return words.Contains("](", StringComparison.Ordinal) && !words.TrimStart().StartsWith('!')
            ? words
            : $"[{MarkdownText.Line(words)}]({MarkdownText.Target(target)})";
    });

    /// <summary>The markdown or HTML for one tag.</summary>
    public string Write(string html)
    {
        var tag = RawHtmlReader.Read(html).FirstOrDefault();
        if (tag?.Name is not { } name)
        {
            return html;
        }

        if (name == "img")
        {
            return Picture(tag);
        }

        if (!RawHtml.IsAllowed(name))
        {
            var isHtml = OtherElements.Contains(name);
            findings.Add(
                FindingKind.Unsupported,
                isHtml
                    ? "HTML tags without an equivalent: removed, their text is kept"
                    : "text in angle brackets that is not HTML: shown as it is",
                where,
                isHtml ? $"<{name}>" : "");
            return isHtml ? "" : "&lt;" + html[1..];
        }

        return tag.Closes ? CloseOf(name, html) : OpenOf(name, tag, html);
    }

    private string CloseOf(string name, string html) =>
        !Bare.Contains(name) || (_open.TryGetValue(name, out var open) && open.TryPop(out var isWritten) && isWritten) ? html : Gap(name);

    private string OpenOf(string name, RawPiece tag, string html)
    {
        var good = tag.Attributes.Where(a => RawHtml.IsAllowed(name, a.Name)).ToArray();
        foreach (var (attribute, _) in tag.Attributes.Except(good))
        {
            findings.Add(FindingKind.Unsupported, "attributes of HTML tags without an equivalent: removed", where, attribute);
        }

        if (Bare.Contains(name))
        {
            var open = _open.TryGetValue(name, out var stack) ? stack : _open[name] = new Stack<bool>();
            open.Push(good.Length > 0);
            if (good.Length == 0)
            {
                return Gap(name);
            }
        }

        return good.Length == tag.Attributes.Count
            ? html
            : new StringBuilder("<").Append(name)
                .AppendJoin("", good.Select(a => $" {a.Name}=\"{WebUtility.HtmlEncode(a.Value)}\"")).Append('>').ToString();
    }

    /// <summary>A paragraph that goes leaves its gap.</summary>
    private static string Gap(string name) => name == "p" ? "\n\n" : "";

    private string Picture(RawPiece tag)
    {
        string Attribute(string key) => tag.Attributes.FirstOrDefault(a => a.Name == key).Value ?? "";
        string[] sources = ["data-src", "data-lazy-src", "data-original", "src"];
        if (sources.Select(Attribute)
            .FirstOrDefault(s => s.Trim().Length > 0 && !s.StartsWith("data:", StringComparison.Ordinal)) is not { } src)
        {
            findings.Add(FindingKind.Unsupported, "<img> without an address: removed", where);
            return "";
        }

        findings.Add(FindingKind.Mapped, "<img> -> markdown", where);
        return MarkdownPieces.Picture(src, Attribute("alt"), Attribute("title"));
    }

    /// <summary>Whether a tag is a tag, and not an address in angle brackets or the target of a link.</summary>
    [GeneratedRegex(
        """(?<!\]\(\s{0,9})(?<!^ {0,3}\[[^\^\]\n][^\]\n]{0,200}\]:[ \t]{0,9})"""
            + """</?(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|[^\s<>@"'=]+@[^\s<>@"'=]+>)"""
            + """[A-Za-z][\w:-]*(?:(?=[\s/])(?>[^<>"']+|"[^"]*"|'[^']*')*)?>""",
        RegexOptions.Multiline)]
    private static partial Regex AnyTag();

    [GeneratedRegex(
        """<a\b(?=[^<>]*\bhref\b)(?>[^<>"']+|"[^"]*"|'[^']*')*>(?<words>(?:(?!</?a\b|\n[ \t]*\n)[\s\S]){0,4000}?)</a\s*>""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
