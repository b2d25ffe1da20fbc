using Markdig.Helpers;
using Markdig.Parsers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Parses the words of a paragraph, heading or cell, all at once. Markdig's own parsers are not used for it: they take time that grows
/// with the square of the brackets and stars, and say nothing of what they leave out.
/// </summary>
internal sealed class InlineTextParser : InlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        new InlineParseState(processor, slice).Parse();
        slice.Start = slice.End + 1;
        processor.Inline = null;
        return true;
    }
}
