using AngleSharp.Dom;
using Dateline.Markdown.Rendering;
using Ganss.Xss;

namespace Dateline.Markdown.Html;

/// <summary>
/// Parses rendered HTML as a browser does, and returns only what a body may have, with all tags closed: the tags of <see cref="RawHtml"/>
/// and those that the renderers write. Used only for bodies with raw HTML: a second line of defence, because a tag-by-tag filter can't know
/// what a browser makes of the whole.
/// </summary>
internal static class Sanitizer
{
    private static readonly string[] OwnTags =
    [
        "aside", "audio", "h2", "h3", "h4", "h5", "h6", "iframe", "img", "picture", "section", "source", "table", "tbody", "td", "th",
        "thead", "tr", "track", "video",
    ];

    private static readonly string[] Attributes =
    [
        "allow", "alt", "aria-hidden", "aria-label", "class", "controls", "datetime", "decoding", "dir", "height", "href", "id", "kind",
        "label", "lang", "loading", "name", "open", "poster", "preload", "referrerpolicy", "rel", "reversed", "role", "sandbox", "scope",
        "sizes", "src", "srclang", "srcset", "start", "tabindex", "target", "title", "type", "width",
    ];

    private static readonly Lazy<HtmlSanitizer> Strict = new(() => new HtmlSanitizer(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>([.. RawHtml.Names, .. OwnTags], StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel", "sms", "geo"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "poster", "src"], StringComparer.OrdinalIgnoreCase),
    })
    { KeepChildNodes = true });

    public static string Clean(string html)
    {
        var clean = new HtmlBuffer();
        WriteChildren(clean, Strict.Value.SanitizeDom(html).Body!);
        return clean.Written.ToString();
    }

    // AngleSharp's own writer takes quadratic time for many siblings.
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

    // Quotation marks need no escape between tags.
    private static void WriteText(HtmlBuffer to, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('"'); at >= 0; at = text.IndexOf('"'))
        {
            to.Escape(text[..at]).Append('"');
            text = text[(at + 1)..];
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
