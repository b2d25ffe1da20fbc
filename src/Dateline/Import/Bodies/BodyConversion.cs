using System.Text.RegularExpressions;
using Dateline.Import.Bodies.Liquid;
using Dateline.Import.Html;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts a text from its source's dialect of markdown to ours: tags, boxes, HTML, headings, and at last links, which are all markdown by
/// then.
/// </summary>
internal static partial class BodyConversion
{
    public static string Convert(
        PlacedStory placed, Mapping mapping, TextLinks links, LiquidSite site, SourceTexts texts, Findings findings)
    {
        var kind = site.Kind;
        var (from, where) = (placed.Story.From, placed.Story.From.Where);
        var text = from.Body;
        if (from.IsOurMarkdown)
        {
            return links.Rewrite(text).Trim('\n');
        }

        text = kind switch
        {
            SourceKind.Jekyll or SourceKind.Eleventy when text.Contains("{{", StringComparison.Ordinal)
                || text.Contains("{%", StringComparison.Ordinal) => new LiquidText(site, placed, mapping, findings).Rewrite(text),
            SourceKind.MkDocs => new MkDocsBlocks(what => findings.Add(FindingKind.Mapped, what, where))
                .Rewrite(new Snippets(texts, where, findings).Rewrite(text)),
            _ => text,
        };
        var pieces = new FinishedPieces();
        text = new Tags(kind, mapping, placed.Story, where, findings, pieces).Rewrite(text);
        text = new TypedSigns(kind, where, findings).Rewrite(text);
        text = from.IsHtml
            ? HtmlText.Convert(text, mapping, where, findings)
            : new HtmlInText(mapping, where, findings, pieces).Rewrite(text);
        text = pieces.Restore(text);
        text = CodeRanges.Outside(text, piece => Headings(piece, placed, findings));
        text = links.Rewrite(text);
        return CodeRanges.Outside(text, piece => ManyLines().Replace(piece, "\n\n")).Trim('\n');
    }

    /// <summary>Makes headings of the first level second-level ones, and removes a heading that only repeats the title.</summary>
    private static string Headings(string text, PlacedStory placed, Findings findings)
    {
        text = HeadlineAgain().Replace(text, m => m.Groups["words"].Value.Trim() == placed.Story.Title ? "" : "##" + m.Value[1..]);
        return Attributes().Replace(text, _ =>
        {
            findings.Add(FindingKind.Unsupported, "ids and classes of headings and paragraphs: not used", placed.Story.From.Where);
            return "";
        });
    }

    [GeneratedRegex(@"^#[ \t]+(?<words>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex HeadlineAgain();

    [GeneratedRegex(
        @"[ \t]*\{:?\s*(?>(?:[#.][\w:-]+|[\w-]+=(?:""[^""]*""|'[^']*'|[\w-]+))\s*)+\}(?=[ \t]*(?:\n|$|[),.;]|\s))|\{:[^{}\n]*\}",
        RegexOptions.Multiline)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\n[ \t]*\n(?:[ \t]*\n)+")]
    private static partial Regex ManyLines();
}
