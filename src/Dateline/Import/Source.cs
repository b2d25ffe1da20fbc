using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Import.Folders;

namespace Dateline.Import;

/// <summary>
/// Everything that was read from a source: its documents in order, its settings, the names of its sections, and its other files: full paths
/// by their paths within the source.
/// </summary>
internal sealed record Source(SourceKind Kind, SourceConfig Config, ImmutableArray<ImportedDocument> Documents)
{
    public FrozenDictionary<string, string> Files { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Editions of backgrounds that were part of stories, by the path of their new file.</summary>
    public FrozenDictionary<string, string> Editions { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The option that the user must give before the source can be read, as a message; null when nothing is missing.</summary>
    public string? Fault { get; init; }

    /// <summary>The style of the datelines; empty when there were none.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>The agency that the datelines name; empty when they name none.</summary>
    public string Agency { get; init; } = "";

    /// <summary>URLs of pictures and files that are on the old site but not in the source.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>The name and the description of each section, by its folder.</summary>
    public FrozenDictionary<string, (string Name, string Description)> Sections { get; init; } =
        FrozenDictionary<string, (string, string)>.Empty;
}
