using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>
/// Limits the nesting of blocks. Markdig compares each line with every open block, so without a limit a text of nothing but openings would
/// take minutes. Deeper openings are plain text.
/// </summary>
internal static class NestingLimit
{
    /// <summary>No real text nests blocks deeper. A list and its item count as two.</summary>
    public const int MaxDepth = 64;

    /// <summary>Whether another block may open here. If not, reports it.</summary>
    public static bool Allows(BlockProcessor processor)
    {
        var depth = 0;
        for (ContainerBlock? block = processor.GetCurrentContainerOpened(); block is not null; block = block.Parent)
        {
            depth++;
        }

        if (depth <= MaxDepth)
        {
            return true;
        }

        Declarations.GetOrAdd(processor.Document).ReportOnce(new ParseIssue(ParseIssueKind.TooDeep, processor.Start, 1));
        return false;
    }
}

internal sealed class QuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.Allows(processor) ? base.TryOpen(processor) : BlockState.None;
}

internal sealed class ListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.Allows(processor) ? base.TryOpen(processor) : BlockState.None;
}

internal sealed class BoxParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.Allows(processor) ? base.TryOpen(processor) : BlockState.None;
}

internal sealed class DefinitionListParser : Markdig.Extensions.DefinitionLists.DefinitionListParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.Allows(processor) ? base.TryOpen(processor) : BlockState.None;
}
