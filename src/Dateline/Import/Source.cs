using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Import.Folders;

namespace Dateline.Import;

/// <summary>
/// All that was read of a source: its documents in order, its settings, what its parts are called, and its other files, by their path
/// within the source, with where they are on the disk.
/// </summary>
internal sealed record Source(SourceKind Kind, SourceConfig Config, ImmutableArray<ImportedDocument> Documents)
{
    public FrozenDictionary<string, string> Files { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Editions of backgrounds that came with the stories, by the path of their file.</summary>
    public FrozenDictionary<string, string> Editions { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What the user must say before the source can be read; null when nothing is missing.</summary>
    public string? Fault { get; init; }

    /// <summary>How datelines were printed, and whose they are; empty when nothing is known.</summary>
    public string Dateline { get; init; } = "";

    public string Agency { get; init; } = "";

    /// <summary>Addresses of pictures and files that the old site has and this source does not.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>The name and the description of a part of the source's site, by what paths call it.</summary>
    public FrozenDictionary<string, (string Name, string Description)> Sections { get; init; } =
        FrozenDictionary<string, (string, string)>.Empty;
}
