using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dateline.Markdown;
using Markdig.Syntax;

namespace Dateline.Import;

/// <summary>
/// The words of a field that the old site showed as markdown or HTML, such as a summary, and that readers see as plain text here.
/// </summary>
internal static partial class PlainWords
{
    private const int Longest = 100_000;

    public static string From(string text)
    {
        if (!Markup().IsMatch(text) || text.Length > Longest)
        {
            return text;
        }

        var words = BodyParser.Parse(text, precise: false).Descendants<LeafBlock>().Select(b => b.Inline is null
            ? new HtmlParser().ParseDocument($"<body>{b.Lines}").Body!.TextContent
            : PlainText.Seen(b.Inline, "", Longest));
        var plain = ByLabel().Replace(MarkdownText.Line(string.Join(' ', words)), "${words}");
        return plain.Length > 0 ? plain : text;
    }

    [GeneratedRegex(@"\*\*\S|\]\(|\]\[|`|&#?\w+;|</?[a-z][^<>]*>|(?<!\w)[*_](?=\w)[^*_\n]+[*_](?!\w)")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\]\[[^\[\]]*\]")]
    private static partial Regex ByLabel();
}
