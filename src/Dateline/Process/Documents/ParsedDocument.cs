using System.Collections.Immutable;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>
/// A parsed document. Its own values are checked; its references to other documents are still text, with their positions.
/// </summary>
internal abstract record ParsedDocument
{
    /// <summary>The path of the file, relative to the input folder.</summary>
    [OfFile]
    public required string Path { get; init; }

    /// <summary>The input folder as shown in messages.</summary>
    [OfFile]
    public required string Folder { get; init; }

    /// <summary>The file's path as shown in messages.</summary>
    public string DisplayPath => Project.DisplayPathIn(Folder, Path);
}

/// <summary>What articles, editions and pages have in common: a title, a body, and when readers may see them.</summary>
internal abstract record ParsedText : ParsedDocument
{
    public required Located Title { get; init; }

    public required string Lede { get; init; }

    /// <summary>The beginning of the body, if there is no lede.</summary>
    public required string Opening { get; init; }

    /// <summary>
    /// The address on the site, whether public or not; empty while it has no date. Editions have the address of their explainer.
    /// </summary>
    public required string Address { get; init; }

    public required Publication Publication { get; init; }

    /// <summary>When it was published; default for a page, which has no date.</summary>
    public Moment Date { get; init; }

    /// <summary>When the text last changed in a way that matters to readers.</summary>
    public required Moment? Updated { get; init; }

    public required ImmutableArray<Located> Aliases { get; init; }

    public required Located Language { get; init; }

    /// <summary>The fingerprint of its body.</summary>
    public required ulong BodyFingerprint { get; init; }

    /// <summary>The links and pictures of the body that point into this site.</summary>
    public required ImmutableArray<Pointer> Pointers { get; init; }

    /// <summary>False when the date is missing or invalid, which has been reported. The text has no address then.</summary>
    public virtual bool IsDated => Date.At != default;

    /// <summary>True for a draft without a date, which gets the date of the build.</summary>
    public bool IsOfToday { get; init; }
}

/// <summary>Whether and when readers may see a text.</summary>
internal sealed record Publication(Status Status, Moment? Embargo, Moment? Expires)
{
    /// <summary>Published, without an embargo or an expiry date.</summary>
    public static Publication Plain { get; } = new(Status.Published, null, null);
}

internal enum Status
{
    Published,
    Draft,
    Withdrawn,
}

/// <summary>The field <c>image</c> of front matter; <paramref name="Small"/> is the file for phones, empty if there is none.</summary>
[Cached]
internal sealed record ParsedPicture(Located Src, Located Small, PictureText Text);

/// <summary>The field <c>video</c> or <c>audio</c> of front matter.</summary>
[Cached]
internal sealed record ParsedRecording(
    Located Src, Located Poster, ImmutableArray<Located> Captions, Located Transcript, RecordingText Text);

/// <summary>
/// When and why a story was withdrawn, the headline of the notice if it is not the story's, and the stories to read instead.
/// </summary>
[Cached]
internal readonly record struct ParsedWithdrawal(
    Moment? Date, string Reason, string Title, ImmutableArray<Located> Related);

[Cached]
internal sealed record ParsedEdition : ParsedText
{
    /// <summary>The explainer's id: the name of the folder with its editions, or of its only file.</summary>
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
    /// <summary>The template that it names; empty for the usual one.</summary>
    public required Located Template { get; init; }

    public override bool IsDated => true;
}

/// <summary>The ids or names of those who had one role in a story.</summary>
[Cached]
internal sealed record ParsedCredit(CreditRole Role, ImmutableArray<Located> People);

/// <summary>The ids or names of those who wrote an entry of a live story. <paramref name="Entry"/> is the entry's id.</summary>
[Cached]
internal sealed record ParsedEntryAuthors(string Entry, ImmutableArray<Located> People);

/// <summary>What is read in a live story: its coverage, and of its entries the authors and the corrections.</summary>
internal sealed record ParsedLive(
    LiveCoverage? Coverage, ImmutableArray<ParsedEntryAuthors> Authors, ImmutableArray<Correction> Corrections)
{
    public static ParsedLive None { get; } = new(null, [], []);
}

[Cached]
internal sealed record ParsedAuthor : ParsedDocument
{
    public required Author Author { get; init; }

    public ParsedPicture? Image { get; init; }
}

[Cached]
internal sealed record ParsedTopic : ParsedDocument
{
    public required Topic Topic { get; init; }
}

[Cached]
internal sealed record ParsedSeries : ParsedDocument
{
    public required Series Series { get; init; }

    /// <summary>Where its language is written.</summary>
    public required Located Language { get; init; }
}
