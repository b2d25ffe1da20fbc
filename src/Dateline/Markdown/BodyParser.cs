using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>
/// Parses the markdown of bodies: CommonMark with tables, footnotes, definition lists, abbreviations, figures, boxes, tasks,
/// strikethrough and bare addresses. Subscript and superscript are <c>&lt;sub&gt;</c> and <c>&lt;sup&gt;</c>, because a single ~ or ^ is
/// common in plain text. Parsing takes time proportional to the length of the text, whatever it contains.
/// </summary>
internal static class BodyParser
{
    private static readonly MarkdownPipeline ForRendering = Build(precise: false);
    private static readonly MarkdownPipeline ForChecking = Build(precise: true);

    /// <summary>Parses a text; with <paramref name="precise"/>, records the source position of every inline.</summary>
    public static MarkdownDocument Parse(string text, bool precise) => Markdig.Markdown.Parse(text, precise ? ForChecking : ForRendering);

    private static MarkdownPipeline Build(bool precise)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = precise, MaximumNestingDepth = 4 * NestingLimit.MaxDepth };

        // The parsers are tried in this order. Markdig's extension for boxes is not used whole: it would also change inline colons, as in
        // std::vector.
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
