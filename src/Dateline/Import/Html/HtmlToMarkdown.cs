using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Import.Bodies;
using Dateline.Markdown.Html;
using Dateline.Model.Addresses;

namespace Dateline.Import.Html;

/// <summary>
/// Converts HTML to markdown, by a walk over its tree. Elements that markdown does not support are shown as code and reported to
/// <paramref name="unsupported"/>.
/// </summary>
internal sealed class HtmlToMarkdown(Action<string> unsupported)
{
    private const int DeepestNesting = 100;

    private readonly StringBuilder _to = new();
    private int _depth;

    public static string Convert(string html, Action<string> unsupported)
    {
        var walk = new HtmlToMarkdown(unsupported);
        walk.Children(new HtmlParser().ParseDocument($"<body>{html}").Body!);
        return MarkdownText.Tidy(walk._to.ToString());
    }

    private void Children(INode node)
    {
        if (++_depth > DeepestNesting)
        {
            _to.Append(MarkdownText.Escape(node.TextContent));
        }
        else
        {
            // A figure removes its caption from the tree.
            foreach (var child in node.ChildNodes.ToArray().Where(c => c.Parent is not null))
            {
                Write(child);
            }
        }

        _depth--;
    }

    private void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                Words(MarkdownText.OneSpace(text.Data));
                break;
            case IComment comment when comment.Data.Trim() == "more":
                _to.Append("\n\n<!--more-->\n\n");
                break;
            case IElement element:
                Write(element, element.LocalName);
                break;
            default:
                break;
        }
    }

    // Long, but a table: one case for each kind of element.
    private void Write(IElement element, string name)
    {
        switch (name)
        {
            case "div" or "section" or "figure" or "ul" or "ol" when HtmlGallery.Write(element, Inside) is { } gallery:
                Block(() => _to.Append(gallery));
                break;
            case "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "center" or "address"
                or "fieldset" or "aside" or "nav":
                Block(() => Children(element));
                break;
            case "figure":
                Figure(element);
                break;
            case "details":
                Details(element);
                break;
            case "dl" or "ruby":
                _to.Append(SafeHtml.Write(element));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(() => _to.Append('#', Math.Max(2, name[1] - '0')).Append(' ').Append(MarkdownText.Line(Inside(element))));
                break;
            case "strong" or "b":
                Around(element, "**");
                break;
            case "em" or "i":
                Around(element, "*");
                break;
            case "del" or "s" or "strike":
                Around(element, "~~");
                break;
            case "br":
                _to.Append("\\\n");
                break;
            case "hr":
                Block(() => _to.Append("---"));
                break;
            case "a":
                Link(element);
                break;
            case "img":
                _to.Append(Picture(element));
                break;
            case "code" or "kbd" or "samp" or "tt" when element.TextContent.Trim().Length > 0:
                _to.Append(CodeRanges.Inline(element.TextContent));
                break;
            case "pre":
                _to.Append(
                    CodeRanges.Block(
                        element.TextContent,
                        element.QuerySelector(
                            "code")?.ClassList.FirstOrDefault(
                                c => c.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..] ?? ""));
                break;
            case "blockquote":
                _to.Append(MarkdownPieces.Quote(MarkdownText.Tidy(Inside(element)), ""));
                break;
            case "ul" or "ol":
                List(element, name == "ol");
                break;
            case "table":
                Block(() => _to.Append(HtmlTable.Write(element, e => MarkdownText.Line(Inside(e)))));
                break;
            case "iframe" or "embed" or "video" or "audio" or "object" when Source(element) is { } address:
                _to.Append(MarkdownPieces.Embed(PlayerPage.Of(address)));
                break;
            case "figcaption":
                Block(() => _to.Append('*').Append(MarkdownText.Line(Inside(element))).Append('*'));
                break;
            case "sub" or "sup" or "abbr" or "mark" or "cite" or "q" or "small" or "time" or "u" or "ins":
                _to.Append('<').Append(name).Append('>');
                Children(element);
                _to.Append("</").Append(name).Append('>');
                break;
            case "script" or "style" or "object" or "form" or "svg" or "iframe" or "embed" or "video" or "audio" or "input"
                or "select" or "canvas" or "textarea" or "template" or "head" or "title":
                unsupported("code of a page that readers don't see: left out");
                break;
            default:
                Children(element);
                break;
        }
    }

    /// <summary>Appends text, without a blank at the start of a line, where it would have a meaning.</summary>
    private void Words(string words) => _to.Append(MarkdownText.Escape(_to.Length == 0 || _to[^1] == '\n' ? words.TrimStart(' ') : words));

    private string Inside(IElement element)
    {
        var inner = new HtmlToMarkdown(unsupported) { _depth = _depth + 1 };
        inner.Children(element);
        return inner._to.ToString();
    }

    private void Block(Action write)
    {
        _to.Append("\n\n");
        write();
        _to.Append("\n\n");
    }

    /// <summary>Puts marks around an element's text. They must touch it, so blanks go outside.</summary>
    private void Around(IElement element, string mark)
    {
        var inside = Inside(element);
        var words = inside.Trim();
        if (words.Length == 0 || words.Contains("\n\n", StringComparison.Ordinal))
        {
            _to.Append(inside);
            return;
        }

        _to.Append(inside[0] is ' ' or '\n' ? " " : "")
            .Append(mark)
            .Append(words)
            .Append(mark)
            .Append(inside[^1] is ' ' or '\n' ? " " : "");
    }

    private void Link(IElement element)
    {
        var (words, href) = (Inside(element).Trim(), element.GetAttribute("href")?.Trim() ?? "");
        _to.Append(href.Length == 0 || words.Length == 0 ? words : $"[{MarkdownText.Line(words)}]({MarkdownText.Target(href)})");
    }

    private void Figure(IElement figure)
    {
        if (HtmlFigure.Write(figure, Inside) is { } picture)
        {
            Block(() => _to.Append(picture));
        }
        else
        {
            Block(() => Children(figure));
        }
    }

    private void Details(IElement details)
    {
        var summary = details.QuerySelector("summary");
        var words = summary is null ? "More" : MarkdownText.Line(Inside(summary));
        summary?.Remove();
        _to.Append(MarkdownPieces.Details(words, MarkdownText.Tidy(Inside(details))));
    }

    private string Picture(IElement element)
    {
        // Pages that load pictures lazily have the address in another attribute.
        string[] names = ["data-src", "data-lazy-src", "data-original", "src"];
        if (names.Select(n => element.GetAttribute(n)?.Trim())
            .FirstOrDefault(a => a is { Length: > 0 } && !a.StartsWith("data:", StringComparison.Ordinal)) is not { } src)
        {
            unsupported("<img> without an address: removed");
            return "";
        }

        return MarkdownPieces.Picture(src, element.GetAttribute("alt") ?? "", element.GetAttribute("title") ?? "");
    }

    private static string? Source(IElement element)
    {
        var src = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src") ?? "";
        src = src.StartsWith("//", StringComparison.Ordinal) ? "https:" + src : src;
        return WebAddress.Is(src) ? src : null;
    }

    private void List(IElement list, bool isOrdered)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        Block(() =>
        {
            foreach (var item in list.Children)
            {
                var mark = isOrdered ? $"{number++}. " : "- ";
                var lines = MarkdownText.Tidy(Inside(item)).Split('\n');
                _to.Append('\n').Append(mark)
                    .AppendJoin("\n", lines.Select((l, i) => i == 0 || l.Length == 0 ? l : new string(' ', mark.Length) + l));
            }
        });
    }
}
