using Dateline.Diagnostics;
using Dateline.Import.Bodies;

namespace Dateline.Import.Html;

/// <summary>Converts a text that is HTML as a whole to markdown: that of exports, of feeds and of pages.</summary>
internal static class HtmlText
{
    public static string Convert(string html, Mapping mapping, SourceSpan where, Findings findings)
    {
        var (pieces, code) = (new FinishedPieces(), new EmbeddedCode(mapping, where, findings));
        string Kept(string markdown) => markdown.Length == 0 ? "" : pieces.Keep(markdown);
        html = ElementSearch.Replace(
            html, HtmlInText.Placeholders, e => code.WritePlaceholder(e) is { } card ? Kept(card) : null, isMarkdown: false);
        html = ElementSearch.Replace(html, EmbeddedCode.Names, e => Kept(code.Write(e)), isMarkdown: false);
        var markdown = HtmlToMarkdown.Convert(html, what => findings.Add(FindingKind.Unsupported, what, where));
        return MarkdownText.Tidy(pieces.Restore(markdown));
    }
}
