using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>Emphasis, strong emphasis or strikethrough, with the depth of what is nested in it.</summary>
internal sealed class Emphasis : EmphasisInline
{
    public int Height { get; init; }
}

/// <summary>A run of stars, underscores or tildes that may open or close emphasis. Until then it is a literal.</summary>
internal sealed class DelimiterRun(LiteralInline text, char mark)
{
    public LiteralInline Text => text;

    public char Mark => mark;

    /// <summary>The offset of the run in the source.</summary>
    public int At { get; } = text.Content.Start;

    /// <summary>The number of marks at the start.</summary>
    public int Typed { get; } = text.Content.Length;

    /// <summary>The number of marks that are not yet used.</summary>
    public int Left { get; set; } = text.Content.Length;

    public bool CanOpen { get; init; }

    public bool CanClose { get; init; }

    public DelimiterRun? Previous { get; set; }

    public DelimiterRun? Next { get; set; }
}
