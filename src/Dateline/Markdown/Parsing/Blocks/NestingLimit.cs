using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>
/// How deep blocks may stand in each other. Each line is compared with every block that is open, so without a limit a text of nothing but
/// openings would take minutes; what would open one more stays as it was typed.
/// </summary>
internal static class NestingLimit
{
    /// <summary>No person nests deeper. A list and its item count as two.</summary>
    public const int MaxDepth = 64;

    /// <summary>Whether another block may open here.</summary>
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
