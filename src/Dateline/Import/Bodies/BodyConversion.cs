using System.Text.RegularExpressions;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts a text from its source's dialect of markdown to ours: tags, boxes, HTML, headings, and at last links, which are all markdown by
/// then.
/// </summary>
internal static partial class BodyConversion
{
    public static string Convert(PlacedStory placed, SourceKind kind, Mapping mapping, TextLinks links, Findings findings) =>
        UnclosedMarkup.Close(Rewrite(placed, kind, mapping, links, findings), placed.Story.From.Where, findings).Trim('\n');

    private static string Rewrite(PlacedStory placed, SourceKind kind, Mapping mapping, TextLinks links, Findings findings)
    {
        var (from, where) = (placed.Story.From, placed.Story.From.Where);
        var text = from.Body;
        if (from.IsOurMarkdown)
        {
            return links.Rewrite(text).Trim('\n');
        }

        if (kind == SourceKind.MkDocs)
        {
            text = Admonitions.Rewrite(text, what => findings.Add(FindingKind.Mapped, $"box {what}", where));
        }

        text = new Tags(kind, mapping, placed.Story.Title, where, findings).Rewrite(text);
        text = new HtmlInText(where, findings).Rewrite(text);
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
