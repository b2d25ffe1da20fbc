using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// The fields of a story that pages show as the writer wrote them. To add one, add it here, in <c>ArticleFields</c>, in <c>ArticleView</c>
/// and in the theme; the code for cache and fingerprints is generated from the declaration.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record ArticleText
{
    public required string Kicker { get; init; }

    /// <summary>The place in its dateline; empty when the story has no dateline.</summary>
    public required string Place { get; init; }

    /// <summary>The agency in its dateline; empty for the newsroom's own agency.</summary>
    public required string Agency { get; init; }

    /// <summary>What its writer says of its picture; null when it has none.</summary>
    public required PictureText? Image { get; init; }

    /// <summary>Whether others may republish it.</summary>
    public required Permission Republish { get; init; }

    /// <summary>Its label, with what belongs to it; null for plain news.</summary>
    public LabelDetails? Label { get; init; }

    /// <summary>What readers must know before they read it; empty when there is nothing.</summary>
    public string EditorsNote { get; init; } = "";

    /// <summary>The most important facts, one line each.</summary>
    public ImmutableArray<string> KeyPoints { get; init; } = [];

    /// <summary>The entries of a live story, and its end; null for another story.</summary>
    public LiveCoverage? Live { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }

    /// <summary>The URL of the original if the story is a copy; empty otherwise.</summary>
    public required string Canonical { get; init; }

    /// <summary>The values of the site's custom fields, in the order in which <c>site.yml</c> declares them.</summary>
    public required ImmutableArray<ExtraValue> Extra { get; init; }
}
