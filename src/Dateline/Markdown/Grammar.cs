using System.Buffers;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>
/// The markdown that writers may use: CommonMark with tables, footnotes, definition lists, abbreviations, figures, containers and
/// struck text. Lowered and raised letters are <c>&lt;sub&gt;</c> and <c>&lt;sup&gt;</c>: a single ~ or ^ means something else too often.
/// </summary>
internal static class Grammar
{
    private static readonly MarkdownPipeline ForPrinting = Build(precise: false);
    private static readonly MarkdownPipeline ForInspection = Build(precise: true);

    // A paragraph with more marks, or a line that opens more things, takes Markdig seconds, and no person wrote it.
    private const int TooManyMarks = 6000;
    private const int TooManyOpened = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<>*_~`");

    /// <summary>
    /// The tree of a text; null when it is nested deeper, or has more marks, than anything a person would write. With the positions of
    /// every word when they are asked for.
    /// </summary>
    public static MarkdownDocument? Parse(string text, bool precise)
    {
        if ((text.Length > TooManyMarks && IsCrowded(text)) || (text.Length > TooManyOpened && Glance.LongestOpening(text) > TooManyOpened))
        {
            return null;
        }

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

    private static bool IsCrowded(ReadOnlySpan<char> text)
    {
        foreach (var block in text.Split("\n\n"))
        {
            if (block.End.Value - block.Start.Value > TooManyMarks && CountMarks(text[block]) > TooManyMarks)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountMarks(ReadOnlySpan<char> block)
    {
        var count = 0;
        for (; block.IndexOfAny(Marks) is >= 0 and var at; block = block[(at + 1)..])
        {
            count++;
        }

        return count;
    }

    private static MarkdownPipeline Build(bool precise)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAbbreviations()
            .UseFigures()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);

        // Only the parser: the whole extension would take the colons out of std::vector.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.PreciseSourceLocation = precise;
        return builder.Build();
    }
}
