using Markdig.Extensions.Figures;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>Parses figures between two lines of <c>^^^</c>, and records which are closed.</summary>
internal sealed class FigureParser : FigureBlockParser
{
    private static readonly object HasEnd = new();

    public static bool IsClosed(Figure figure) => figure.ContainsData(HasEnd);

    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.Allows(processor) ? base.TryOpen(processor) : BlockState.None;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var state = base.TryContinue(processor, block);
        if (state == BlockState.BreakDiscard)
        {
            block.SetData(HasEnd, HasEnd);
        }

        return state;
    }
}
