using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>A story that readers may see: its front, whole and checked, with a pointer to its body.</summary>
internal sealed record Article
{
    /// <summary>The path of its file below the input folder; no two articles share it, and <see cref="Related"/> speaks in it.</summary>
    public required string Path { get; init; }

    /// <summary>Where it stands on the site: <c>/2019/12/10/putin-erdogan-call/</c>.</summary>
    public required string Address { get; init; }

    public required PermanentId PermanentId { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The standfirst, plain text; empty when there is none.</summary>
    public required string Lede { get; init; }

    public required string Kicker { get; init; }

    /// <summary>When it was first published, as the reader is told.</summary>
    public required Moment Date { get; init; }

    /// <summary>When its text last changed in a way worth telling.</summary>
    public Moment? Updated { get; init; }

    public required Section Section { get; init; }

    /// <summary>Where it was filed, as the dateline says; empty when the story has no dateline.</summary>
    public required string Place { get; init; }

    /// <summary>The agency that the dateline names.</summary>
    public required string Agency { get; init; }

    public required ImmutableArray<Byline> Authors { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    public required ImmutableArray<Embedded> Backgrounds { get; init; }

    public Figure? Image { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<Correction> Corrections { get; init; }

    /// <summary>Paths of the older articles that its writer chose to show beside it.</summary>
    public required ImmutableArray<string> Related { get; init; }

    /// <summary>Paths of the same story in other languages.</summary>
    public required ImmutableArray<string> Translations { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }

    /// <summary>1, the most important, to 9.</summary>
    public required int Priority { get; init; }

    public required string Language { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>The address of the original where this story is a copy; empty when this is the original.</summary>
    public required string Canonical { get; init; }

    /// <summary>The values of the site's own fields, in the order in which <c>site.yml</c> declares them.</summary>
    public required ImmutableArray<ExtraValue> Extra { get; init; }

    public required Body Body { get; init; }

    /// <summary>Stands for all the rest of it; set once, when it is linked.</summary>
    public ulong Fingerprint { get; set; }

    /// <summary>When it last changed in a reader's eyes: publication, update or correction, whichever is latest.</summary>
    public DateTimeOffset LastChange
    {
        get
        {
            var last = Updated?.At ?? Date.At;
            return Corrections.IsEmpty || Corrections[^1].Date.At <= last ? last : Corrections[^1].Date.At;
        }
    }
}

/// <summary>What sort of story it is: one that stands, one that is still being written, or a pointer to somebody else's.</summary>
internal enum ArticleKind
{
    Story,
    Live,
    Link,
}

/// <summary>Who wrote it: somebody with a page here, or a name alone.</summary>
internal readonly record struct Byline(string Name, Author? Author);

/// <summary>A correction that readers are told of.</summary>
internal sealed record Correction(Moment Date, string Text);

/// <summary>Where a story's facts come from. <paramref name="Archived"/> is the address of a kept copy, or empty.</summary>
internal sealed record SourceNote(string Title, string Url, string Archived);

/// <summary>The value that a story gives to one of the site's own fields.</summary>
internal readonly record struct ExtraValue(string Name, string Value);

/// <summary>An explainer as one story shows it: the edition that the story's date, or its writer, calls for.</summary>
internal readonly record struct Embedded(Background Background, Edition Edition);
