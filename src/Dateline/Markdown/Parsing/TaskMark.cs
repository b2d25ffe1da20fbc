using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>The mark of a task at the start of a list item: <c>[ ]</c>, or <c>[x]</c> for one that is done.</summary>
internal sealed class TaskMark(bool isDone) : LeafInline
{
    public const int Length = 3;

    public bool IsDone => isDone;

    /// <summary>Whether a text starts with the mark and a gap.</summary>
    public static bool Starts(ReadOnlySpan<char> text) =>
        text is ['[', ' ' or '\t' or '\u00A0' or 'x' or 'X', ']', ..] && (text.Length == Length || char.IsWhiteSpace(text[Length]));

    /// <summary>Whether a block is where a mark can stand: the first paragraph of a list item.</summary>
    public static bool IsPlace(Block? block) =>
        block is ParagraphBlock { Parent: ListItemBlock item } && ReferenceEquals(item[0], block);

    public static bool IsTask(ListItemBlock item) => item is [ParagraphBlock { Inline.FirstChild: TaskMark }, ..];
}
