using System.Collections.Immutable;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>
/// A document that was parsed alone. Its own values are checked; what it says of other documents is still text, with the place where it is
/// written.
/// </summary>
internal abstract record ParsedDocument
{
    /// <summary>The path of its file below the input folder.</summary>
    [OfFile]
    public required string Path { get; init; }

    /// <summary>What messages call the input folder.</summary>
    [OfFile]
    public required string Folder { get; init; }

    /// <summary>What messages call the file.</summary>
    public string DisplayPath => Project.DisplayPathIn(Folder, Path);
}

/// <summary>What articles, editions and pages have in common: a title, a body, and when readers may see them.</summary>
internal abstract record ParsedText : ParsedDocument
{
    public required Located Title { get; init; }

    public required string Lede { get; init; }

    /// <summary>
    /// Its address on the site, whoever may see it; empty while it has no date. An edition's is that of its explainer.
    /// </summary>
    public required string Address { get; init; }

    public required Publication Publication { get; init; }

    /// <summary>When it was published; default for a page, which has no date.</summary>
    public Moment Date { get; init; }

    /// <summary>When its text last changed, as far as readers should know.</summary>
    public required Moment? Updated { get; init; }

    public required ImmutableArray<Located> Aliases { get; init; }

    public required Located Language { get; init; }

    /// <summary>The fingerprint of its body.</summary>
    public required ulong BodyFingerprint { get; init; }

    /// <summary>The places inside the site that its body links to.</summary>
    public required ImmutableArray<Pointer> Pointers { get; init; }

    /// <summary>False when its date is missing or wrong, which was reported: it has no place on the site then.</summary>
    public virtual bool IsDated => Date.At != default;

    /// <summary>True of a draft without a date, which gets the date of the build.</summary>
    public bool IsOfToday { get; init; }
}

/// <summary>Whether and when readers may see a text.</summary>
internal sealed record Publication(Status Status, Moment? Embargo, Moment? Expires)
{
    /// <summary>That of nearly every text.</summary>
    public static Publication Plain { get; } = new(Status.Published, null, null);
}

internal enum Status
{
    Published,
    Draft,
    Withdrawn,
}

/// <summary>A picture as front matter names it.</summary>
[Cached]
internal sealed record ParsedPicture(Located Src, string Alt, string Caption, string Credit);

/// <summary>When and why a story was withdrawn.</summary>
[Cached]
internal readonly record struct ParsedWithdrawal(Moment? Date, string Reason);

[Cached]
internal sealed record ParsedEdition : ParsedText
{
    /// <summary>The explainer's id: the name of the folder of its editions, or of its only file.</summary>
    public required string Id { get; init; }

    public required Moment? Review { get; init; }

    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    public required ImmutableArray<Located> Topics { get; init; }

    public required ParsedPicture? Image { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }
}

[Cached]
internal sealed record ParsedPage : ParsedText
{
    public override bool IsDated => true;
}

[Cached]
internal sealed record ParsedAuthor : ParsedDocument
{
    public required Author Author { get; init; }
}

[Cached]
internal sealed record ParsedTopic : ParsedDocument
{
    public required Topic Topic { get; init; }
}
