using System.Net;

namespace Dateline.Markdown.Html;

/// <summary>The kind of a piece of raw HTML.</summary>
internal enum RawKind
{
    Text,
    Tag,
    Comment,

    /// <summary><c>&lt;?...?&gt;</c>, <c>&lt;![CDATA[...]]&gt;</c>, <c>&lt;!WORD ...&gt;</c>: never rendered.</summary>
    Declaration,

    /// <summary>The contents of a script, a style and the like: never rendered.</summary>
    Hidden,
}

/// <summary>
/// A piece of raw HTML. <paramref name="Name"/> is the lower-case name of a tag, or of the element that hides the piece; otherwise null.
/// </summary>
internal sealed record RawPiece(int Start, int Length, RawKind Kind, string? Name = null, bool Closes = false)
{
    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    /// <summary>Whether it is a comment or declaration that is not closed.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Splits raw HTML into tags, comments and text as browsers do. Terminates for any input. Attribute values are decoded.</summary>
internal static class RawHtmlReader
{
    // A longer tag is text. Otherwise each unclosed tag would be searched to the end of the text.
    private const int LongestTag = 4000;

    // The contents of these elements are not text for readers.
    private static readonly HashSet<string> Opaque = new(
        ["script", "style", "iframe", "noscript", "textarea", "title", "xmp", "noembed", "noframes", "template", "svg", "math"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OpaqueSpans =
        Opaque.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsOpaque(ReadOnlySpan<char> element) => OpaqueSpans.Contains(element);

    /// <summary>
    /// The pieces of raw HTML. The contents of a script and the like are hidden if it is closed; otherwise they are text.
    /// </summary>
    public static IEnumerable<RawPiece> Read(string html)
    {
        var at = 0;
        HashSet<string>? endless = null;
        while (at < html.Length)
        {
            var piece = Next(html, at);
            yield return piece;
            at = piece.Start + piece.Length;
            if (piece is not { Closes: false, Name: { } name } || !IsOpaque(name) || endless?.Contains(name) == true)
            {
                continue;
            }

            var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            if (end >= 0)
            {
                yield return new RawPiece(at, end - at, RawKind.Hidden, name);
                at = end;
            }
            else
            {
                (endless ??= []).Add(name);
            }
        }
    }

    private static RawPiece Next(string html, int at)
    {
        if (html[at] != '<' || at + 1 == html.Length)
        {
            var end = html.IndexOf('<', at + 1);
            return new RawPiece(at, (end < 0 ? html.Length : end) - at, RawKind.Text);
        }

        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            return NotRendered(html, at, RawKind.Comment, "-->");
        }

        if (rest[1] == '?')
        {
            return NotRendered(html, at, RawKind.Declaration, "?>");
        }

        if (rest.StartsWith("<![CDATA["))
        {
            return NotRendered(html, at, RawKind.Declaration, "]]>");
        }

        if (rest[1] == '!' && rest.Length > 2 && char.IsAsciiLetter(rest[2]))
        {
            return NotRendered(html, at, RawKind.Declaration, ">");
        }

        var tag = rest[..Math.Min(rest.Length, LongestTag)];
        var name = tag[1] == '/' ? 2 : 1;
        return name < tag.Length && char.IsAsciiLetter(tag[name]) && Tag(tag, at, name) is { } found
            ? found
            : new RawPiece(at, 1, RawKind.Text);
    }

    private static RawPiece NotRendered(string html, int at, RawKind kind, string ending)
    {
        var end = html.IndexOf(ending, at + 2, StringComparison.Ordinal);
        return new RawPiece(at, (end < 0 ? html.Length : end + ending.Length) - at, kind) { IsOpen = end < 0 };
    }

    private static RawPiece? Tag(ReadOnlySpan<char> html, int start, int name)
    {
        var at = EndOf(html, name, stopAtEquals: false);
        var tag = Lower(html[name..at]);
        var attributes = new List<(string, string)>();
        while (true)
        {
            at = SkipGap(html, at);

            // A bracket inside a tag starts another tag, so the first is text.
            if (at >= html.Length || html[at] == '<')
            {
                return null;
            }

            if (html[at] == '>')
            {
                return new RawPiece(start, at + 1, RawKind.Tag, tag, html[1] == '/') { Attributes = attributes };
            }

            at = Attribute(html, at, attributes);
        }
    }

    private static int Attribute(ReadOnlySpan<char> html, int start, List<(string, string)> attributes)
    {
        // As in browsers, an equals sign at the start belongs to the name.
        var at = EndOf(html, start + 1, stopAtEquals: true);
        var name = Lower(html[start..at]);
        var afterGap = SkipSpace(html, at);
        if (afterGap >= html.Length || html[afterGap] != '=')
        {
            attributes.Add((name, ""));
            return at;
        }

        at = SkipSpace(html, afterGap + 1);
        if (at >= html.Length)
        {
            return at;
        }

        int end;
        if (html[at] is '"' or '\'')
        {
            var length = html[(at + 1)..].IndexOf(html[at]);
            end = length < 0 ? html.Length : at + 1 + length;
            attributes.Add((name, Value(html[(at + 1)..end])));
            return Math.Min(end + 1, html.Length);
        }

        for (end = at; end < html.Length && html[end] is not ('>' or '<') && !char.IsWhiteSpace(html[end]); end++)
        {
        }

        attributes.Add((name, Value(html[at..end])));
        return end;
    }

    private static string Lower(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant();

    private static string Value(ReadOnlySpan<char> typed) => WebUtility.HtmlDecode(typed.ToString());

    private static int EndOf(ReadOnlySpan<char> html, int at, bool stopAtEquals)
    {
        while (at < html.Length && html[at] is not ('>' or '<' or '/') && !char.IsWhiteSpace(html[at])
            && !(stopAtEquals && html[at] == '='))
        {
            at++;
        }

        return at;
    }

    private static int SkipGap(ReadOnlySpan<char> html, int at)
    {
        while (at < html.Length && (html[at] == '/' || char.IsWhiteSpace(html[at])))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(ReadOnlySpan<char> html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at;
    }
}
