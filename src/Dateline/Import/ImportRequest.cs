using System.Collections.Immutable;

namespace Dateline.Import;

/// <summary>What an archive was made with.</summary>
internal enum SourceKind
{
    Wire,
    Hugo,
    Jekyll,
    Eleventy,
    Zola,
    MkDocs,
    WordPress,
    Feed,
}

/// <summary>
/// What an import is asked for: the source's files or its folder, as full paths, and where the newsroom is. What is null is taken from the
/// source, asked for by <paramref name="Ask"/> (a question and what is taken without an answer), or guessed.
/// </summary>
internal sealed record ImportRequest(
    SourceKind Kind, ImmutableArray<string> Sources, string Target, string State, Func<string, string, string?>? Ask = null)
{
    public string? MappingFile { get; init; }

    public string? Section { get; init; }

    public int? Year { get; init; }

    /// <summary>The date of wire text that has none.</summary>
    public string? Date { get; init; }

    /// <summary>Whether a heading in wire text stays in the story, and heads no background.</summary>
    public bool KeepsHeadings { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Zone { get; init; }

    /// <summary>Whether stories stay that the source's site no longer shows.</summary>
    public bool KeepsExpired { get; init; }

    public bool IsDryRun { get; init; }
}
