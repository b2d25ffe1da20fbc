using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>
/// The markdown that writers may use: CommonMark with tables, footnotes, definition lists, abbreviations, figures, containers and
/// struck text. Lowered and raised letters are <c>&lt;sub&gt;</c> and <c>&lt;sup&gt;</c>: a single ~ or ^ means something else too often.
/// Reading takes time in proportion to the length of the text, whatever is in it.
/// </summary>
internal static class BodyParser
{
    private static readonly MarkdownPipeline ForRendering = Build(precise: false);
    private static readonly MarkdownPipeline ForChecking = Build(precise: true);

    /// <summary>The tree of a text. With the positions of every word when they are asked for.</summary>
    public static MarkdownDocument Parse(string text, bool precise) => Markdig.Markdown.Parse(text, precise ? ForChecking : ForRendering);

    private static MarkdownPipeline Build(bool precise)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = precise, MaximumNestingDepth = 4 * NestingLimit.MaxDepth };

        // In this order they are asked whether a line begins something of theirs. The whole extension of containers would take the
        // colons out of std::vector.
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange(
        [
            new FigureParser(), new DefinitionListParser(), new FootnoteParser(), new BoxParser(), new ThematicBreakParser(),
            new HeadingBlockParser(),
            new QuoteParser(), new ListParser(), new AbbreviationParser(), new HtmlBlockParser(), new FencedCodeBlockParser(),
            new IndentedCodeBlockParser(), new TableParser(), new RowParser(), new ParagraphParser(),
        ]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new InlineTextParser());
        return builder.Build();
    }
}
