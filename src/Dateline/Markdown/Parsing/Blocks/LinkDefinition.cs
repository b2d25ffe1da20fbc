namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>
/// A declaration <c>[label]: address "title"</c>: the target of links with that label. Its position is that of the label with its brackets.
/// </summary>
internal sealed class LinkDefinition(string label, string url, string? title) : IDeclaration
{
    public string Label => label;

    public string Url => url;

    public string? Title => title;

    public int At { get; init; }

    public int Length { get; init; }

    /// <summary>The position of the address in the text.</summary>
    public Markdig.Syntax.SourceSpan UrlSpan { get; init; }

    public bool IsUsed { get; set; }
}
