using System.Collections.Immutable;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;

namespace Dateline.Model;

/// <summary>A published story: its checked fields, and a reference to its body.</summary>
[Fingerprinted]
internal sealed record Article
{
    /// <summary>The path of its file below the input folder. It identifies the article, for example in <see cref="Related"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Its address on the site: <c>/2019/12/10/putin-erdogan-call/</c>.</summary>
    public required string Address { get; init; }

    public required PermanentId PermanentId { get; init; }

    /// <summary>When it was first published.</summary>
    public required Moment Date { get; init; }

    /// <summary>When its text last changed in a way that readers should know of.</summary>
    public Moment? Updated { get; init; }

    public required Section Section { get; init; }

    /// <summary>The agency in the dateline of a story that has no <c>source</c>.</summary>
    public required string HouseAgency { get; init; }

    public required ImmutableArray<Byline> Authors { get; init; }

    /// <summary>Who took part in another role.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>The authors of those entries of a live story that name some.</summary>
    public ImmutableArray<EntryAuthors> EntryAuthors { get; init; } = [];

    /// <summary>The series that it is a part of.</summary>
    public Series? Series { get; init; }

    /// <summary>Its place in the series as its writer numbered it; 0 if its date decides.</summary>
    public int Part { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    public required ImmutableArray<Embedded> Backgrounds { get; init; }

    /// <summary>Its picture.</summary>
    public required MediaFile? Picture { get; init; }

    /// <summary>The same for phones, with fewer and larger words.</summary>
    public MediaFile? SmallPicture { get; init; }

    /// <summary>Its film, which stands at its head in place of its picture.</summary>
    public required Recording? Film { get; init; }

    /// <summary>Its sound: an episode of the podcasts that its section is in.</summary>
    public required Recording? Sound { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<Correction> Corrections { get; init; }

    /// <summary>Paths of other articles that its writer chose to show with it.</summary>
    public required ImmutableArray<string> Related { get; init; }

    /// <summary>Paths of its translations.</summary>
    public required ImmutableArray<string> Translations { get; init; }

    /// <summary>From 1, the most important, to 9.</summary>
    public required int Priority { get; init; }

    public required string Language { get; init; }

    public required ArticleKind Kind { get; init; }

    public required Body Body { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The standfirst, plain text; empty when there is none.</summary>
    public required string Lede { get; init; }

    /// <summary>The beginning of its text, if it has no lede.</summary>
    public required string Opening { get; init; }

    /// <summary>What it is about, for machines.</summary>
    public string Description => Lede.Length > 0 ? Lede : Opening;

    public required ArticleText Text { get; init; }

    /// <summary>The fingerprint of all other members. It is stored because a story appears on many pages.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Whether the story is a copy of an original on another site.</summary>
    public bool IsSyndicated => Text.Canonical.Length > 0;

    /// <summary>The agency in its dateline.</summary>
    public string Agency => Text.Agency.Length > 0 ? Text.Agency : HouseAgency;

    /// <summary>Whether the story names an agency other than the newsroom's own as its source.</summary>
    public bool IsOfAgency => Text.Agency.Length > 0 && Text.Agency != HouseAgency;

    /// <summary>Its picture, or else the one that is shown before its film plays.</summary>
    public Figure? Image =>
        Picture is null ? Film?.Poster : Figure.Of(Picture, Text.Image ?? PictureText.None) with { Small = SmallPicture };

    /// <summary>The time of its publication, last update or last correction or newest live entry, whichever is latest.</summary>
    public Moment LastChange
    {
        get
        {
            var last = Date.ChangedAt(Updated);
            foreach (var correction in Corrections)
            {
                last = last.ChangedAt(correction.Date);
            }

            foreach (var entry in Text.Live?.Entries ?? [])
            {
                last = entry.IsPending ? last : last.ChangedAt(entry.At).ChangedAt(entry.Edited);
            }

            return last;
        }
    }
}

/// <summary>A finished story, a live story that is still being written, or a link to a story on another site.</summary>
internal enum ArticleKind
{
    Story,
    Live,
    Link,
}

/// <summary>Who wrote a story: an author with a page on the site and perhaps a picture, or just a name.</summary>
internal readonly record struct Byline(string Name, Author? Author, Figure? Picture = null);

/// <summary>Those who wrote an entry of a live story. <paramref name="Entry"/> is the entry's id.</summary>
[Fingerprinted]
internal sealed record EntryAuthors(string Entry, ImmutableArray<Byline> People);

/// <summary>A published correction, or a clarification.</summary>
[Cached]
[Fingerprinted]
internal sealed record Correction(Moment Date, string Text, CorrectionKind Kind = CorrectionKind.Correction)
{
    /// <summary>The id of the entry of a live story that it corrects; empty if it is of the story as a whole.</summary>
    public string Entry { get; init; } = "";
}

/// <summary>A correction says what was wrong, a clarification what could be misunderstood.</summary>
internal enum CorrectionKind
{
    Correction,
    Clarification,
}

/// <summary>A source of a story's facts. <paramref name="Archived"/> is the URL of an archived copy, or empty.</summary>
[Cached]
[Fingerprinted]
internal sealed record SourceNote(string Title, string Url, string Archived);

/// <summary>The value of one of the site's custom fields.</summary>
[Cached]
[Fingerprinted]
internal readonly record struct ExtraValue(string Name, string Value);

/// <summary>An explainer in a story: the edition of the story's date, or the one that the writer chose.</summary>
internal readonly record struct Embedded(Background Background, Edition Edition);
