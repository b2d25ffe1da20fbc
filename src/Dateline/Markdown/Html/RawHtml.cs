using System.Collections.Frozen;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Rendering;
using Markdig.Syntax;

namespace Dateline.Markdown.Html;

/// <summary>
/// Renders the few HTML elements that writers may use where markdown has no syntax. Each tag is rewritten with its allowed attributes and
/// resolved links; other tags are removed and their text stays. It runs before <see cref="Sanitizer"/>, because only here is it known which
/// tags are the writer's. The sanitizer must allow rendered <c>class</c> and <c>id</c> attributes and can't forbid them to writers. A
/// writer's stray end tag must not close a rendered element, and a paragraph's open tags must close with it.
/// </summary>
internal static class RawHtml
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "span", "strong", "sub", "summary", "sup", "time", "u", "ul", "var", "wbr");

    // Their end tags are optional, so an open one is not a mistake.
    private static readonly FrozenSet<string> OptionalEnd = FrozenSet.Create("br", "hr", "wbr", "p", "li", "dt", "dd", "rt", "rp");

    /// <summary>No real text nests tags deeper, and recursive code has to walk the tree.</summary>
    public const int MaxOpen = 64;

    public static IReadOnlyCollection<string> Names => Elements;

    public static bool IsAllowed(string element) => Elements.Contains(element);

    public static bool NeedsEnd(string element) => !OptionalEnd.Contains(element);

    /// <summary>Every element may have lang and dir; a few have attributes of their own.</summary>
    public static bool IsAllowed(string element, string attribute) => (element, attribute) is
        (_, "lang" or "dir") or ("a", "href") or ("abbr" or "dfn", "title") or ("details", "open") or ("ol", "start" or "reversed")
            or ("time", "datetime");

    public static void Write(BodyRenderState state, HtmlBlock block)
    {
        var html = block.Lines.ToString();
        foreach (var piece in RawHtmlReader.Read(html))
        {
            if (piece.Kind == RawKind.Text)
            {
                state.HasRawHtml = true;
                WriteText(state, html.AsSpan(piece.Start, piece.Length));
            }
            else if (piece.Kind == RawKind.Tag)
            {
                WriteTag(state, piece);
            }
        }

        state.To.Append('\n');
    }

    public static void Write(BodyRenderState state, TagInline inline)
    {
        foreach (var piece in RawHtmlReader.Read(inline.Tag))
        {
            if (state.Hidden is not null)
            {
                state.Hidden = piece.Closes && piece.Name == state.Hidden ? null : state.Hidden;
                continue;
            }

            state.Hidden = inline.Hides ? piece.Name : null;
            if (piece.Name is "code" or "kbd" or "samp" or "var")
            {
                state.Verbatim = Math.Max(0, state.Verbatim + (piece.Closes ? -1 : 1));
            }

            if (piece.Kind == RawKind.Tag)
            {
                WriteTag(state, piece);
            }
        }
    }

    /// <summary>Closes what a paragraph left open. Otherwise it would contain the rest of the text.</summary>
    public static void CloseDownTo(BodyRenderState state, int open)
    {
        while (state.OpenTags.Count > open)
        {
            state.To.Append("</").Append(state.OpenTags[^1]).Append('>');
            state.OpenTags.RemoveAt(state.OpenTags.Count - 1);
        }
    }

    private static void WriteText(BodyRenderState state, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            // Ampersands stay: the writer's entities begin with them.
            state.To.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => new ReadOnlySpan<char>(in c) });
        }
    }

    private static void WriteTag(BodyRenderState state, RawPiece tag)
    {
        var name = tag.Name!;
        if (!IsAllowed(name))
        {
            return;
        }

        state.HasRawHtml = true;
        if (NeedsEnd(name) && !Count(state, name, tag.Closes))
        {
            return;
        }

        if (tag.Closes)
        {
            state.To.Append("</").Append(name).Append('>');
        }
        else if (name == "a")
        {
            LinkRenderer.Open(state, tag.Attributes.FirstOrDefault(attribute => attribute.Name == "href").Value ?? "");
        }
        else
        {
            WriteOpening(state, tag, name);
        }
    }

    private static bool Count(BodyRenderState state, string name, bool closes)
    {
        if (closes)
        {
            var opened = state.OpenTags.LastIndexOf(name);
            state.OpenTags.RemoveRange(Math.Max(opened, 0), opened < 0 ? 0 : 1);
            return opened >= 0;
        }

        if (state.OpenTags.Count == MaxOpen)
        {
            return false;
        }

        state.OpenTags.Add(name);
        return true;
    }

    private static void WriteOpening(BodyRenderState state, RawPiece tag, string name)
    {
        state.To.Append('<').Append(name);
        foreach (var (attribute, value) in tag.Attributes.DistinctBy(attribute => attribute.Name))
        {
            if (IsAllowed(name, attribute))
            {
                state.To.Append(' ').Append(attribute).Append("=\"").Escape(value).Append('"');
            }
        }

        state.To.Append('>');
    }
}
