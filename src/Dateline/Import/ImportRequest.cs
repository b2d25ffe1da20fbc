using System.Collections.Immutable;

namespace Dateline.Import;

/// <summary>The kind of archive to import.</summary>
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
/// What to import: the source's files or its folder, as full paths, and the newsroom's folder. Values that are null come from the source,
/// from <paramref name="Ask"/> (a question and its default answer), or are guessed.
/// </summary>
internal sealed record ImportRequest(
    SourceKind Kind, ImmutableArray<string> Sources, string Target, string State, Func<string, string, string?>? Ask = null)
{
    public string? MappingFile { get; init; }

    public string? Section { get; init; }

    public int? Year { get; init; }

    /// <summary>The date of wire text that has none.</summary>
    public string? Date { get; init; }

    /// <summary>Whether a heading in wire text stays in the story, instead of starting a background.</summary>
    public bool KeepsHeadings { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Zone { get; init; }

    /// <summary>Whether to keep stories published that have expired on the source's site.</summary>
    public bool KeepsExpired { get; init; }

    public bool IsDryRun { get; init; }
}
