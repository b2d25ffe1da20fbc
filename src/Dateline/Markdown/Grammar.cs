using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>
/// The markdown that writers may use: CommonMark with tables, footnotes, definition lists, abbreviations, figures, containers,
/// and struck, lowered and raised text.
/// </summary>
internal static class Grammar
{
    private static readonly MarkdownPipeline ForPrinting = Build(precise: false);
    private static readonly MarkdownPipeline ForInspection = Build(precise: true);

    /// <summary>The tree of a text; null when it is nested deeper than anything a person would write. With positions of every word when they are asked for.</summary>
    public static MarkdownDocument? Parse(string text, bool precise)
    {
        try
        {
            return Markdig.Markdown.Parse(text, precise ? ForInspection : ForPrinting);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that its nesting limit is reached.
            return null;
        }
    }

    private static MarkdownPipeline Build(bool precise)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAbbreviations()
            .UseFigures()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript);

        // Only the parser: the whole extension would take the colons out of std::vector.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.PreciseSourceLocation = precise;
        return builder.Build();
    }
}
