using Markdig.Helpers;
using Markdig.Parsers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Parses the whole inline content of a paragraph, heading or cell. It replaces Markdig's own inline parsers, which take quadratic time for
/// brackets and stars, and don't report what they leave out.
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
