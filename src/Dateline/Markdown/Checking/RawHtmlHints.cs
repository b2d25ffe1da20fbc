using Dateline.Diagnostics;
using Dateline.Markdown.Html;

namespace Dateline.Markdown.Checking;

/// <summary>What to write instead of an HTML element that texts can't have.</summary>
internal static class RawHtmlHints
{
    public static string For(RawPiece tag, string name)
    {
        var source = SourceOf(tag);
        return name.ToLowerInvariant() switch
        {
            "iframe" or "embed" or "object" or "portal" => Embed(source),
            "video" or "audio" or "source" => source.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? Embed(source)
                : $"write ![what it shows]({(source.Length > 0 ? source : "media/film.mp4")})",
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
        $"write three lines: ::: embed {(source.Length > 0 ? PlayerPage.Of(source) : "https://example.org/page")}, words about it, and :::";

    /// <summary>The address that an element shows; empty when it has none that fits into a message.</summary>
    private static string SourceOf(RawPiece tag)
    {
        var found = tag.Attributes.FirstOrDefault(a => a.Name.ToLowerInvariant() is "src" or "data").Value;
        return found is { Length: > 0 and <= 200 } && !found.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? found : "";
    }
}
