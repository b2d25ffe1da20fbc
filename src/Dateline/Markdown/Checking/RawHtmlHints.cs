using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Markdown.Html;

namespace Dateline.Markdown.Checking;

/// <summary>What to write instead of an HTML element that texts can't have.</summary>
internal static partial class RawHtmlHints
{
    // The addresses of players, and the pages on which people watch.
    private static readonly (Regex Player, string Page)[] Players =
    [
        (YouTube(), "https://www.youtube.com/watch?v=$1"), (Vimeo(), "https://vimeo.com/$1"),
    ];

    public static string For(RawPiece tag, string name)
    {
        var source = SourceOf(tag);
        return name.ToLowerInvariant() switch
        {
            "iframe" or "embed" or "object" or "portal" => Embed(source),
            "video" or "audio" or "source" => source.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Embed(source) : File(source),
            "img" or "picture" => $"write ![what it shows]({(source.Length > 0 ? source : "media/picture.jpg")})",
            "script" => "for something from elsewhere write ::: embed and its address on a line, words about it, and a line :::",
            "table" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "col" or "colgroup" =>
                "write a table: a line | A | B |, a line | - | - |, and a line for each row",
            "form" or "input" or "button" or "select" or "textarea" => "link to a page that has the form",
            "style" or "link" or "font" or "center" or "marquee" => "use markdown instead",
            _ => Nearest.To(name, RawHtml.Names) is { } known ? $"did you mean <{known}>?" : "use markdown instead",
        };
    }

    private static string Embed(string source) =>
        $"write three lines: ::: embed {(source.Length > 0 ? PageOf(source) : "https://example.org/page")}, words about it, and :::";

    private static string File(string source) => $"write [what it is]({(source.Length > 0 ? source : "media/film.mp4")})";

    private static string PageOf(string source)
    {
        var url = source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source;
        var player = Array.Find(Players, p => p.Player.IsMatch(url));
        return player.Player is null ? url : player.Player.Replace(url, player.Page);
    }

    /// <summary>The address that an element shows; empty when it has none that fits into a message.</summary>
    private static string SourceOf(RawPiece tag)
    {
        var found = tag.Attributes.FirstOrDefault(a => a.Name.ToLowerInvariant() is "src" or "data").Value;
        return found is { Length: > 0 and <= 200 } && !found.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? found : "";
    }

    [GeneratedRegex(@"^https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+).*$")]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^https?://player\.vimeo\.com/video/(\d+).*$")]
    private static partial Regex Vimeo();
}
