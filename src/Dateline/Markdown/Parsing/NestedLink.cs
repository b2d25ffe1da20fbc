using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>A link or a picture, and how many things stand in each other within it.</summary>
internal sealed class NestedLink : LinkInline
{
    public int Height { get; init; }

    /// <summary>The definition that says where it leads; null when it says so itself.</summary>
    public LinkDefinition? Definition { get; init; }
}
