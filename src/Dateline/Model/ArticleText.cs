using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What readers are shown of a story as its writer wrote it. A new field of this kind is added here, in <c>ArticleFields</c>, in
/// <c>ArticleView</c> and in the theme: the cache and fingerprints follow from the declaration.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record ArticleText
{
    public required string Kicker { get; init; }

    /// <summary>Where it was filed, as the dateline says; empty when the story has no dateline.</summary>
    public required string Place { get; init; }

    /// <summary>The agency that the dateline names; empty when that is the newsroom's own.</summary>
    public required string Agency { get; init; }

    /// <summary>What stands for its picture where that can't be seen, what is told below it, and whose it is.</summary>
    public required string Alt { get; init; }

    public required string Caption { get; init; }

    public required string Credit { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }

    /// <summary>The address of the original where the story is a copy; empty when it is the original.</summary>
    public required string Canonical { get; init; }

    /// <summary>The values of the site's own fields, in the order in which <c>site.yml</c> declares them.</summary>
    public required ImmutableArray<ExtraValue> Extra { get; init; }
}
