using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>A link or a picture, with the depth of what is nested in it.</summary>
internal sealed class NestedLink : LinkInline
{
    public int Height { get; init; }

    /// <summary>The definition of a reference link; null for an inline link.</summary>
    public LinkDefinition? Definition { get; init; }
}
