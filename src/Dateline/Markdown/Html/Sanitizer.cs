using AngleSharp.Dom;
using Dateline.Markdown.Rendering;
using Ganss.Xss;

namespace Dateline.Markdown.Html;

/// <summary>
/// Reads HTML as a browser will and gives back only what a body may have: the tags of <see cref="RawHtml"/> and those that printing
/// itself writes, all closed in order. Asked only where a writer used raw HTML; a second look at what was let through, because a
/// parser of tags alone can't know what a browser makes of them.
/// </summary>
internal static class Sanitizer
{
    private static readonly string[] OwnTags =
        ["aside", "h2", "h3", "h4", "h5", "h6", "img", "section", "table", "tbody", "td", "th", "thead", "tr"];

    private static readonly string[] Attributes =
    [
        "alt", "aria-hidden", "aria-label", "class", "datetime", "decoding", "dir", "height", "href", "id", "lang", "loading", "open",
        "rel", "reversed", "role", "scope", "src", "start", "tabindex", "title", "width",
    ];

    private static readonly Lazy<HtmlSanitizer> Strict = new(() => new HtmlSanitizer(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>([.. RawHtml.Names, .. OwnTags], StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel", "sms", "geo"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
    })
    { KeepChildNodes = true });

    public static string Clean(string html)
    {
        var clean = new HtmlBuffer();
        WriteChildren(clean, Strict.Value.SanitizeDom(html).Body!);
        return clean.Written.ToString();
    }

    // The parser's own writer takes time that grows with the square of what stands side by side.
    private static void WriteChildren(HtmlBuffer to, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                WriteText(to, text.Data);
            }
            else if (node is IElement element)
            {
                WriteElement(to, element);
            }
        }
    }

    // Between tags a quotation mark is a quotation mark.
    private static void WriteText(HtmlBuffer to, ReadOnlySpan<char> text)
    {
        for (; text.IndexOf('"') is >= 0 and var at; text = text[(at + 1)..])
        {
            to.Escape(text[..at]).Append('"');
        }

        to.Escape(text);
    }

    private static void WriteElement(HtmlBuffer to, IElement element)
    {
        to.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            to.Append(' ').Append(attribute.Name).Append("=\"").Escape(attribute.Value).Append('"');
        }

        to.Append('>');
        if ((element.Flags & NodeFlags.SelfClosing) == 0)
        {
            WriteChildren(to, element);
            to.Append("</").Append(element.LocalName).Append('>');
        }
    }
}
