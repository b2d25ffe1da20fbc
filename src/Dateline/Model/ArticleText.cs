using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>What a story says in words, and what is needed of it only where it is shown.</summary>
internal sealed record ArticleText
{
    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The standfirst, plain text; empty when there is none.</summary>
    public required string Lede { get; init; }

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

/// <summary>
/// Has a story's wording, packed: an archive's stories are all in memory at once, and a build that changes one page needs the words of a
/// few. Model can't know what packs them.
/// </summary>
internal interface IWorded
{
    public ArticleText Wording { get; }

    /// <summary>The wording's fingerprint, which is known without unpacking it.</summary>
    public ulong WordingPrint { get; }
}
