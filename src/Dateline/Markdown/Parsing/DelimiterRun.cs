using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>Emphasize, strong stress or struck text, and how many things stand in each other within.</summary>
internal sealed class Emphasis : EmphasisInline
{
    public int Height { get; init; }
}

/// <summary>A run of stars, underscores or tildes that may begin or end something, and the text that it is until it does.</summary>
internal sealed class DelimiterRun(LiteralInline text, char mark)
{
    public LiteralInline Text => text;

    public char Mark => mark;

    /// <summary>Where the run is in the words.</summary>
    public int At { get; } = text.Content.Start;

    /// <summary>How many marks there were at first.</summary>
    public int Typed { get; } = text.Content.Length;

    /// <summary>How many are left.</summary>
    public int Left { get; set; } = text.Content.Length;

    public bool CanOpen { get; init; }

    public bool CanClose { get; init; }

    public DelimiterRun? Previous { get; set; }

    public DelimiterRun? Next { get; set; }
}
