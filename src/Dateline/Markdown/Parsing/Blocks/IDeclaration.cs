namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>A declaration in a text: a link definition, a footnote or an abbreviation.</summary>
internal interface IDeclaration
{
    /// <summary>Whether the text, apart from its footnotes, uses it. Set while inline content is parsed.</summary>
    public bool IsUsed { get; set; }
}
