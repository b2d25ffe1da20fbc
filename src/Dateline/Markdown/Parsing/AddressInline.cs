using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// An address that stands in the text by itself. <paramref name="words"/> are what the writer typed, and nothing in them is typeset;
/// <paramref name="url"/> is what they lead to.
/// </summary>
internal sealed class AddressInline(string words, string url) : LeafInline
{
    public string Words => words;

    public string Url => url;
}
