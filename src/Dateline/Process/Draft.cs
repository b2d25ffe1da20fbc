using System.Collections.Immutable;
using Dateline.Markdown;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>A document that was read alone: its own values are checked, what it says of others is still words with their places.</summary>
internal abstract record Draft
{
    /// <summary>The path of its file below the input folder.</summary>
    public required string Path { get; init; }

    /// <summary>What messages call the file.</summary>
    public required string Shown { get; init; }
}

/// <summary>What every text has: a title, a body, and when it may be seen.</summary>
internal abstract record TextDraft : Draft
{
    public required Located Title { get; init; }

    public required string Lede { get; init; }

    public required Moment? Updated { get; init; }

    /// <summary>Where it stands on the site, whoever may see it; empty while it has no date. An edition's is that of its explainer.</summary>
    public required string Address { get; init; }

    public required ImmutableArray<Located> Aliases { get; init; }

    public required Located Language { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The fingerprint of its body.</summary>
    public required ulong BodyPrint { get; init; }

    /// <summary>The places inside the site that its body points to.</summary>
    public required ImmutableArray<Pointer> Pointers { get; init; }

    /// <summary>When it was published; a page has always been there.</summary>
    public Moment Date { get; init; }

    /// <summary>False when its date could not be told, which was complained of: it stands nowhere on the site then.</summary>
    public virtual bool IsDated => Date.At != default;

    /// <summary>True of a draft without a date, which is of the day of the build: tomorrow it will be of tomorrow.</summary>
    public bool IsOfToday { get; init; }
}

/// <summary>Whether and when a text may be seen.</summary>
internal readonly record struct Standing(Status Status, Moment? Embargo, Moment? Expires);

internal enum Status
{
    Published,
    Draft,
    Withdrawn,
}

/// <summary>A picture as a front matter names it.</summary>
internal sealed record PictureDraft(Located Src, string Alt, string Caption, string Credit);

internal sealed record ArticleDraft : TextDraft
{
    /// <summary>The last part of its address, kept only while it has no date and so no address.</summary>
    public required string Slug { get; init; }

    /// <summary>Whether its writer chose the slug.</summary>
    public required bool HasOwnSlug { get; init; }

    /// <summary>Where in its path the file's name begins, the date left out; it goes into the permanent id.</summary>
    public required int NameAt { get; init; }

    public required string Kicker { get; init; }

    public required Located Section { get; init; }

    public required string Place { get; init; }

    public required string Agency { get; init; }

    public required ImmutableArray<Located> Authors { get; init; }

    public required ImmutableArray<Located> Topics { get; init; }

    public required ImmutableArray<Located> Backgrounds { get; init; }

    public required PictureDraft? Image { get; init; }

    public required ImmutableArray<Correction> Corrections { get; init; }

    public required WithdrawalDraft Withdrawn { get; init; }

    public required ImmutableArray<Located> Related { get; init; }

    public required ImmutableArray<Located> Translations { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }

    public required int Priority { get; init; }

    public required ArticleKind Kind { get; init; }

    public required string Canonical { get; init; }

    public required ImmutableArray<ExtraValue> Extra { get; init; }
}

/// <summary>Why and when a story was taken back.</summary>
internal readonly record struct WithdrawalDraft(Moment? Date, string Reason);

internal sealed record EditionDraft : TextDraft
{
    /// <summary>The explainer's id: the name of the folder of its editions, or of its only file.</summary>
    public required string Id { get; init; }

    public required Moment? Review { get; init; }

    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    public required ImmutableArray<Located> Topics { get; init; }

    public required PictureDraft? Image { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }
}

internal sealed record PageDraft : TextDraft
{
    public override bool IsDated => true;
}

internal sealed record AuthorDraft : Draft
{
    public required Author Author { get; init; }
}

internal sealed record TopicDraft : Draft
{
    public required Topic Topic { get; init; }
}
