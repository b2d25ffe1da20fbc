using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>A footnote, <c>[^label]: text</c>. It stays in its place in the tree; the renderer puts it at the end.</summary>
internal sealed class Footnote(BlockParser parser, string label) : ContainerBlock(parser), IDeclaration
{
    public string Label => label;

    public bool IsUsed { get; set; }

    /// <summary>What only the footnote uses. Readers see it if they see the footnote.</summary>
    public List<IDeclaration> Uses { get; } = [];
}

/// <summary>A reference to a footnote in the text: <c>[^label]</c>.</summary>
internal sealed class FootnoteReference(Footnote note) : LeafInline
{
    public Footnote Footnote => note;
}

/// <summary>Parses footnotes. Following lines belong to the footnote if they are indented by four spaces.</summary>
internal sealed class FootnoteParser : BlockParser
{
    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith("[^"))
        {
            return BlockState.None;
        }

        var end = Labels.EndOf(line, 0);
        if (end <= 2 || !line[(end + 1)..].StartsWith(":") || line[2..end].IsWhiteSpace() || !NestingLimit.Allows(processor))
        {
            return BlockState.None;
        }

        var span = new SourceSpan(processor.Start, processor.Line.End);
        var note = new Footnote(this, line[2..end].ToString()) { Column = processor.Column, Span = span };
        for (var i = 0; i < end + 2; i++)
        {
            processor.NextChar();
        }

        Declarations.GetOrAdd(processor.Document).Declare(note);
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}
