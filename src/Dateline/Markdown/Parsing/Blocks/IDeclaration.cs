namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>What a text declares in lines of their own: an address, a footnote, an abbreviation.</summary>
internal interface IDeclaration
{
    /// <summary>Whether the text uses it, apart from its footnotes. Set while the words are parsed.</summary>
    public bool IsUsed { get; set; }
}
