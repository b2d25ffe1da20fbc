using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>Moves and removes sibling inlines.</summary>
internal static class InlineNodes
{
    /// <summary>The depth of nesting between two siblings. To <paramref name="end"/>, or to the last if it is null.</summary>
    public static int HeightBetween(Inline start, Inline? end)
    {
        var height = 0;
        for (var inline = start.NextSibling; inline is not null && !ReferenceEquals(inline, end); inline = inline.NextSibling)
        {
            height = Math.Max(height, inline switch { Emphasis emphasis => emphasis.Height, NestedLink link => link.Height, _ => 0 });
        }

        return height;
    }

    public static void MoveBetween(Inline start, Inline? end, ContainerInline to)
    {
        for (var inline = start.NextSibling; inline is not null && !ReferenceEquals(inline, end);)
        {
            var next = inline.NextSibling;
            inline.Remove();
            to.AppendChild(inline);
            inline = next;
        }
    }

    /// <summary>Removes an inline and all that follow it.</summary>
    public static void RemoveFrom(Inline? inline)
    {
        while (inline is not null)
        {
            var next = inline.NextSibling;
            inline.Remove();
            inline = next;
        }
    }
}
