using System.Net;

namespace Dateline.Markdown;

/// <summary>
/// A piece of raw HTML: text, a tag (then <paramref name="Name"/> is its name in lower case), or what is never printed: comments,
/// declarations, the inside of scripts (then <paramref name="Name"/> is null).
/// </summary>
internal sealed record RawPiece(int Start, int Length, bool IsText, string? Name = null, bool Closes = false)
{
    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];
}

/// <summary>Cuts raw HTML into its pieces, as browsers do. Always ends, whatever it is given; values come decoded.</summary>
internal static class RawTags
{
    // What stands in these is not text for readers.
    private static readonly HashSet<string> Opaque =
        ["script", "style", "iframe", "noscript", "textarea", "title", "xmp", "noembed", "noframes", "template", "svg", "math"];

    public static bool IsOpaque(string element) => Opaque.Contains(element);

    public static IEnumerable<RawPiece> Of(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var piece = Next(html, at);
            yield return piece;
            at = piece.Start + piece.Length;
            if (piece is { Closes: false, Name: { } name } && IsOpaque(name))
            {
                var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
                end = end < 0 ? html.Length : end;
                yield return new RawPiece(at, end - at, IsText: false);
                at = end;
            }
        }
    }

    private static RawPiece Next(string html, int at)
    {
        if (html[at] != '<' || at + 1 == html.Length)
        {
            var end = html.IndexOf('<', at + 1);
            return new RawPiece(at, (end < 0 ? html.Length : end) - at, IsText: true);
        }

        if (html.AsSpan(at).StartsWith("<!--"))
        {
            return Unprinted(html, at, "-->");
        }

        if (html[at + 1] is '!' or '?')
        {
            return Unprinted(html, at, ">");
        }

        var name = html[at + 1] == '/' ? at + 2 : at + 1;
        return name < html.Length && char.IsAsciiLetter(html[name]) && Tag(html, at, name) is { } tag
            ? tag
            : new RawPiece(at, 1, IsText: true);
    }

    private static RawPiece Unprinted(string html, int at, string ending)
    {
        var end = html.IndexOf(ending, at + 2, StringComparison.Ordinal);
        return new RawPiece(at, (end < 0 ? html.Length : end + ending.Length) - at, IsText: false);
    }

    private static RawPiece? Tag(string html, int start, int name)
    {
        var at = EndOf(html, name, stopAtEquals: false);
        var tag = html[name..at].ToLowerInvariant();
        var attributes = new List<(string, string)>();
        while (true)
        {
            at = SkipGap(html, at);
            if (at >= html.Length)
            {
                return null;
            }

            if (html[at] == '>')
            {
                return new RawPiece(start, at + 1 - start, IsText: false, tag, html[start + 1] == '/') { Attributes = attributes };
            }

            at = Attribute(html, at, attributes);
        }
    }

    private static int Attribute(string html, int start, List<(string, string)> attributes)
    {
        // An equals sign at the front belongs to the name, as browsers have it.
        var at = EndOf(html, start + 1, stopAtEquals: true);
        var name = html[start..at].ToLowerInvariant();
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
            end = html.IndexOf(html[at], at + 1);
            end = end < 0 ? html.Length : end;
            attributes.Add((name, WebUtility.HtmlDecode(html[(at + 1)..end])));
            return Math.Min(end + 1, html.Length);
        }

        for (end = at; end < html.Length && html[end] != '>' && !char.IsWhiteSpace(html[end]); end++)
        {
        }

        attributes.Add((name, WebUtility.HtmlDecode(html[at..end])));
        return end;
    }

    private static int EndOf(string html, int at, bool stopAtEquals)
    {
        while (at < html.Length && html[at] is not ('>' or '/') && !char.IsWhiteSpace(html[at]) && !(stopAtEquals && html[at] == '='))
        {
            at++;
        }

        return at;
    }

    private static int SkipGap(string html, int at)
    {
        while (at < html.Length && (html[at] == '/' || char.IsWhiteSpace(html[at])))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at;
    }
}
