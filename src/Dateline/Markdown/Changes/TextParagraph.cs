using Dateline.Markdown.Checking;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown.Changes;

/// <summary>The words of a paragraph, a heading, an item of a list or a row of a table, with single spaces.</summary>
internal readonly record struct TextParagraph(string Text, bool IsHeading)
{
    private const string BetweenCells = " | ";

    /// <summary>The paragraphs of a body that have words.</summary>
    public static IReadOnlyList<TextParagraph> ReadAll(string body, string language) =>
        [.. BodyParser.Parse(Characters.Clean(body), precise: false).Descendants()
            .Select(block => block switch
            {
                TableRow row => new TextParagraph(
                    string.Join(BetweenCells, row.Descendants<LeafBlock>().Select(c => WordsOf(c, language))), false),
                LeafBlock leaf when !IsInTable(leaf) => new TextParagraph(WordsOf(leaf, language), leaf is HeadingBlock),
                _ => default,
            })
            .Where(p => !string.IsNullOrWhiteSpace(p.Text))];

    private static string WordsOf(LeafBlock block, string language) => block switch
    {
        HtmlBlock => "",
        CodeBlock code => code.Lines.ToString().ReplaceLineEndings(" "),
        _ => PlainLine.Typeset(PlainText.Seen(block.Inline, language, int.MaxValue), language),
    };

    private static bool IsInTable(Block block)
    {
        for (var around = block.Parent; around is not null; around = around.Parent)
        {
            if (around is TableRow)
            {
                return true;
            }
        }

        return false;
    }
}
