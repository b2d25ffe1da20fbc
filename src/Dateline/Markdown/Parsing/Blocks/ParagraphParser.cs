using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>Parses paragraphs, underlined headings, and the link definitions at the start of a paragraph.</summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        var mark = processor.IsCodeIndent || !block.Parent!.IsOpen ? '\0' : UnderlineOf(processor.Line.AsSpan());
        if (mark != '\0' && ReadDefinitions(processor, (ParagraphBlock)block))
        {
            return Underline(processor, (ParagraphBlock)block, mark);
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
        {
            return true;
        }

        if (!ReadDefinitions(processor, paragraph))
        {
            return false;
        }

        Trim(paragraph);
        return true;
    }

    private static char UnderlineOf(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t");
        return line is ['=' or '-', ..] && line.IndexOfAnyExcept(line[0]) < 0 ? line[0] : '\0';
    }

    // The heading replaces the paragraph, which is removed from the end of its parent: a search would take time by the length of the text.
    private BlockState Underline(BlockProcessor processor, ParagraphBlock paragraph, char mark)
    {
        Trim(paragraph);
        var heading = new HeadingBlock(this)
        {
            Column = paragraph.Column,
            Span = new SourceSpan(paragraph.Span.Start, processor.Line.End),
            Level = mark == '=' ? 1 : 2,
            Lines = paragraph.Lines,
            IsSetext = true,
        };
        paragraph.Lines = new StringLineGroup(1);
        Detach(paragraph);
        processor.Close(paragraph);
        processor.NewBlocks.Push(heading);
        return BlockState.BreakDiscard;
    }

    /// <summary>Removes a block from its parent. It usually is the last one.</summary>
    public static void Detach(Block block)
    {
        var parent = block.Parent!;
        if (ReferenceEquals(parent.LastChild, block))
        {
            parent.RemoveAt(parent.Count - 1);
        }
        else
        {
            parent.Remove(block);
        }
    }

    /// <summary>Trims the lines of a complete paragraph.</summary>
    public static void Trim(ParagraphBlock paragraph)
    {
        var lines = paragraph.Lines.Lines;
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            lines[i].Slice.TrimStart();
        }

        lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
    }

    /// <summary>Removes the definitions from the start of a paragraph; false when nothing else is in it.</summary>
    private static bool ReadDefinitions(BlockProcessor processor, ParagraphBlock paragraph)
    {
        var lines = paragraph.Lines;
        if (lines.Count == 0)
        {
            return false;
        }

        if (lines.Lines[0].Slice.AsSpan().TrimStart() is not ['[', ..])
        {
            return true;
        }

        var read = DefinitionReader.Read(processor.Document, lines);
        if (read == 0)
        {
            return true;
        }

        var rest = new StringLineGroup(Math.Max(1, lines.Count - read));
        for (var i = read; i < lines.Count; i++)
        {
            rest.Add(ref lines.Lines[i]);
        }

        paragraph.Lines = rest;
        return rest.Count > 0;
    }
}
