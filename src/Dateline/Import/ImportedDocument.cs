using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>What a document of the source becomes here.</summary>
internal enum ImportedKind
{
    Article,
    Page,
    Author,
    Topic,
}

/// <summary>
/// A document as the source has it: its fields under the source's names and its text in the source's dialect of markdown, with all that
/// its path says of it. <paramref name="Path"/> is its name within the source.
/// </summary>
internal sealed record ImportedDocument(ImportedKind Kind, string Path, SourceSpan Where, YamlMap Front, string Body)
{
    /// <summary>Its path with the folder of its language, from where pictures and links are looked for.</summary>
    public string Whole { get => field.Length > 0 ? field : Path; init; } = "";

    /// <summary>What an address can be made of when no field says it.</summary>
    public string Stem { get; init; } = "";

    /// <summary>The day that the path says.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The part of the source's site that it stands in; empty when the source has no such parts.</summary>
    public string Section { get; init; } = "";

    /// <summary>Empty: the site's own.</summary>
    public string Language { get; init; } = "";

    /// <summary>Documents of one group are translations of each other; empty when it has none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether its text is in our markdown already, but for its links.</summary>
    public bool IsOurMarkdown { get; init; }

    /// <summary>Addresses that it had on the source's site, from the root.</summary>
    public ImmutableArray<string> OldAddresses { get; init; } = [];
}
