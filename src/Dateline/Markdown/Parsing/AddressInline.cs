using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// An address in the text that is not written as a link. <paramref name="words"/> are what the writer typed, and nothing in them is
/// typeset; <paramref name="url"/> is what they lead to.
/// </summary>
internal sealed class AddressInline(string words, string url) : LeafInline
{
    public string Words => words;

    public string Url => url;
}
