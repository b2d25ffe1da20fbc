using System.Collections.Immutable;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>A document that was read alone: its own values are checked, what it says of others is still words with their places.</summary>
internal abstract record ParsedDocument
{
    /// <summary>The path of its file below the input folder.</summary>
    public required string Path { get; init; }

    /// <summary>What messages call the input folder.</summary>
    public required string Folder { get; init; }

    /// <summary>What messages call the file.</summary>
    public string DisplayPath => Project.DisplayPathIn(Folder, Path);
}

/// <summary>What every text has: a title, a body, and when it may be seen.</summary>
internal abstract record ParsedText : ParsedDocument
{
    public abstract Located Title { get; }

    public abstract string Lede { get; }

    public abstract Moment? Updated { get; }

    /// <summary>
    /// Where it stands on the site, whoever may see it; empty while it has no date. An edition's is that of its explainer.
    /// </summary>
    public required string Address { get; init; }

    public abstract ImmutableArray<Located> Aliases { get; }

    public abstract Located Language { get; }

    public required Publication Publication { get; init; }

    /// <summary>The fingerprint of its body.</summary>
    public abstract ulong BodyFingerprint { get; }

    /// <summary>The places inside the site that its body points to.</summary>
    public abstract ImmutableArray<Pointer> Pointers { get; }

    /// <summary>When it was published; a page has always been there.</summary>
    public Moment Date { get; init; }

    /// <summary>False when its date could not be told, which was complained of: it stands nowhere on the site then.</summary>
    public virtual bool IsDated => Date.At != default;

    /// <summary>True of a draft without a date, which is of the day of the build: tomorrow it will be of tomorrow.</summary>
    public bool IsOfToday { get; init; }
}

/// <summary>A text of which there are few: all of its front matter is at hand.</summary>
internal abstract record UnpackedText : ParsedText
{
    public required TextFrontMatter FrontMatter { get; init; }

    public override Located Title => FrontMatter.Title;

    public override string Lede => FrontMatter.Lede;

    public override Moment? Updated => FrontMatter.Updated;

    public override ImmutableArray<Located> Aliases => FrontMatter.Aliases;

    public override Located Language => FrontMatter.Language;

    public override ulong BodyFingerprint => FrontMatter.BodyFingerprint;

    public override ImmutableArray<Pointer> Pointers => FrontMatter.Pointers;
}

/// <summary>What the front matter of every text says, and what stands for its body.</summary>
internal sealed record TextFrontMatter(
    Located Title, string Lede, Moment? Updated, ImmutableArray<Located> Aliases, Located Language, ulong BodyFingerprint,
    ImmutableArray<Pointer> Pointers);

/// <summary>Whether and when a text may be seen.</summary>
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

/// <summary>A picture as a front matter names it.</summary>
internal sealed record ParsedPicture(Located Src, string Alt, string Caption, string Credit);

/// <summary>Why and when a story was taken back.</summary>
internal readonly record struct ParsedWithdrawal(Moment? Date, string Reason);

internal sealed record ParsedEdition : UnpackedText
{
    /// <summary>The explainer's id: the name of the folder of its editions, or of its only file.</summary>
    public required string Id { get; init; }

    public required Moment? Review { get; init; }

    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    public required ImmutableArray<Located> Topics { get; init; }

    public required ParsedPicture? Image { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }
}

internal sealed record ParsedPage : UnpackedText
{
    public override bool IsDated => true;
}

internal sealed record ParsedAuthor : ParsedDocument
{
    public required Author Author { get; init; }
}

internal sealed record ParsedTopic : ParsedDocument
{
    public required Topic Topic { get; init; }
}
