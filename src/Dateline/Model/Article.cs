using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>A story that readers may see: its front, whole and checked, with a pointer to its body.</summary>
[Fingerprinted]
internal sealed record Article
{
    /// <summary>The path of its file below the input folder; no two articles share it, and <see cref="Related"/> speaks in it.</summary>
    public required string Path { get; init; }

    /// <summary>Where it stands on the site: <c>/2019/12/10/putin-erdogan-call/</c>.</summary>
    public required string Address { get; init; }

    public required PermanentId PermanentId { get; init; }

    /// <summary>When it was first published, as the reader is told.</summary>
    public required Moment Date { get; init; }

    /// <summary>When its text last changed in a way worth telling.</summary>
    public Moment? Updated { get; init; }

    public required Section Section { get; init; }

    /// <summary>The agency that the dateline names where the story names none.</summary>
    public required string HouseAgency { get; init; }

    public required ImmutableArray<Byline> Authors { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    public required ImmutableArray<Embedded> Backgrounds { get; init; }

    /// <summary>The file of its picture.</summary>
    public required MediaFile? Picture { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<Correction> Corrections { get; init; }

    /// <summary>Paths of the older articles that its writer chose to show beside it.</summary>
    public required ImmutableArray<string> Related { get; init; }

    /// <summary>Paths of the same story in other languages.</summary>
    public required ImmutableArray<string> Translations { get; init; }

    /// <summary>1, the most important, to 9.</summary>
    public required int Priority { get; init; }

    public required string Language { get; init; }

    public required ArticleKind Kind { get; init; }

    public required Body Body { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The standfirst, plain text; empty when there is none.</summary>
    public required string Lede { get; init; }

    public required ArticleText Text { get; init; }

    /// <summary>The fingerprint of all its other members: stories are on many pages, so it is computed once.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Whether the original is elsewhere.</summary>
    public bool IsSyndicated => Text.Canonical.Length > 0;

    /// <summary>The agency that the dateline names.</summary>
    public string Agency => Text.Agency.Length > 0 ? Text.Agency : HouseAgency;

    public Figure? Image => Picture is null ? null : new Figure(Picture, Text.Alt, Text.Caption, Text.Credit);

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
[Cached]
[Fingerprinted]
internal sealed record Correction(Moment Date, string Text);

/// <summary>Where a story's facts come from. <paramref name="Archived"/> is the address of a kept copy, or empty.</summary>
[Cached]
[Fingerprinted]
internal sealed record SourceNote(string Title, string Url, string Archived);

/// <summary>The value that a story gives to one of the site's own fields.</summary>
[Cached]
[Fingerprinted]
internal readonly record struct ExtraValue(string Name, string Value);

/// <summary>An explainer as one story shows it: the edition that the story's date, or its writer, calls for.</summary>
internal readonly record struct Embedded(Background Background, Edition Edition);
